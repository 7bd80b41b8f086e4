import { isCompoundFile } from '../../../shared/mail/compound-file.ts';
import { exchangeEnding } from '../../../shared/questions/exchange.ts';

/** What a file is, told by its bytes and, where those say nothing, by its name. */
export type FileKind =
  | 'pdf'
  | 'zip'
  | 'mail'
  | 'outlook'
  | 'web-archive'
  | 'page'
  /** An Office document, which is a ZIP or a compound file within. */
  | 'office'
  | 'other';

/** Bytes from the start of a file that `kindOfFile` needs to see. */
export const bytesSeen = 4096;

const mailHeader =
  /^(?:From |(?:Return-Path|Received|Delivered-To|From|To|Subject|Date|Message-ID|MIME-Version|Content-Type|Content-Transfer-Encoding|Reply-To|Thread-Topic|ARC-Seal|DKIM-Signature|X-[\w-]+):)/i;

function endingOf(name: string): string {
  return /\.([a-z0-9]{1,14})\s*$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** How a ZIP starts: with a file, or with its end, or as a part of a split one. */
const zipStarts = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];

/** Names the first file of an Office document has; the name stands after the 30 bytes of a ZIP's file header. */
const officePart =
  /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|customXml\/|(?:word|xl|ppt)\/\w+\.xml|mimetypeapplication\/)/;

const officeEnding = /^(?:doc[xm]?|xls[xmb]?|pptx?|pps|od[tsp]|vsd|pub|pages|numbers|key)$/;

/** Tells what a file is from its name and its first `bytesSeen` bytes. */
export function kindOfFile(name: string, head: Uint8Array): FileKind {
  const ending = endingOf(name);
  let start = '';
  for (const byte of head.subarray(0, bytesSeen)) start += String.fromCharCode(byte);
  if (zipStarts.some((mark) => start.startsWith(mark))) {
    return officeEnding.test(ending) || officePart.test(start.slice(30)) ? 'office' : 'zip';
  }
  if (isCompoundFile(head)) return officeEnding.test(ending) ? 'office' : 'outlook';
  const written = start.replace(/^\xef\xbb\xbf/, '').trimStart();
  const isMail = mailHeader.test(written);
  if (/^mht(?:ml)?$/.test(ending) || (isMail && /^Snapshot-Content-Location:/im.test(written))) return 'web-archive';
  if (isMail || (ending === 'eml' && written !== '')) return 'mail';
  if (start.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (/^\W*<(?:!doctype\s+html|html|head|body|\?xml)/i.test(written) || (/^x?html?$/.test(ending) && written !== '')) {
    return 'page';
  }
  // A file that claims to be a PDF is looked at as one, so that what is wrong with it can be said.
  return ending === 'pdf' ? 'pdf' : 'other';
}

const pictures = /^(?:png|jpe?g|gif|bmp|tiff?|heic|webp|svg|emz|wmz)$/;

const endings: [RegExp, string][] = [
  [/^(?:docx?|docm|odt|rtf|pages)$/, 'a Word document'],
  [/^(?:xlsx?|xlsm|xlsb|ods|csv|numbers)$/, 'a spreadsheet'],
  [/^(?:pptx?|pps|odp|key)$/, 'a presentation'],
  [pictures, 'a picture'],
  [/^(?:ics|vcs)$/, 'a calendar entry'],
  [/^(?:txt|md)$/, 'a text file'],
];

/** True for the name of a picture. */
export function isPicture(name: string): boolean {
  return pictures.test(endingOf(name));
}

/** Code of a file that is none of those that can be imported. */
export const notAPaper = 'not-a-paper';

/** The sentence for a file that this application does not read: what it is and what the member can do. */
export function notAPaperMessage(name: string, kind: FileKind): string {
  const ending = endingOf(name);
  if (ending === 'dat' && /winmail/i.test(name)) {
    return 'It is not a paper this application reads: Outlook packed the attachments in a form of its own. Ask the sender to send them again as PDF.';
  }
  if (kind === 'page') {
    return 'It is not a paper this application reads: it is a web page, but not of a Modern.Gov meeting. Import the PDF itself.';
  }
  if (ending === exchangeEnding) {
    return 'It holds questions of a colleague. Save it from where it is, then drop it on this window by itself.';
  }
  const known = endings.find(([pattern]) => pattern.test(ending))?.[1];
  const what = known ?? (kind === 'office' ? 'an Office document' : null);
  const advice = known === 'a picture' || known === 'a calendar entry' ? '' : ' Save it as PDF, then import that.';
  return what
    ? `It is not a paper this application reads: it is ${what}.${advice}`
    : 'It is not a paper this application reads. Papers are PDFs, by themselves or in a ZIP, a folder or a message.';
}
