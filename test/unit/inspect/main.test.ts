import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdfOf } from '../support/make-pdf.ts';

const program = join(import.meta.dirname, '..', '..', '..', 'tools', 'inspect', 'main.ts');
let folder = '';
let whole: Uint8Array;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'papers-inspect-'));
  whole = await pdfOf([{ lines: ['A report to the panel', 'It has one page.'] }]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function inspect(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test('prints one JSON object and nothing else', () => {
  const { status, stdout, stderr } = inspect('text', file('report.pdf', whole));
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    pages: [{ page: 1, label: null, text: 'A report to the panel\nIt has one page.' }],
  });
});

describe('says in one sentence what is wrong, with exit code 2 and an empty stdout', () => {
  const protectedPdf = () => pdfOf([{ lines: ['secret'] }], { userPassword: 'sesame' });
  test.each<[string, () => string[] | Promise<string[]>, RegExp]>([
    ['no command', () => [], /^Usage: /],
    ['unknown command', () => ['constructor', 'x.pdf'], /^There is no command "constructor"\. Usage/],
    ['no file named', () => ['text'], /^Name the file to read\./],
    ['missing file', () => ['text', join(folder, 'absent.pdf')], /^There is no file .*absent\.pdf\.$/],
    ['a folder', () => ['text', folder], /is a folder, not a file\.$/],
    ['an empty file', () => ['text', file('empty.pdf', '')], /^empty\.pdf is empty\.$/],
    ['not a PDF', () => ['text', file('notes.pdf', 'potato salad')], /^notes\.pdf is not a PDF\.$/],
    [
      'a web page',
      () => ['text', file('page.pdf', '\n<!DOCTYPE html><html><p>403')],
      /^page\.pdf is a web page, not a PDF/,
    ],
    ['cut off', () => ['text', file('cut.pdf', whole.subarray(0, whole.length / 2))], /^cut\.pdf is cut off/],
    ['protected', async () => ['text', file('locked.pdf', await protectedPdf())], /protected by a password/],
    ['damaged', () => ['text', file('broken.pdf', '%PDF-1.7\nnonsense\n%%EOF\n')], /^broken\.pdf is damaged/],
  ])('%s', async (_, words, sentence) => {
    const { status, stdout, stderr } = inspect(...(await words()));
    expect(stdout).toBe('');
    expect(stderr.trim()).toMatch(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(status).toBe(2);
  });
});
