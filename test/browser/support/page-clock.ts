type Handle = (request: Request) => Promise<Response>;

/**
 * Serves the built scripts with a clock that is `ahead` milliseconds ahead, in the page and in its workers alike, so
 * that the day of a test is the same whenever it runs. Timers are left alone.
 */
export function withPageClock(handle: Handle, ahead: number): Handle {
  return withScript(handle, shiftedClock(ahead));
}

/**
 * Serves the built scripts to a computer whose connection counts its data, so that nothing is synced without being
 * asked and a test alone says what is asked of a site.
 */
export function withMeteredNetwork(handle: Handle): Handle {
  const script = "Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true });";
  return withScript(handle, script);
}

function withScript(handle: Handle, script: string): Handle {
  return async (request) => {
    const answer = await handle(request);
    if (!answer.headers.get('content-type')?.startsWith('text/javascript') || request.method !== 'GET') return answer;
    return new Response(`${script}\n${await answer.text()}`, answer);
  };
}

function shiftedClock(ahead: number): string {
  return `globalThis.papersTestClock ??= (() => {
    const RealDate = Date;
    const now = () => RealDate.now() + ${ahead};
    globalThis.Date = new Proxy(RealDate, {
      construct: (target, given, made) => Reflect.construct(target, given.length ? given : [now()], made),
      apply: () => new RealDate(now()).toString(),
      get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
    });
    return true;
  })();`;
}
