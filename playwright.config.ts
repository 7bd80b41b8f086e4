import { defineConfig } from '@playwright/test';
import { chromiumFlags, chromiumPath } from './test/browser/support/app.ts';

export default defineConfig({
  testDir: 'test/browser',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results',
  // Ten times what a quiet machine needs, as machines that are shared can be slow; a state that never comes still fails.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
  use: {
    // Pictures and snapshots of every step cost a fifth of the whole run; `-- --trace on` takes them for one test.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: chromiumPath, args: chromiumFlags },
  },
});
