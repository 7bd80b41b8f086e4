/**
 * `npm run -s inspect -- <command> <file> [options]`: what the application's own code makes of a file. Prints one
 * JSON object on stdout and nothing else; what is wrong goes to stderr in one sentence with exit code 2.
 */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { InspectError } from './inspect-error.ts';

interface Command {
  run(file: string, options: string[]): Promise<unknown>;
}

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  minutes: () => import('./minutes.ts'),
  meeting: () => import('./meeting.ts'),
  pack: () => import('./pack.ts'),
  text: () => import('./text.ts'),
};

const usage = `Usage: npm run -s inspect -- <${Object.keys(commands).join('|')}> FILE [options]`;

async function main(words: string[]): Promise<unknown> {
  const { positionals } = parseArgs({ args: words.slice(0, 2), allowPositionals: true, strict: false });
  const [name, given] = positionals;
  if (name === undefined) throw new InspectError('usage', usage);
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) throw new InspectError('usage', `There is no command "${name}". ${usage}`);
  if (given === undefined) throw new InspectError('usage', `Name the file to read. ${usage}`);
  // npm runs its scripts in the package's folder and says in INIT_CWD where the command was typed.
  const file = resolve(process.env['INIT_CWD'] ?? '.', given);
  const found = await stat(file).catch(() => null);
  if (found === null) throw new InspectError('no-file', `There is no file ${given}.`);
  if (found.isDirectory()) throw new InspectError('no-file', `${given} is a folder, not a file.`);
  const command = await load();
  return command.run(file, words.slice(2));
}

// Libraries say things on the console; stdout belongs to the answer and stderr to the one sentence.
console.log = console.info = console.debug = console.warn = () => {};

try {
  const answer = await main(process.argv.slice(2));
  process.stdout.write(`${JSON.stringify(answer)}\n`);
} catch (error) {
  const message = error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error);
  process.stderr.write(error instanceof InspectError ? `${message}\n` : `The file could not be read: ${message}\n`);
  process.exitCode = 2;
}
