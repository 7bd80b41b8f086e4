/**
 * One request at a time to a host, from all windows and workers together, with a rest after each answer as long as the
 * answer took. A slow server gets more rest, and no server is busy with us for more than half of the time.
 */
import type { FetchRequest } from '../../shared/gateway/contract.ts';
import type { AskSite, SiteAnswer } from '../../shared/sources/contract.ts';
import { retryAfter, shortWait } from '../../shared/sync/politeness.ts';
import { signInFailure } from '../../shared/sync/sign-in.ts';
import { type Failure, failure, type Result } from '../../shared/util/result.ts';
import { type FetchedAnswer, fetchFromSource, readText } from '../data/gateway.ts';
import { leftToMember, rulesFor } from './obeyed-rules.ts';
import { wait } from './wait.ts';

/** Shortest and longest rest between two requests to a host, milliseconds. */
const shortestRest = 100;
const longestRest = 2000;

/** So many requests are under way at the same time; a browser keeps only six connections to the gateway. */
const mostAtOnce = 3;

let underWay = 0;
const waitingForALine: (() => void)[] = [];

/** Runs a request when one of the few lines to the gateway is free. */
async function onALine<T>(work: () => Promise<T>): Promise<T> {
  if (underWay >= mostAtOnce) await new Promise<void>((resolve) => waitingForALine.push(resolve));
  else underWay += 1;
  try {
    return await work();
  } finally {
    const next = waitingForALine.shift();
    if (next) next();
    else underWay -= 1;
  }
}

/** Until when a host asked to be left alone when it last answered, milliseconds since the epoch. */
const patience = new Map<string, number>();

/** Milliseconds the host of an address still wants to be left alone, as it said itself; null when it said nothing. */
export function askedPatience(address: string): number | null {
  const until = patience.get(new URL(address).host);
  return until === undefined ? null : Math.max(0, until - Date.now());
}

function notePatience(host: string, answer: FetchedAnswer): number | null {
  const busy = answer.status === 429 || answer.status === 503;
  const asked = busy ? retryAfter(answer.header('retry-after'), Date.now()) : null;
  if (asked === null) patience.delete(host);
  else patience.set(host, Date.now() + asked);
  return asked;
}

/** Asks once, and a second time where the site asks for no more than a moment's patience. */
async function ask(host: string, request: FetchRequest, signal: AbortSignal | undefined) {
  const answer = await fetchFromSource(request, signal);
  const asked = answer.ok ? notePatience(host, answer.value) : null;
  if (!answer.ok || asked === null || asked > shortWait) return answer;
  await answer.value.read(() => undefined);
  await wait(asked, signal);
  const again = await fetchFromSource(request, signal);
  if (again.ok) notePatience(host, again.value);
  return again;
}

/**
 * Fetches from a source when it is its host's turn, and hands the answer to `read`; the turn lasts until the body is
 * read, and the host's rest after it. What a sync that nobody asked for may not fetch is refused with `left-to-member`.
 */
export async function fetchPolitely<T>(
  request: FetchRequest,
  signal: AbortSignal | undefined,
  read: (answer: FetchedAnswer) => Promise<Result<T>>,
): Promise<Result<T>> {
  const { host } = new URL(request.url);
  const rules = rulesFor(signal);
  if (rules && !rules.allows(request.url)) return leftToMember();
  if (rules && askedPatience(request.url)) {
    return failure('resting', 'The site asked to be left alone for a while, so nothing was fetched from it.');
  }
  const outcome = Promise.withResolvers<Result<T>>();
  const turn = navigator.locks.request(`host ${host}`, signal ? { signal } : {}, async () => {
    const begun = Date.now();
    outcome.resolve(
      await onALine(async () => {
        if (signal?.aborted) return failure('cancelled', 'Cancelled.');
        const answer = await ask(host, request, signal);
        return answer.ok ? await read(answer.value) : answer;
      }),
    );
    const rest = Math.min(longestRest, Math.max(shortestRest, Date.now() - begun));
    // The turn is kept through the rest, so that other windows keep to it too.
    await wait(Math.max(rest, rules?.spacing ?? 0), undefined);
  });
  turn.catch((error: unknown) => {
    if (signal?.aborted) outcome.resolve(failure('cancelled', 'Cancelled.'));
    else outcome.reject(error);
  });
  return outcome.promise;
}

/** Thrown by the `ask` given to adapters when there was no answer at all. */
class NoAnswer extends Error {
  readonly failure: Failure;

  constructor(problem: Failure) {
    super(problem.message);
    this.failure = problem;
  }
}

/** Some servers take more than a minute for one page of their web service. */
const pageTimeout = 120_000;

/** How adapters ask a site for pages. */
export function siteAsker(signal?: AbortSignal): AskSite {
  return async (url) => {
    const rules = rulesFor(signal);
    // To the adapter a page that is not ours to fetch is one that is not there, so that it takes its other way in.
    if (rules && !rules.allows(url)) return { status: 404, contentType: null, text: '' };
    const answer = await fetchPolitely({ url, timeout: pageTimeout }, signal, async (fetched) => {
      const text = await readText(fetched);
      if (!text.ok) return text;
      const { status } = fetched;
      const portal = signInFailure(url, fetched.url, status, text.value);
      if (portal) return portal;
      return { ok: true, value: { status, contentType: fetched.header('content-type'), text: text.value } };
    });
    if (!answer.ok) throw new NoAnswer(answer);
    return answer.value;
  };
}

/** The same way of asking, which asks for each address once. */
export function remembering(ask: AskSite): AskSite {
  const answers = new Map<string, SiteAnswer>();
  return async (url) => {
    const answer = answers.get(url) ?? (await ask(url));
    answers.set(url, answer);
    return answer;
  };
}

/** Runs a piece of work that asks a site, turning "no answer" back into a failure. */
export async function withAnswers<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NoAnswer) return error.failure;
    throw error;
  }
}
