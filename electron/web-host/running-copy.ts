import { createHmac, randomBytes } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { request } from 'undici';
import { z } from 'zod';
import { writeAtomically } from '../gateway/atomic-write.ts';
import { sameText } from './request-guard.ts';

/**
 * How a second start finds the running copy: a file in the data folder with its port and a secret only this member can
 * read. Both sides prove that they know the secret, so that a stranger on the port learns nothing.
 */
const runningCopySchema = z.object({ port: z.number().int(), secret: z.string().min(20), process: z.number().int() });
type RunningCopy = z.infer<typeof runningCopySchema>;

const messageSchema = z.object({ files: z.array(z.string()) });

const welcomeSchema = z.object({
  /** `forward`: its window was brought forward; `opened`: a new one was opened; `none`: open `address` in a browser. */
  window: z.enum(['forward', 'opened', 'none']),
  address: z.string(),
  refused: z.array(z.string()),
});
/** What the running copy did for a second start. */
export type Welcome = z.infer<typeof welcomeSchema>;

/** Path a second start asks. */
export const secondStartPath = '/host/second-start';

const fileOf = (dataFolder: string) => join(dataFolder, 'running.json');

/** Makes the entry of this copy; `forget` removes it again. */
export async function announceCopy(
  dataFolder: string,
  port: number,
): Promise<RunningCopy & { forget(): Promise<void> }> {
  const copy = { port, secret: randomBytes(32).toString('base64url'), process: process.pid };
  await writeAtomically(fileOf(dataFolder), JSON.stringify(copy));
  return {
    ...copy,
    async forget() {
      const present = await readCopy(dataFolder);
      if (present?.secret === copy.secret) await rm(fileOf(dataFolder), { force: true });
    },
  };
}

/** Hands papers to the copy that is running on this data folder; null when none answers. */
export async function greetRunningCopy(dataFolder: string, files: string[]): Promise<Welcome | null> {
  const copy = await readCopy(dataFolder);
  if (!copy) return null;
  const body = JSON.stringify({ files });
  const nonce = randomBytes(16).toString('base64url');
  try {
    const answer = await request(`http://127.0.0.1:${copy.port}${secondStartPath}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'papers-nonce': nonce, 'papers-proof': proof(copy, nonce, body) },
      body,
      headersTimeout: 15_000,
      bodyTimeout: 15_000,
    });
    const text = await answer.body.text();
    if (answer.statusCode !== 200) return null;
    if (!sameText(String(answer.headers['papers-proof']), proof(copy, `answer ${nonce}`, text))) return null;
    return welcomeSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Answers a second start, once it has proved that it can read the data folder. */
export async function answerSecondStart(
  asked: Request,
  copy: RunningCopy,
  welcome: (files: string[]) => Promise<Welcome>,
): Promise<Response> {
  const body = await asked.text();
  const nonce = asked.headers.get('papers-nonce') ?? '';
  const fromBrowser = asked.headers.has('origin') || asked.headers.has('sec-fetch-site');
  if (fromBrowser || !sameText(asked.headers.get('papers-proof') ?? '', proof(copy, nonce, body))) {
    return new Response(null, { status: 403 });
  }
  const text = JSON.stringify(await welcome(messageSchema.parse(JSON.parse(body)).files));
  return new Response(text, {
    headers: { 'content-type': 'application/json', 'papers-proof': proof(copy, `answer ${nonce}`, text) },
  });
}

async function readCopy(dataFolder: string): Promise<RunningCopy | null> {
  try {
    return runningCopySchema.parse(JSON.parse(await readFile(fileOf(dataFolder), 'utf8')));
  } catch {
    return null;
  }
}

function proof(copy: RunningCopy, nonce: string, body: string): string {
  return createHmac('sha256', copy.secret).update(`${nonce}\n${body}`).digest('base64url');
}
