import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    /** Axe, once it was read into the page. */
    axe: typeof axe;
  }
}

/**
 * Expects that axe finds nothing against WCAG 2.2 AA and its own good practice on what is shown now, or nothing against
 * `rules` alone.
 */
export async function expectAccessible(page: Page, what: string, rules?: string[]): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  // Half-way from one colour to another, contrast says nothing. What turns or flashes for longer stays out.
  await page.evaluate(() => {
    const passing = (effect: AnimationEffect | null) => Number(effect?.getComputedTiming().endTime) < 1000;
    const changes = document.getAnimations().filter(({ effect }) => passing(effect));
    // One whose element goes, or that begins anew, is cancelled.
    return Promise.allSettled(changes.map(({ finished }) => finished)).then(() => {});
  });
  // A page keeps it until it is left; to read it in anew each time costs more than half of what the checks do.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const runOnly: axe.RunOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: tags };
  // What passes is counted by nobody, so axe need not describe it.
  const { violations } = await page.evaluate((options) => window.axe.run(document, options), {
    runOnly,
    resultTypes: ['violations'],
  } satisfies axe.RunOptions);
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
  expect(found, what).toEqual([]);
}

/** Expects that nothing has to be scrolled sideways, as WCAG asks for at 320 CSS pixels. */
export async function expectNoSidewaysScroll(page: Page, what: string): Promise<void> {
  const wide = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main, main *')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .filter(
        (element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || element.matches('main, html'),
      )
      .filter((element) => !element.matches('textarea, [role=tablist]'))
      .map((element) => `${element.tagName}.${element.className} ${element.scrollWidth} > ${element.clientWidth}`),
  );
  expect(wide, what).toEqual([]);
}
