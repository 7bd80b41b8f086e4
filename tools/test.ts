/**
 * `npm test`: types, rules and the build, the pure code in Node, then the built application in a real Chromium.
 * Installs Debian's Chromium when no browser is found and this machine lets it; elsewhere it says what to install.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../electron/web-host/find-browser.ts';

const root = join(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'panel-papers-test-'));
const counts = { passed: 0, failed: 0, skipped: 0 };
const failed: string[] = [];

function heading(text: string): void {
  console.log(`\n== ${text}`);
}

/** Runs a command of this project and tells whether it succeeded. */
function run(command: string, args: string[], env: Record<string, string> = {}): boolean {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (result.error) console.error(String(result.error));
  return result.status === 0;
}

/** Runs a tool of the project by its script, because the shims in `.bin` need a shell on Windows. */
function runTool(script: string, args: string[], env: Record<string, string> = {}): boolean {
  return run(process.execPath, [join(root, 'node_modules', script), ...args], env);
}

/** Runs a tool without showing what it says before it ends; tells whether it succeeded. */
function runQuietly(script: string, args: string[] = []): Promise<boolean> {
  const tool = spawn(process.execPath, [join(root, script), ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  for (const stream of [tool.stdout, tool.stderr]) stream.on('data', (piece: Buffer) => said.push(piece));
  return new Promise((resolve) => {
    tool.on('error', (error) => said.push(Buffer.from(`${String(error)}\n`)));
    tool.on('close', (status) => {
      process.stdout.write(Buffer.concat(said));
      resolve(status === 0);
    });
  });
}

function report<T>(file: string): T | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null;
}

/** The browser to test in, installed first where that is possible; ends the run where there is none. */
function browser(): string {
  const found = process.env['PAPERS_CHROMIUM'] ?? findBrowser();
  if (found) return found;
  const canInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (canInstall) {
    heading('No browser found: installing Chromium');
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    if (run('apt-get', ['update', '-q'], quiet)) run('apt-get', ['install', '-y', '-q', 'chromium'], quiet);
    const installed = findBrowser();
    if (installed) return installed;
  }
  console.error('The browser tests need Chromium or Google Chrome. Install one, or name it in PAPERS_CHROMIUM.');
  return finish(false);
}

interface UnitReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

interface BrowserSuite {
  file: string;
  specs: { title: string; ok: boolean }[];
  suites?: BrowserSuite[];
}

interface BrowserReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  suites: BrowserSuite[];
}

function wrongIn({ file, specs, suites = [] }: BrowserSuite): string[] {
  return [...specs.filter(({ ok }) => !ok).map(({ title }) => `${file}: ${title}`), ...suites.flatMap(wrongIn)];
}

function finish(fine: boolean): never {
  rmSync(reports, { recursive: true, force: true });
  // Once more at the end, as what failed early is far above by then.
  for (const name of failed) console.log(`FAILED ${name}`);
  console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  process.exit(fine && counts.failed === 0 && counts.passed > 0 ? 0 : 1);
}

heading('Types, rules and the build');
// Side by side, as each waits for the disk now and then; a test packs what is built here.
const [typesFine, rulesFine, built] = await Promise.all([
  runQuietly('node_modules/typescript/bin/tsc', ['-b']),
  runQuietly('node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings']),
  runQuietly('tools/build.ts'),
]);

heading('Pure code, in Node');
const unitReport = join(reports, 'unit.json');
const unitFine = runTool('vitest/vitest.mjs', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unitReport}`,
]);
const unit = report<UnitReport>(unitReport);
counts.passed += unit?.numPassedTests ?? 0;
counts.failed += unit?.numFailedTests ?? 0;
counts.skipped += unit?.numPendingTests ?? 0;
for (const { name, status, message, assertionResults } of unit?.testResults ?? []) {
  const wrong = assertionResults.filter((result) => result.status === 'failed');
  for (const { fullName, failureMessages } of wrong) failed.push(`${name}: ${fullName}\n${failureMessages.join('\n')}`);
  // A file that could not be read has no tests.
  if (status === 'failed' && !wrong.length) failed.push(`${name}: ${message}`);
}

let browserFine = false;
if (built) {
  const chromium = browser();
  heading(`The built application, in ${chromium}`);
  const browserReport = join(reports, 'browser.json');
  browserFine = runTool('@playwright/test/cli.js', ['test', '--reporter=list,json'], {
    PAPERS_CHROMIUM: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport,
  });
  const { stats, suites } = report<BrowserReport>(browserReport) ?? {
    stats: { expected: 0, unexpected: 1, flaky: 0, skipped: 0 },
    suites: [],
  };
  failed.push(...suites.flatMap(wrongIn));
  counts.passed += stats.expected;
  counts.failed += stats.unexpected + stats.flaky;
  counts.skipped += stats.skipped;
}

finish(typesFine && rulesFine && unitFine && built && browserFine);
