import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Expects that axe finds nothing against WCAG 2.2 AA and its own good practice on what is shown now, or nothing against
 * `rules` alone.
 */
export async function expectAccessible(page: Page, what: string, rules?: string[]): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  // Half-way from one colour to another, contrast says nothing.
  await page.evaluate(() => {
    const changes = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    // One whose element goes, or that begins anew, is cancelled.
    return Promise.allSettled(changes.map(({ finished }) => finished)).then(() => {});
  });
  // What passes is counted by nobody, so axe need not describe it.
  // Without frames of other sites, nothing has to be put together in a page of its own.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(tags)).analyze();
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
