/** Takes the papers out of whatever was given: a ZIP, a message, a saved page, one within another. */
import type { MailWords } from '../../../shared/mail/outlook-message.ts';
import { failure, type Result, success } from '../../../shared/util/result.ts';
import { readSavedPage } from '../saved-page.ts';
import { Budget, type Limits } from './budget.ts';
import type { OpenContainer } from './contents.ts';
import { bytesSeen, isPicture, kindOfFile, notAPaper, notAPaperMessage } from './file-kind.ts';
import { openMail, pageOfArchive } from './open-mail.ts';
import { openOutlook } from './open-outlook.ts';
import { openZip } from './open-zip.ts';

/** A paper, or the saved page of a meeting, that was given or taken out of what was given. */
export interface UnpackedFile {
  kind: 'pdf' | 'page';
  /** Its name, without folders. */
  name: string;
  blob: Blob;
  /** The message it came in, or null. */
  mail: MailWords | null;
}

/** A file that is not imported, and why. */
export interface LeftOut {
  name: string;
  code: string;
  message: string;
  /** True for the small pictures of a message's text, which are no attachments anybody means. */
  inline: boolean;
}

/** What came out of one file. */
export interface Unpacked {
  /** What was given: a ZIP or a message, or null for a file that holds no others. */
  container: 'zip' | 'mail' | null;
  files: UnpackedFile[];
  leftOut: LeftOut[];
  /** The message that was given, or the first one within; null when there is none. */
  mail: MailWords | null;
}

const containers = { zip: openZip, mail: openMail, outlook: openOutlook } satisfies Record<string, OpenContainer>;

/** Marks without a shape of their own; those that turn the direction of writing make a name look like another. */
const unseen = /[\p{Cc}\p{Bidi_Control}]/gu;

/** The last part of a name that may carry folders, short enough and with nothing in it that cannot be shown. */
function plainName(name: string): string {
  const last = name.replace(unseen, '').split(/[/\\]/).filter(Boolean).at(-1)?.trim() ?? '';
  return last.length > 200 ? `${last.slice(0, 150)}…${last.slice(-40)}` : last;
}

/** The text of a page in the character set it names, UTF-8 when it names none. */
async function pageText(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048));
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  const charset = wide ?? /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** Longer than any page of a meeting, bytes. */
const longestPage = 20_000_000;

class Unpacking {
  readonly out: Unpacked = { container: null, files: [], leftOut: [], mail: null };
  private readonly budget: Budget;

  constructor(limits?: Limits) {
    this.budget = new Budget(limits);
  }

  private leaveOut(name: string, code: string, message: string, inline = false): void {
    this.out.leftOut.push({ name: plainName(name), code, message, inline });
  }

  private async takePage(name: string, blob: Blob, html: string | null, mail: MailWords | null): Promise<void> {
    if (html === null || !readSavedPage(html)) {
      if (/\.pdf$/i.test(name)) this.out.files.push({ kind: 'pdf', name: plainName(name), blob, mail });
      else this.leaveOut(name, notAPaper, notAPaperMessage(name, 'page'));
      return;
    }
    this.out.files.push({ kind: 'page', name: plainName(name), blob: new Blob([html], { type: 'text/html' }), mail });
  }

  async take(name: string, blob: Blob, depth: number, mail: MailWords | null, inline = false): Promise<void> {
    const head = new Uint8Array(await blob.slice(0, bytesSeen).arrayBuffer());
    const kind = kindOfFile(name, head);
    if (blob.size === 0 && kind !== 'pdf') {
      this.leaveOut(name, 'empty', 'The file is empty. Ask for it again, or fetch it again.');
    } else if (kind === 'pdf') {
      this.out.files.push({ kind, name: plainName(name) || 'paper.pdf', blob, mail });
    } else if (kind === 'page' || kind === 'web-archive') {
      const html =
        blob.size > longestPage
          ? null
          : kind === 'page'
            ? await pageText(blob)
            : await pageOfArchive(blob, this.budget);
      await this.takePage(name, blob, html, mail);
    } else if (kind === 'zip' || kind === 'mail' || kind === 'outlook') {
      await this.open(kind, name, blob, depth, mail);
    } else {
      this.leaveOut(name, notAPaper, notAPaperMessage(name, kind), inline && isPicture(name));
    }
  }

  private async open(
    kind: keyof typeof containers,
    name: string,
    blob: Blob,
    depth: number,
    mailBefore: MailWords | null,
  ): Promise<void> {
    this.out.container ??= kind === 'zip' ? 'zip' : 'mail';
    if (depth >= this.budget.limits.depth) {
      const message = 'It lies too many files deep. Unpack what it came in yourself, then import it.';
      this.leaveOut(name, 'too-deep', message);
      return;
    }
    const opened = await containers[kind](blob, this.budget);
    if (!opened.ok) {
      this.leaveOut(name, opened.code, opened.message);
      return;
    }
    const { files, unreadable, mail } = opened.value;
    this.out.mail ??= mail;
    if (files.length === 0 && unreadable.length === 0) {
      const message = mail
        ? 'This message has nothing attached. If it holds a link to the papers, open it in your browser, save the PDF, and import that.'
        : 'There is nothing in this ZIP.';
      this.leaveOut(name, 'empty', message);
    }
    for (const one of unreadable) this.leaveOut(one.name || name, one.code, one.message);
    for (const file of files) await this.take(file.name, file.blob, depth + 1, mail ?? mailBefore, file.inline);
  }
}

/** Takes the papers out of a file. Never throws; fails only when the file itself cannot be read from the disk. */
export async function unpack(name: string, blob: Blob, limits?: Limits): Promise<Result<Unpacked>> {
  const unpacking = new Unpacking(limits);
  try {
    await unpacking.take(name, blob, 0, null);
    return success(unpacking.out);
  } catch {
    return failure('unreadable', `${plainName(name)} could not be read from the disk. Check that it is still there.`);
  }
}
