import { plainRichText, type RichBlock, writeRichText } from '../rich-text.ts';
import type { Sheet, SheetQuestion } from './sheet.ts';

function indented(text: string, by: string): string {
  return text.replace(/\n(?=.)/g, `\n${by}`);
}

function question(
  { number, put, words, followUps, quotes, notes }: SheetQuestion,
  say: (of: RichBlock[]) => string,
  isMarkdown: boolean,
): string {
  const by = ' '.repeat(`${number}. `.length);
  const quote = isMarkdown ? '> ' : '';
  const lines = [
    `${number}. ${indented(say(words) || '(no words yet)', by)}`,
    put ? `${by}${isMarkdown ? `*${put}*` : `(${put})`}` : '',
    ...followUps.map(({ when, text }) => `${by}- ${when ? `If ${when}: ` : ''}${text}`),
    ...quotes.map(
      ({ words: quoted, source }) => `${by}${quote}“${quoted.replace(/\s+/g, ' ')}”\n${by}${quote}${source}`,
    ),
    notes === null ? '' : `${by}${isMarkdown ? '*Private note:*' : 'Private note:'} ${indented(notes, by)}`,
  ];
  return lines.filter(Boolean).join('\n\n');
}

/** A question sheet as Markdown. */
export function sheetAsMarkdown({ title, meeting, items }: Sheet): string {
  const parts = items.flatMap(({ heading, questions }) => [
    heading ? `## ${heading}` : '',
    ...questions.map((one) => question(one, writeRichText, true)),
  ]);
  return `${[`# ${title}`, meeting, ...parts].filter(Boolean).join('\n\n')}\n`;
}

/** A question sheet as plain text, for an e-mail. */
export function sheetAsText({ title, meeting, items }: Sheet): string {
  const parts = items.flatMap(({ heading, questions }) => [
    heading,
    ...questions.map((one) => question(one, plainRichText, false)),
  ]);
  return `${[[title, meeting].filter(Boolean).join(': '), ...parts].filter(Boolean).join('\n\n')}\n`;
}

/** Letters of an address that mail programs are known to take whole. */
const longestAddress = 1900;

/** An address that opens a new message with a sheet in it; null where it is too long for that and must be pasted. */
export function mailAddress(sheet: Sheet): string | null {
  const subject = [sheet.title, sheet.meeting].filter(Boolean).join(': ');
  const body = sheetAsText(sheet).replace(/\n/g, '\r\n');
  // Half of a sign of two would be an address that cannot be written.
  const written = (text: string) => encodeURIComponent(text.toWellFormed());
  const address = `mailto:?subject=${written(subject)}&body=${written(body)}`;
  return address.length > longestAddress ? null : address;
}
