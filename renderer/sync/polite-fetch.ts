/**
 * One request at a time to a host, from all windows and workers together, with a rest after each answer as long as the
 * answer took. A slow server gets more rest, and no server is busy with us for more than half of the time.
 */
import type { FetchRequest } from '../../shared/gateway/contract.ts';
import type { AskSite } from '../../shared/sources/contract.ts';
import { type Failure, failure, type Result } from '../../shared/util/result.ts';
import { type FetchedAnswer, fetchFromSource, readText } from '../data/gateway.ts';

/** Shortest and longest rest between two requests to a host, milliseconds. */
const shortestRest = 100;
const longestRest = 2000;

/** When each host may next be asked, milliseconds since the epoch. */
const nextTurn = new Map<string, number>();

function wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (milliseconds <= 0 || signal?.aborted) return resolve();
    const timer = setTimeout(finish, milliseconds);
    function finish() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', finish);
      resolve();
    }
    signal?.addEventListener('abort', finish);
  });
}

/**
 * Fetches from a source when it is its host's turn, and hands the answer to `read`; the turn lasts until the body is
 * read.
 */
export async function fetchPolitely<T>(
  request: FetchRequest,
  signal: AbortSignal | undefined,
  read: (answer: FetchedAnswer) => Promise<Result<T>>,
): Promise<Result<T>> {
  const { host } = new URL(request.url);
  try {
    return await navigator.locks.request(`host ${host}`, signal ? { signal } : {}, async () => {
      await wait((nextTurn.get(host) ?? 0) - Date.now(), signal);
      if (signal?.aborted) return failure('cancelled', 'Cancelled.');
      const begun = Date.now();
      try {
        const answer = await fetchFromSource(request, signal);
        return answer.ok ? await read(answer.value) : answer;
      } finally {
        const ended = Date.now();
        nextTurn.set(host, ended + Math.min(longestRest, Math.max(shortestRest, ended - begun)));
      }
    });
  } catch (error) {
    if (signal?.aborted) return failure('cancelled', 'Cancelled.');
    throw error;
  }
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
    const answer = await fetchPolitely({ url, timeout: pageTimeout }, signal, async (fetched) => {
      const text = await readText(fetched);
      if (!text.ok) return text;
      const { status } = fetched;
      return { ok: true, value: { status, contentType: fetched.header('content-type'), text: text.value } };
    });
    if (!answer.ok) throw new NoAnswer(answer);
    return answer.value;
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
