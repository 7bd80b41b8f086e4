import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractFile, getRawHeader, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { buildAll, buildIsStale } from '../../tools/build.ts';

const root = join(import.meta.dirname, '..', '..');

/** Marks the fuses inside Electron's program; their version, number and Electron's own settings follow it. */
const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const electronsOwnFuses = '101100011';

/** A folder that looks to the packer like an unpacked Electron: real fuses in a program that does nothing. */
function standInElectronFolder(folder: string): string {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  const fuses = Buffer.concat([Buffer.from([1, electronsOwnFuses.length]), Buffer.from(electronsOwnFuses)]);
  const program = Buffer.concat([Buffer.from('program'), Buffer.from(fuseMark), fuses, Buffer.alloc(64)]);
  writeFileSync(join(folder, 'electron'), program, { mode: 0o755 });
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8'));
  writeFileSync(join(folder, 'version'), version);
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'locales/en-GB.pak']) writeFileSync(join(folder, name), '');
  return folder;
}

describe('the packed program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'panel-papers-pack-'));
  const unpacked = join(folder, 'release', 'linux-unpacked');
  const archive = join(unpacked, 'resources', 'app.asar');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeAll(async () => {
    if (buildIsStale()) await buildAll();
    const electronDist = standInElectronFolder(join(folder, 'electron'));
    const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
    const given = [
      '--linux',
      'dir',
      `-c.electronDist=${electronDist}`,
      `-c.directories.output=${join(folder, 'release')}`,
    ];
    const packed = spawnSync(process.execPath, [builder, ...given], { cwd: root, encoding: 'utf8' });
    if (packed.status !== 0) throw new Error(`Packing failed.\n${packed.stdout}\n${packed.stderr}`);
  }, 120_000);

  test('holds the built bundles and resources and nothing else', () => {
    const names = listPackage(archive, { isPack: false }).map((name) => name.replaceAll('\\', '/'));
    expect(names).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/dist/electron/main.js',
        '/dist/electron/preload.cjs',
        '/dist/page/index.html',
        '/dist/page/pdfjs/wasm/openjpeg.wasm',
        '/resources/icons/icon.png',
      ]),
    );
    const allowed =
      /^\/(package\.json|dist(\/(page|electron)(\/.*)?)?|resources(\/icons(\/icon\.png)?|\/sample-council(\/.*)?)?)$/;
    expect(names.filter((name) => !allowed.test(name))).toEqual([]);
    expect(names.filter((name) => /node_modules|\.tsx?$|\.map$|\.env|\.git/.test(name))).toEqual([]);
  });

  test('holds no development form of a library', () => {
    const bundles = listPackage(archive, { isPack: false }).filter((name) => /page.assets.[^/\\]+\.js$/.test(name));
    expect(bundles.length).toBeGreaterThan(5);
    const told = bundles.filter((name) =>
      extractFile(archive, name.slice(1)).toString().includes('Download the React DevTools'),
    );
    expect(told).toEqual([]);
  });

  test('says in its package file what it is, and not how it was made', () => {
    const packageFile = JSON.parse(extractFile(archive, 'package.json').toString());
    expect(packageFile).toMatchObject({ name: 'panel-papers', main: 'dist/electron/main.js', type: 'module' });
    expect(packageFile).not.toHaveProperty('devDependencies');
    expect(packageFile).not.toHaveProperty('scripts');
    expect(packageFile).not.toHaveProperty('dependencies');
  });

  test('carries a checksum of every file in the archive', () => {
    const header = z.object({ files: z.record(z.string(), z.unknown()) }).parse(getRawHeader(archive).header);
    const filesWithout: string[] = [];
    const visit = (entries: Record<string, unknown>, at: string) => {
      for (const [name, entry] of Object.entries(entries)) {
        const file = z
          .object({ files: z.record(z.string(), z.unknown()).optional(), integrity: z.unknown().optional() })
          .parse(entry);
        if (file.files) visit(file.files, `${at}/${name}`);
        else if (!file.integrity) filesWithout.push(`${at}/${name}`);
      }
    };
    visit(header.files, '');
    expect(filesWithout).toEqual([]);
  });

  test('has its fuses set: no Node, no debugger, nothing loaded from outside the archive', async () => {
    const wire = await getCurrentFuseWire(join(unpacked, 'panel-papers'));
    expect(wire).toMatchObject({
      version: FuseVersion.V1,
      [FuseV1Options.RunAsNode]: FuseState.DISABLE,
      [FuseV1Options.EnableCookieEncryption]: FuseState.ENABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: FuseState.DISABLE,
    });
  });
});
