/**
 * `npm run test:faults`: the fault run at its full length; `npm run build` first. `-- 200` takes another number of
 * faults, and `PAPERS_FAULT_SEED` another chance; without it every run is another one.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const total = Number(process.argv[2] ?? 1000);
// Every kill opens a browser or a host again, so they are the fewer.
const kills = String(Math.ceil(total * 0.03));
const faults = String(total - Number(kills));
const seed = process.env['PAPERS_FAULT_SEED'] ?? String(Date.now() % 1_000_000);
console.log(`${total} faults, of which ${kills} kills in a browser, PAPERS_FAULT_SEED=${seed}`);
const env = { ...process.env, PAPERS_FAULTS: faults, PAPERS_KILLS: kills, PAPERS_FAULT_SEED: seed };
const runs = [
  ['vitest/vitest.mjs', 'run', 'test/faults'],
  ['@playwright/test/cli.js', 'test', 'test/browser/faults.test.ts'],
];
for (const [script = '', ...args] of runs) {
  const options = { cwd: root, stdio: 'inherit', env } as const;
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], options);
  if (status !== 0) process.exitCode = 1;
}
