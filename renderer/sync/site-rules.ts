/** Fetches the rules a site has for programs that come by themselves (its `robots.txt`), once a day. */
import { agentName } from '../../shared/sync/politeness.ts';
import { mostRules, readRobots } from '../../shared/sync/robots.ts';
import { type Failure, failure, type Result, success } from '../../shared/util/result.ts';
import { readText } from '../data/gateway.ts';
import { library } from '../data/library-db.ts';
import { keepTo } from './obeyed-rules.ts';
import { fetchPolitely } from './polite-fetch.ts';

/** Rules are asked for again after this long, milliseconds. */
const keptFor = 24 * 3_600_000;

const rulesTimeout = 30_000;

function askForRules(origin: string, signal: AbortSignal): Promise<Result<string>> {
  return fetchPolitely({ url: `${origin}/robots.txt`, timeout: rulesTimeout }, signal, async (answer) => {
    const text = await readText(answer);
    if (!text.ok) return text;
    if (answer.status === 200) return success(text.value.slice(0, mostRules));
    // A site without rules allows everything; one that is out of order allows nothing for now (RFC 9309, 2.3.1).
    if (answer.status < 500 && answer.status !== 429) return success('');
    return failure(
      'busy',
      'The site could not say what programs may fetch by themselves, so nothing was fetched. Press Sync to fetch it yourself.',
    );
  });
}

/** Makes the sync with this signal keep to the rules of a site; the answer says why it cannot know them. */
export async function obeyRules(baseUrl: string, signal: AbortSignal): Promise<Failure | null> {
  const { origin } = new URL(baseUrl);
  const kept = await library.robots.get(origin);
  const age = kept ? Date.now() - Date.parse(kept.fetchedAt) : Number.NaN;
  let text = age >= 0 && age < keptFor ? kept?.text : undefined;
  if (text === undefined) {
    const asked = await askForRules(origin, signal);
    if (!asked.ok) return asked;
    text = asked.value;
    await library.robots.put({ origin, text, fetchedAt: new Date().toISOString() });
  }
  keepTo(readRobots(text, agentName), origin, signal);
  return null;
}
