import CFB from 'cfb';

/** A message to be made. */
export interface MadeMessage {
  subject: string;
  sender?: string;
  /** Instant, ISO 8601. */
  sentAt?: string;
  text?: string;
  attachments?: (
    | { name: string; bytes: Uint8Array; inline?: boolean }
    | { name: string; message: MadeMessage }
    | { name: string; link: true }
  )[];
  /** Code page of its words; in UTF-16 when left out. */
  codePage?: 1252;
}

const wide = (text: string) => Buffer.from(text, 'utf16le');

/** The stream of the properties of fixed length: `head` bytes of counts, then 16 bytes for each. */
function fixedProperties(head: number, values: [tag: number, write: (value: DataView) => void][]): Uint8Array {
  const bytes = new Uint8Array(head + values.length * 16);
  for (const [place, [tag, write]] of values.entries()) {
    const at = head + place * 16;
    new DataView(bytes.buffer).setUint32(at, tag, true);
    new DataView(bytes.buffer).setUint32(at + 4, 6, true);
    write(new DataView(bytes.buffer, at + 8, 8));
  }
  return bytes;
}

const fileTime = (instant: string) => BigInt(Date.parse(instant) + 11_644_473_600_000) * 10_000n;

function addMessage(file: CFB.CFB$Container, folder: string, message: MadeMessage, head: number): void {
  const { codePage, attachments = [] } = message;
  const add = (path: string, bytes: Uint8Array) => CFB.utils.cfb_add(file, path, bytes);
  const addText = (path: string, tag: string, text: string) =>
    codePage
      ? add(`${path}__substg1.0_${tag}001E`, Buffer.from(text, 'latin1'))
      : add(`${path}__substg1.0_${tag}001F`, wide(text));
  add(
    `${folder}__properties_version1.0`,
    fixedProperties(head, [
      [0x0039_0040, (value) => value.setBigUint64(0, fileTime(message.sentAt ?? '2026-11-20T09:30:00Z'), true)],
      [0x3ffd_0003, (value) => value.setInt32(0, codePage ?? 1200, true)],
    ]),
  );
  addText(folder, '0037', message.subject);
  addText(folder, '0C1A', message.sender ?? 'Democratic Services');
  addText(folder, '1000', message.text ?? 'Please find the papers attached.');
  for (const [place, attachment] of attachments.entries()) {
    const path = `${folder}__attach_version1.0_#${place.toString(16).toUpperCase().padStart(8, '0')}/`;
    add(
      `${path}__properties_version1.0`,
      fixedProperties(8, [[0x0e21_0003, (value) => value.setInt32(0, place, true)]]),
    );
    addText(path, '3707', attachment.name);
    addText(path, '3704', attachment.name.slice(0, 8));
    if ('bytes' in attachment) add(`${path}__substg1.0_37010102`, attachment.bytes);
    if ('bytes' in attachment && attachment.inline) addText(path, '3712', 'image001@mereshire');
    if ('message' in attachment) addMessage(file, `${path}__substg1.0_3701000D/`, attachment.message, 24);
  }
}

/** Makes an Outlook message, its compound file written by the library `cfb`. */
export function msgOf(message: MadeMessage): Uint8Array<ArrayBuffer> {
  const file = CFB.utils.cfb_new();
  addMessage(file, '/', message, 32);
  CFB.utils.cfb_del(file, '/\u0001Sh33tJ5');
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer);
}
