import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');

/** What the linter says of some code that stands at `path` in a house with our rules. */
function lint(path: string, code: string): string {
  const house = mkdtempSync(join(tmpdir(), 'panel-papers-house-'));
  cpSync(join(root, 'biome.json'), join(house, 'biome.json'));
  cpSync(join(root, 'tools/lint'), join(house, 'tools/lint'), { recursive: true });
  mkdirSync(join(house, dirname(path)), { recursive: true });
  writeFileSync(join(house, path), code);
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const given = ['lint', '--vcs-enabled=false', '--error-on-warnings', path];
  const { status, stdout, stderr } = spawnSync(process.execPath, [biome, ...given], { cwd: house, encoding: 'utf8' });
  rmSync(house, { recursive: true, force: true });
  return status === 0 ? '' : stdout + stderr;
}

/** What the compiler says of some code under the settings of a folder. */
function compile(folder: string, code: string): string {
  const scratch = mkdtempSync(join(tmpdir(), 'panel-papers-layers-'));
  const settings = {
    extends: join(root, folder, 'tsconfig.json'),
    compilerOptions: { noEmit: true, composite: false, emitDeclarationOnly: false, rootDir: '/' },
    include: [join(scratch, '*.ts'), join(root, 'shared/universal.d.ts')],
    references: [],
  };
  writeFileSync(join(scratch, 'tsconfig.json'), JSON.stringify(settings));
  writeFileSync(join(scratch, 'code.ts'), code);
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', scratch], { encoding: 'utf8' });
  rmSync(scratch, { recursive: true, force: true });
  return stdout;
}

describe('the house', () => {
  test.each([
    ['shared/a.ts', "import '../renderer/app.tsx';", 'shared/ is pure'],
    ['shared/a.ts', "import '../electron/application.ts';", 'shared/ is pure'],
    ['shared/a.ts', "import 'node:fs';", 'shared/ is pure'],
    ['shared/a.ts', 'export const now = Date.now();', 'no clock'],
    ['shared/a.ts', 'export const now = new Date();', 'no clock'],
    ['shared/a.ts', 'export const chance = Math.random();', 'no chance'],
    ['shared/a.ts', "export const answer = fetch('https://a.example');", 'No network'],
    ['renderer/a.ts', "import '../electron/application.ts';", 'only through the gateway'],
    ['renderer/a.ts', "import 'electron';", 'only through the gateway'],
    ['renderer/features/a.ts', "import 'dexie';", 'Dexie is imported only in'],
    ['renderer/features/a.ts', "import 'pdfjs-dist';", 'pdf.js is imported only in'],
    ['renderer/data/a.ts', "import 'minisearch';", 'MiniSearch is a peer'],
    ['renderer/data/a.ts', "import 'postal-mime';", 'Files that hold others are opened only in'],
    ['renderer/data/a.ts', "import 'diff';", 'is imported only in shared/compare/'],
    ['renderer/features/a.ts', "import 'prosemirror-model';", 'ProseMirror is imported only in'],
    ['shared/news/a.ts', "import 'diff';", 'is imported only in shared/compare/'],
    ['shared/compare/a.ts', "import 'node:fs';", 'shared/ is pure'],
    ['electron/a.ts', "import '@zip.js/zip.js';", 'electron/ does not know the page'],
    ['electron/a.ts', "import '../renderer/app.tsx';", 'electron/ does not know the page'],
  ])('%s may not say %s', (path, code, reason) => {
    expect(lint(path, code)).toContain(reason);
  });

  test('a fixed date and a pure library are welcome in shared/', () => {
    const code = "import { z } from 'zod';\n\nexport const day = z.date().parse(new Date('2026-12-03'));\n";
    expect(lint('shared/a.ts', code)).toBe('');
  });

  test.each(['document.title', 'process.env', 'window', 'setTimeout'])('shared/ does not compile with %s', (name) => {
    expect(compile('shared', `export const a = ${name};\n`)).toContain('error TS');
    expect(compile('shared', "export const a = new URL('https://a.example').host;\n")).toBe('');
  });

  test('renderer/ does not compile with Node, nor electron/ with a document', () => {
    expect(compile('renderer', 'export const a = process.env;\n')).toContain('error TS');
    expect(compile('electron', 'export const a = document.title;\n')).toContain('error TS');
  });
});
