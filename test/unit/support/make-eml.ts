/** A message to be made. */
export interface MadeMail {
  subject: string;
  from?: string;
  text?: string;
  attachments?: { name: string; bytes: Uint8Array | string; type?: string; inline?: boolean }[];
}

const base64 = (bytes: Uint8Array | string) =>
  (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');

/** A name in RFC 2231 form, in two numbered parts, as mail programs write long names that are not plain letters. */
function extendedName(name: string): string {
  const letters = [...Buffer.from(name)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`);
  const middle = Math.ceil(letters.length / 2);
  return `filename*0*=UTF-8''${letters.slice(0, middle).join('')};\r\n filename*1*=${letters.slice(middle).join('')}`;
}

function nameParameters(name: string): string {
  return /^[\x20-\x7e]*$/.test(name) ? `filename="${name}"` : extendedName(name);
}

/** A message within a message must have another boundary. */
let messagesMade = 0;

/** Makes a message as a mail program sends it, with its attachments in base64. */
export function emlOf({ subject, from, text = 'See attached.', attachments = [] }: MadeMail): Uint8Array<ArrayBuffer> {
  messagesMade += 1;
  const boundary = `=_part_of_message_${messagesMade}`;
  const parts = attachments.map(({ name, bytes, type = 'application/pdf', inline }) =>
    type === 'message/rfc822'
      ? `Content-Type: message/rfc822\r\nContent-Disposition: attachment\r\n\r\n${Buffer.from(bytes).toString('latin1')}`
      : [
          `Content-Type: ${type}`,
          'Content-Transfer-Encoding: base64',
          ...(inline ? ['Content-ID: <image001>'] : []),
          `Content-Disposition: ${inline ? 'inline' : 'attachment'}; ${nameParameters(name)}`,
          '',
          base64(bytes),
        ].join('\r\n'),
  );
  const lines = [
    `From: ${from ?? 'Democratic Services <committee@mereshire.example>'}`,
    'To: member@mereshire.example',
    `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
    'Date: Fri, 27 Nov 2026 16:05:00 +0000',
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    text.replaceAll('=', '=3D'),
    ...parts.flatMap((part) => [`--${boundary}`, part]),
    `--${boundary}--`,
    '',
  ];
  return new Uint8Array(Buffer.from(lines.join('\r\n'), 'latin1'));
}
