import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { usualColourNames } from '../../../../shared/marks/colours.ts';
import { marksAsDocx } from '../../../../shared/marks/export/docx.ts';
import type { Mark } from '../../../../shared/model/member.ts';
import { markOf } from '../../support/make-mark.ts';

const address = 'https://democracy.mereshire.example/documents/g7841/pack.pdf?T=10&x=<1>';
const published = () => address;
const png = readFileSync(join(import.meta.dirname, '../../../../resources/icons/32x32.png'));

async function unzipped(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const zip = new ZipReader(new Uint8ArrayReader(bytes), { checkSignature: true });
  const files = new Map<string, Uint8Array>();
  for (const entry of await zip.getEntries()) {
    if (!entry.directory) files.set(entry.filename, await entry.getData(new Uint8ArrayWriter()));
  }
  await zip.close();
  return files;
}

/** Names of the elements that XML opens; throws where one is not closed, or a sign is not as XML has it. */
function elementsOf(xml: string): string[] {
  const open: string[] = [];
  const found: string[] = [];
  const rest = xml.replace(
    /<(\/?)([\w:]+)((?:\s[\w:]+="[^"<&]*(?:&#\d+;[^"<&]*)*")*)\s*(\/?)>/g,
    (_, end, name, __, alone) => {
      if (end) {
        if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
      } else {
        found.push(name);
        if (!alone) open.push(name);
      }
      return '';
    },
  );
  if (open.length > 0 || /[<>]|&(?!#\d+;)/.test(rest.replace(/^<\?xml[^>]*\?>\n/, '')))
    throw new Error('not well formed');
  return found;
}

const textOf = (files: Map<string, Uint8Array>, path: string) => new TextDecoder().decode(files.get(path));

test('a document has the marks by item, with quotations, comments, tags, links and pictures', async () => {
  const { kind: _, ...base } = markOf({ comment: 'Two\nlines & <more>', tags: ['budget'] });
  const rectangle: Mark = {
    ...base,
    kind: 'rectangle',
    area: [72, 100, 472, 400],
    picture: `data:image/png;base64,${png.toString('base64')}`,
    wordsAt: null,
  };
  const bytes = marksAsDocx([markOf(), rectangle], published, usualColourNames);
  const files = await unzipped(bytes);
  expect([...files.keys()]).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'docProps/core.xml',
    'word/document.xml',
    'word/footer.xml',
    'word/styles.xml',
    'word/_rels/document.xml.rels',
    'word/media/picture1.png',
  ]);
  expect(Buffer.compare(files.get('word/media/picture1.png') ?? new Uint8Array(), png)).toBe(0);
  const document = textOf(files, 'word/document.xml');
  for (const path of files.keys()) if (!path.endsWith('.png')) elementsOf(textOf(files, path));
  expect(elementsOf(document).filter((name) => name === 'pic:pic')).toHaveLength(1);
  expect(document).toContain('Two</w:t></w:r><w:r><w:br/></w:r>');
  expect(document.replaceAll(/<[^>]+>/g, '')).toContain('Twolines &#38; &#60;more&#62;');
  expect(document).toContain('Rectangle · Fact · #budget');
  // What is referred to is there, and what is styled has its style.
  const relations = textOf(files, 'word/_rels/document.xml.rels');
  for (const [, id] of document.matchAll(/r:(?:id|embed)="(\w+)"/g)) expect(relations).toContain(`Id="${id}"`);
  const styles = textOf(files, 'word/styles.xml');
  for (const [, id] of document.matchAll(/Style w:val="(\w+)"/g)) expect(styles).toContain(`w:styleId="${id}"`);
  expect(relations).toContain('pack.pdf?T=10&#38;x=&#60;1&#62;#page=49');
});

test('a comment keeps what its Markdown says: stress, lists, links and code', async () => {
  const comment =
    'Why **so much**, and *whose* ~~idea~~ `x < y`?\n\n2. the [plan](https://plan.example/a?b&c)\n3. the rest\n\n> said\n\n- one';
  const files = await unzipped(marksAsDocx([markOf({ comment })], () => null, usualColourNames));
  const document = textOf(files, 'word/document.xml');
  elementsOf(document);
  expect(document).toContain('<w:b/></w:rPr><w:t xml:space="preserve">so much</w:t>');
  expect(document).toContain('<w:i w:val="0"/></w:rPr><w:t xml:space="preserve">whose</w:t>');
  expect(document).toContain('<w:strike/></w:rPr><w:t xml:space="preserve">idea</w:t>');
  const said = document.replaceAll('</w:p>', '\n').replaceAll(/<[^>]+>/g, '');
  expect(said).toContain('2. the plan\n3. the rest\nsaid\n• one\n');
  expect(textOf(files, 'word/_rels/document.xml.rels')).toContain('https://plan.example/a?b&#38;c');
});

test('whatever is written in it, a document is well formed', async () => {
  const texts = fc.string({ unit: 'binary', maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(texts, texts, texts, async (quote, comment, bodyName) => {
      const files = await unzipped(
        marksAsDocx([markOf({ comment, anchor: { quote }, context: { bodyName } })], () => null, usualColourNames),
      );
      elementsOf(textOf(files, 'word/document.xml'));
    }),
    { numRuns: 15 },
  );
});
