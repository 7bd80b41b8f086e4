import { marksAsCsv } from '../../shared/marks/export/csv.ts';
import type { AddressOf } from '../../shared/marks/export/exported.ts';
import { marksAsMarkdown } from '../../shared/marks/export/markdown.ts';
import { marksAsWebAnnotations } from '../../shared/marks/export/web-annotation.ts';
import type { Mark } from '../../shared/model/member.ts';
import { library } from '../data/library-db.ts';
import { readSetting } from '../data/settings.ts';

/** The forms marks can be saved in by themselves. */
export type MarksForm = 'markdown' | 'docx' | 'csv' | 'web-annotation';

const forms: Record<MarksForm, { ending: string; type: string }> = {
  markdown: { ending: '.md', type: 'text/markdown' },
  docx: { ending: '.docx', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  csv: { ending: '.csv', type: 'text/csv' },
  'web-annotation': { ending: '.jsonld', type: 'application/ld+json' },
};

async function addresses(marks: readonly Mark[]): Promise<AddressOf> {
  const ids = [...new Set(marks.map(({ anchor }) => anchor.documentId))];
  const documents = await library.documents.bulkGet(ids);
  const known = new Map(documents.map((document) => [document?.id, document?.url]));
  return (documentId) => known.get(documentId) ?? null;
}

/** Marks in one of the forms, and the ending a file of that form has. */
export async function exportedMarks(form: MarksForm, marks: readonly Mark[]): Promise<{ blob: Blob; ending: string }> {
  const addressOf = await addresses(marks);
  const names = await readSetting('colour-names');
  const { ending, type } = forms[form];
  if (form === 'docx') {
    // Loaded when it is asked for: few of those who read papers need it.
    const { marksAsDocx } = await import('../../shared/marks/export/docx.ts');
    return { blob: new Blob([marksAsDocx(marks, addressOf, names)], { type }), ending };
  }
  const texts: Record<Exclude<MarksForm, 'docx'>, () => string> = {
    markdown: () => marksAsMarkdown(marks, addressOf, names),
    csv: () => marksAsCsv(marks, addressOf, names),
    'web-annotation': () => marksAsWebAnnotations(marks, addressOf, names, `urn:uuid:${crypto.randomUUID()}`),
  };
  return { blob: new Blob([texts[form]()], { type: `${type};charset=utf-8` }), ending };
}
