import { type OutlookMessage, readOutlookMessage } from '../../../shared/mail/outlook-message.ts';
import { failure, type Result, success } from '../../../shared/util/result.ts';
import { type Budget, LimitMet } from './budget.ts';
import type { Contents } from './contents.ts';

const noFile =
  'The message holds only a link to this file, or an object of another program. Open it in Outlook, save it as PDF, and import that.';

function takeOut(message: OutlookMessage, budget: Budget, packed: number, contents: Contents): void {
  for (const { name, content, inline } of message.attachments) {
    if (content.kind === 'none') {
      contents.unreadable.push({ name, code: 'not-in-message', message: noFile });
      continue;
    }
    if (content.kind === 'message') {
      takeOut(content.message, budget, packed, contents);
      continue;
    }
    budget.countFile();
    const bytes = new Uint8Array(content.read());
    budget.countBytes(bytes.byteLength, bytes.byteLength, packed);
    contents.files.push({ name, blob: new Blob([bytes]), inline });
  }
}

/** Opens a message as Outlook saves it, `.msg`: its attachments, and those of the messages within it. */
export async function openOutlook(blob: Blob, budget: Budget): Promise<Result<Contents>> {
  const sentence = 'This Outlook message could not be read. Save its attachments from Outlook, then import them.';
  if (blob.size > budget.limits.messageBytes) return failure('file-too-large', sentence);
  const contents: Contents = { files: [], unreadable: [], mail: null };
  try {
    const message = readOutlookMessage(new Uint8Array(await blob.arrayBuffer()));
    if (!message) return failure('damaged', sentence);
    contents.mail = message.words;
    takeOut(message, budget, blob.size, contents);
  } catch (error) {
    if (!(error instanceof LimitMet)) return failure('damaged', sentence);
    contents.unreadable.push({ name: '', code: error.excess, message: error.message });
  }
  return success(contents);
}
