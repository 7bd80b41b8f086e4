/** The application gone through by a member with the keyboard alone, over days, with no network. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import { openContext, type ServedApp, serveApp, watchFaults } from './app.ts';

/** More controls than any view has. */
const mostControls = 150;

/** A member at the keyboard of one computer. */
export interface Walk {
  page: Page;
  press: (...keys: string[]) => Promise<void>;
  type: (words: string) => Promise<void>;
  /** Goes by Tab to a control that is there, and presses it with Enter. */
  enter: (control: Locator) => Promise<void>;
  /** Goes by Tab to a control that is there. */
  tabTo: (control: Locator) => Promise<void>;
  /** Takes the network away for good: nothing reaches a site from now on. */
  goOffline: () => Promise<void>;
  /** Leaves the application and comes back to it at another moment, ISO 8601. */
  comeBackAt: (now: string) => Promise<void>;
  /** Closes everything; fails where the page reported a fault or asked for a site without a network. */
  end: () => Promise<void>;
}

/** Opens the application for the first time, at a moment in ISO 8601. */
export async function startWalk(browser: Browser, now: string): Promise<Walk> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'panel-papers-walk-'));
  let server: ServedApp = await serveApp(dataFolder, { now });
  const context = await openContext(browser);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.address });
  const page = await context.newPage();
  const faults = watchFaults(page);
  const asked: string[] = [];

  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const open = async () => {
    await page.goto(server.openingAddress());
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
  };
  const tabTo = async (control: Locator) => {
    await expect(control).toBeVisible();
    // Backwards where what one is after stands before, as one who sees the page does.
    const key = await control.evaluate((element) => {
      const here = document.activeElement ?? document.body;
      const before = here !== document.body && here.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
      return before ? 'Shift+Tab' : 'Tab';
    });
    for (let steps = 0; steps < mostControls; steps += 1) {
      if (await control.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press(key);
    }
    throw new Error(`Not reached by Tab: ${control}`);
  };
  await open();
  return {
    page,
    press,
    type: (words) => page.keyboard.type(words),
    tabTo,
    enter: async (control) => {
      await tabTo(control);
      await page.keyboard.press('Enter');
    },
    goOffline: async () => {
      // The application is on the computer; what is gone is the way to any site.
      await context.route('**/api/fetch**', (route) => {
        asked.push(route.request().url());
        return route.abort('internetdisconnected');
      });
      const offline = () => Object.defineProperty(navigator, 'onLine', { get: () => false, configurable: true });
      await context.addInitScript(offline);
      await page.evaluate(offline);
      await page.evaluate(() => window.dispatchEvent(new Event('offline')));
    },
    comeBackAt: async (moment) => {
      const { port } = server;
      await page.goto('about:blank');
      await server.close();
      server = await serveApp(dataFolder, { now: moment, port });
      await open();
    },
    end: async () => {
      await context.close();
      await server.close();
      rmSync(dataFolder, { recursive: true, force: true });
      expect({ faults, asked }).toEqual({ faults: [], asked: [] });
    },
  };
}
