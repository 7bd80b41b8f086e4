import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const renderer = join(import.meta.dirname, '../../../renderer');
/** Whatever takes something out of the window: onto the clipboard, into a file, to the printer, to a drag or another program. */
const waysOut = [
  /\b(?:copyText|saveForMember|printMade|exportBody|markedCopy|keepHere)\(/,
  /\bclipboard\.write|\bClipboardItem\(|\bexecCommand\('(?:copy|cut)/,
  /\bsetData\(|\bsetDragImage\(/,
  /\bwindow\.(?:open|print)\(|sheets\.print\(/,
  /\.download = |\bdownload=|\bshowSaveFilePicker|\bnavigator\.share/,
  /\bsaveFile\(|\bwriteExport\(|mailto:/,
];
const asks = /\b(?:questionsToLeave|whatLeaves|decisionsToLeave|pagesToLeave|restrictedAmong|withheldOf)\(/;

/** Ways out by which nothing goes that a paper says, and why. */
const without: Readonly<Record<string, string>> = {
  'clipboard.ts': 'the way itself',
  'data/gateway.ts': 'the way itself',
  'pdf/print-sheets.ts': 'the way itself; who calls it has asked',
  'marks/marked-copy.ts': 'makes the copy; who saves it has asked',
  'features/questions/question-drag.ts': 'the name of a row, moved within the window',
  'save-file.ts': 'the way itself',
  'give-out/print-made.ts': 'the way itself; who calls it has asked',
  'features/notice/save-calendar.ts': 'meetings and deadlines',
  'features/interests/interests-page.tsx': 'what the member declared in public',
  'features/meeting/references/reference-peek.tsx': 'an address of the web',
  'features/sources/export-dialog.tsx': 'the name of a folder; what is exported is withheld where it is read',
};

it('whatever puts words on the clipboard, into a file or on paper asks first whether they may leave', () => {
  const found = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path, code: readFileSync(join(renderer, path), 'utf8') }))
    .filter(({ code }) => waysOut.some((way) => way.test(code)));
  const unasked = found.filter(({ code }) => !asks.test(code)).map(({ path }) => path);
  expect(unasked.sort()).toEqual(Object.keys(without).sort());
  expect(found.length - unasked.length).toBeGreaterThan(10);
});
