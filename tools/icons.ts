/**
 * `node tools/icons.ts`: draws `resources/icons/icon.svg` (and `icon-small.svg` up to 48 pixels) into the PNG, ICO and
 * ICNS files beside them. Run after changing a drawing; the results are committed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../electron/web-host/find-browser.ts';

const folder = join(import.meta.dirname, '..', 'resources', 'icons');

const pngSizes = [16, 32, 48, 64, 128, 256, 512, 1024];

/** Kinds of the entries of an ICNS file that hold PNG images, with their size in pixels. */
const icnsKinds: [string, number][] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic13', 256],
  ['ic09', 512],
  ['ic14', 512],
  ['ic10', 1024],
];

async function draw(): Promise<Map<number, Buffer>> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chromium was found to draw with.');
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  const drawn = new Map<number, Buffer>();
  for (const size of pngSizes) {
    const drawing = readFileSync(join(folder, size <= 48 ? 'icon-small.svg' : 'icon.svg'), 'utf8');
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
    drawn.set(size, await page.screenshot({ omitBackground: true }));
    await page.close();
  }
  await browser.close();
  return drawn;
}

function pngOf(drawn: Map<number, Buffer>, size: number): Buffer {
  const png = drawn.get(size);
  if (!png) throw new Error(`No drawing of ${size} pixels.`);
  return png;
}

/** A Windows icon: a directory of PNG images. */
function ico(drawn: Map<number, Buffer>): Buffer {
  const sizes = pngSizes.filter((size) => size <= 256);
  const head = Buffer.alloc(6 + 16 * sizes.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sizes.length, 4);
  let offset = head.length;
  sizes.forEach((size, index) => {
    const at = 6 + 16 * index;
    const { length } = pngOf(drawn, size);
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += length;
  });
  return Buffer.concat([head, ...sizes.map((size) => pngOf(drawn, size))]);
}

/** A Mac icon: PNG images, each with its kind and length. */
function icns(drawn: Map<number, Buffer>): Buffer {
  const entries = icnsKinds.map(([kind, size]) => entry(kind, pngOf(drawn, size)));
  return entry('icns', Buffer.concat(entries));
}

function entry(kind: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(kind, 0, 'ascii');
  head.writeUInt32BE(8 + content.length, 4);
  return Buffer.concat([head, content]);
}

const drawn = await draw();
for (const size of pngSizes) writeFileSync(join(folder, `${size}x${size}.png`), pngOf(drawn, size));
writeFileSync(join(folder, 'icon.png'), pngOf(drawn, 512));
writeFileSync(join(folder, 'icon.ico'), ico(drawn));
writeFileSync(join(folder, 'icon.icns'), icns(drawn));
