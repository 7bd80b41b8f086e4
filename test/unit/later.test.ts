import { createElement, Suspense } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { later } from '../../renderer/later.tsx';

const shown = (part: Parameters<typeof createElement>[0]) =>
  renderToStaticMarkup(createElement(Suspense, { fallback: 'waiting' }, createElement(part)));

it('shows a part that was fetched before at once, and waits for one that was not', async () => {
  const part = later(async () => () => 'here');
  expect(shown(part)).toContain('waiting');
  await part.fetch();
  expect(shown(part)).toBe('here');
});

it('tells whoever fetches a part that does not come, and asks for it anew the next time', async () => {
  let asked = 0;
  const part = later(async () => {
    asked += 1;
    if (asked === 1) throw new TypeError('offline');
    return () => 'here';
  });
  await expect(part.fetch()).rejects.toThrow('offline');
  await part.fetch();
  expect(shown(part)).toBe('here');
});
