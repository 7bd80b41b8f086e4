/**
 * `npm run test:faults`: the fault run at its full length. `-- 200` takes another number of faults, and
 * `PAPERS_FAULT_SEED` another chance; without it every run is another one.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const faults = process.argv[2] ?? '1000';
const seed = process.env['PAPERS_FAULT_SEED'] ?? String(Date.now() % 1_000_000);
console.log(`${faults} faults, PAPERS_FAULT_SEED=${seed}`);
const { status } = spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', 'test/faults'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PAPERS_FAULTS: faults, PAPERS_FAULT_SEED: seed },
});
process.exitCode = status ?? 1;
