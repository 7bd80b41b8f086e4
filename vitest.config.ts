import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const files = globSync('test/{unit,electron,faults}/**/*.test.ts', { cwd: import.meta.dirname });

/** Words of a test that changes what all tests of a process share: globals, modules, databases, the environment. */
const sharedState = /\bvi\b|fake-indexeddb|process\.(env|chdir|on\b)|globalThis\.|console\.\w+ =/;

const apart = files.filter((file) => sharedState.test(readFileSync(join(import.meta.dirname, file), 'utf8')));

export default defineConfig({
  test: {
    maxWorkers: availableParallelism(),
    // A test that never ends still fails; one on a slow machine does not.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [
      // Started anew for each file, modules would cost two fifths of the whole run.
      { extends: true, test: { name: 'pure', include: files.filter((file) => !apart.includes(file)), isolate: false } },
      { extends: true, test: { name: 'apart', include: apart } },
    ],
  },
});
