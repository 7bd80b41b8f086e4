import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/browser',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results',
  timeout: 60_000,
  // Shared machines can be slow; a state that never comes still fails.
  expect: { timeout: 15_000 },
  workers: 2,
  fullyParallel: true,
  // On a shared machine a test may run again once; `npm test` names those that needed it.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
  use: { trace: 'retain-on-failure' },
});
