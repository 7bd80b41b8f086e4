import PostalMime, { type Email } from 'postal-mime';
import { mostText } from '../../../shared/mail/outlook-message.ts';
import { failure, type Result, success } from '../../../shared/util/result.ts';
import { type Budget, LimitMet } from './budget.ts';
import type { Contents } from './contents.ts';

const unreadable = 'This message could not be read. Save its attachments from your mail program, then import them.';

function instantOf(written: string | undefined): string {
  const time = Date.parse(written ?? '');
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
}

async function parse(blob: Blob): Promise<Result<Email>> {
  try {
    return success(
      await PostalMime.parse(await blob.arrayBuffer(), {
        forceRfc822Attachments: true,
        maxNestingDepth: 32,
        maxHeadersSize: 1_000_000,
      }),
    );
  } catch {
    return failure('damaged', unreadable);
  }
}

/** Opens a message as mail programs exchange it, `.eml`: its attachments, messages within it among them. */
export async function openMail(blob: Blob, budget: Budget): Promise<Result<Contents>> {
  if (blob.size > budget.limits.messageBytes) return failure('file-too-large', unreadable);
  const email = await parse(blob);
  if (!email.ok) return email;
  const { subject = '', from, date, text = '', attachments } = email.value;
  const contents: Contents = {
    files: [],
    unreadable: [],
    mail: {
      subject,
      sender: from?.name || from?.address || '',
      sentAt: instantOf(date),
      text: text.slice(0, mostText),
    },
  };
  for (const attachment of attachments) {
    const { content, mimeType } = attachment;
    if (typeof content === 'string') continue;
    const isMessage = mimeType === 'message/rfc822';
    const name = attachment.filename ?? (isMessage ? 'attached message.eml' : '');
    const inline = attachment.related === true || attachment.disposition === 'inline';
    try {
      budget.countFile();
      budget.countBytes(content.byteLength, content.byteLength, blob.size);
    } catch (error) {
      if (!(error instanceof LimitMet)) throw error;
      contents.unreadable.push({ name, code: error.excess, message: error.message });
      break;
    }
    contents.files.push({ name, blob: new Blob([new Uint8Array(content)], { type: mimeType }), inline });
  }
  return success(contents);
}

/** The page in a web archive, `.mht`, which browsers write as a message; null when there is none. */
export async function pageOfArchive(blob: Blob, budget: Budget): Promise<string | null> {
  if (blob.size > budget.limits.messageBytes) return null;
  const email = await parse(blob);
  return email.ok ? (email.value.html ?? null) : null;
}
