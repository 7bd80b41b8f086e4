/** A message as Outlook saves it, `.msg` ([MS-OXMSG]): what it says of itself and what is attached to it. */
import { type CompoundFolder, readCompoundFile } from './compound-file.ts';

/** What a message says of itself, by which its papers' meeting may be told. */
export interface MailWords {
  subject: string;
  sender: string;
  /** Instant it was sent, ISO 8601, or empty where it does not say. */
  sentAt: string;
  /** Its text, no more than its beginning. */
  text: string;
}

/** One thing attached to a message. */
export interface OutlookAttachment {
  name: string;
  content:
    | { kind: 'bytes'; read: () => Uint8Array }
    /** A message within the message. */
    | { kind: 'message'; message: OutlookMessage }
    /** The message holds a link to the file, or an object of another program, and not the file itself. */
    | { kind: 'none' };
  /** True for a picture shown within the text. */
  inline: boolean;
}

/** A message with its attachments. */
export interface OutlookMessage {
  words: MailWords;
  attachments: OutlookAttachment[];
}

/** Letters of a message's text that are looked at. */
export const mostText = 20_000;

/** Letters of a name or a subject that are looked at. */
const longestName = 1000;

/** More things than anyone attaches to one message. */
const mostAttachments = 2000;

/** Names of the properties used, as the streams spell them: [MS-OXPROPS]. */
const tags = {
  subject: '0037',
  senderName: '0C1A',
  body: '1000',
  attachedBytes: '3701',
  attachedName: '3704',
  attachedLongName: '3707',
  displayName: '3001',
  contentId: '3712',
};

/** Properties of fixed length stand in one stream: by property and type as one number. */
const fixed = { sentAt: 0x0039_0040, deliveredAt: 0x0e06_0040, codePage: 0x3ffd_0003 };

const embeddedMessage = '__substg1.0_3701000D';

/** Bytes of fixed properties that are looked at; each takes 16. */
const longestProperties = 16_384;

/** Bytes before the entries of the stream of fixed properties: of the message itself, one within it, an attachment. */
type HeadLength = 32 | 24 | 8;

/** The properties of a folder that have a fixed length. */
function fixedProperties(folder: CompoundFolder, head: HeadLength): Map<number, DataView> {
  const found = new Map<number, DataView>();
  const bytes = folder.streams.get('__properties_version1.0')?.(longestProperties) ?? new Uint8Array();
  for (let at: number = head; at + 16 <= bytes.length; at += 16) {
    const view = new DataView(bytes.buffer, bytes.byteOffset + at, 16);
    found.set(view.getUint32(0, true), new DataView(bytes.buffer, bytes.byteOffset + at + 8, 8));
  }
  return found;
}

/** Windows code pages by number, where their name is not `windows-<number>`. */
const codePages: Record<number, string> = { 65001: 'utf-8', 20127: 'windows-1252', 28591: 'windows-1252' };

function decoder(codePage: number) {
  try {
    return new TextDecoder(codePages[codePage] ?? `windows-${codePage}`);
  } catch {
    return new TextDecoder('windows-1252');
  }
}

function text(folder: CompoundFolder, tag: string, codePage: number, most = longestName): string {
  const wide = folder.streams.get(`__substg1.0_${tag}001F`);
  if (wide) return new TextDecoder('utf-16le').decode(wide(most * 2)).replace(/\0+$/, '');
  const narrow = folder.streams.get(`__substg1.0_${tag}001E`);
  return narrow ? decoder(codePage).decode(narrow(most)).replace(/\0+$/, '') : '';
}

/** Windows counts tenths of a microsecond from the year 1601. */
const windowsEpoch = 11_644_473_600_000;

function instant(value: DataView | undefined): string {
  if (!value) return '';
  const milliseconds = Number(value.getBigUint64(0, true) / 10_000n) - windowsEpoch;
  const date = new Date(milliseconds);
  return milliseconds > 0 && Number.isFinite(date.getTime()) ? date.toISOString() : '';
}

function readAttachment(folder: CompoundFolder, codePage: number): OutlookAttachment {
  const within = folder.folders.get(embeddedMessage);
  const name =
    text(folder, tags.attachedLongName, codePage) ||
    text(folder, tags.attachedName, codePage) ||
    text(folder, tags.displayName, codePage);
  const inline = text(folder, tags.contentId, codePage) !== '';
  if (within && isMessage(within)) {
    const message = readMessage(within, 24);
    return { name: name || message.words.subject, content: { kind: 'message', message }, inline: false };
  }
  const read = folder.streams.get(`__substg1.0_${tags.attachedBytes}0102`);
  return { name, content: read ? { kind: 'bytes', read: () => read() } : { kind: 'none' }, inline };
}

function readMessage(folder: CompoundFolder, head: HeadLength): OutlookMessage {
  const properties = fixedProperties(folder, head);
  const codePage = properties.get(fixed.codePage)?.getInt32(0, true) ?? 1252;
  const attached = [...folder.folders]
    .filter(([name]) => name.startsWith('__attach_version1.0_'))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .slice(0, mostAttachments);
  return {
    words: {
      subject: text(folder, tags.subject, codePage),
      sender: text(folder, tags.senderName, codePage),
      sentAt: instant(properties.get(fixed.sentAt) ?? properties.get(fixed.deliveredAt)),
      text: text(folder, tags.body, codePage, mostText),
    },
    attachments: attached.map(([, entry]) => readAttachment(entry, codePage)),
  };
}

function isMessage(folder: CompoundFolder): boolean {
  return folder.streams.has('__properties_version1.0');
}

/** Reads an Outlook message; null when the bytes are a compound file of another kind, or none. */
export function readOutlookMessage(bytes: Uint8Array): OutlookMessage | null {
  const root = readCompoundFile(bytes);
  return root && isMessage(root) ? readMessage(root, 32) : null;
}
