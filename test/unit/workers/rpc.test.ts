import { afterEach, describe, expect, it } from 'vitest';
import { answerCalls, connectWorker, type WorkerLike } from '../../../renderer/workers/rpc.ts';
import { failure, success } from '../../../shared/util/result.ts';

type TestMethods = {
  double: { argument: number; value: number };
  refuse: { argument: null; value: null };
  fail: { argument: null; value: null };
  wait: { argument: null; value: null };
};

/** A worker on the same thread, which can be made to die. */
class FakeWorker implements WorkerLike {
  private readonly channel = new MessageChannel();
  private readonly onError: ((event: Event) => void)[] = [];
  readonly onMessage: ((event: MessageEvent) => void)[] = [];
  terminated = false;

  constructor() {
    this.channel.port1.addEventListener('message', (event) => {
      for (const listener of this.onMessage) listener(event);
    });
    this.channel.port1.start();
    this.channel.port2.start();
    answerCalls<TestMethods>(this.channel.port2, {
      double: async (number) => success(number * 2),
      refuse: async () => failure('refused', 'No.'),
      fail: async () => {
        throw new Error('broken');
      },
      wait: (_, signal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => resolve(failure('cancelled', 'Cancelled.')));
        }),
    });
  }

  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  addEventListener(type: 'error', listener: (event: Event) => void): void;
  addEventListener(type: string, listener: (event: MessageEvent) => void): void {
    if (type === 'message') this.onMessage.push(listener);
    else this.onError.push(listener as (event: Event) => void);
  }

  postMessage(message: unknown): void {
    this.channel.port1.postMessage(message);
  }

  terminate(): void {
    this.terminated = true;
    this.channel.port1.close();
  }

  die(): void {
    for (const listener of this.onError) listener(new Event('error'));
  }
}

const made: FakeWorker[] = [];

function connect() {
  return connectWorker<TestMethods>(() => {
    const worker = new FakeWorker();
    made.push(worker);
    return worker;
  });
}

afterEach(() => {
  for (const worker of made.splice(0)) worker.terminate();
});

describe('calls to a worker', () => {
  it('answers each call with its own value, failures as values', async () => {
    const client = connect();
    const calls = [client.call('double', 1), client.call('refuse', null), client.call('double', 21)];
    expect(await Promise.all(calls)).toEqual([success(2), failure('refused', 'No.'), success(42)]);
    expect(made).toHaveLength(1);
  });

  it('turns what a handler throws into a failure', async () => {
    expect(await connect().call('fail', null)).toMatchObject({ ok: false, code: 'internal' });
  });

  it('cancels a call under way, and does not begin one that is cancelled already', async () => {
    const client = connect();
    const controller = new AbortController();
    const waiting = client.call('wait', null, controller.signal);
    controller.abort();
    expect(await waiting).toMatchObject({ code: 'cancelled' });
    expect(await client.call('double', 1, controller.signal)).toMatchObject({ code: 'cancelled' });
  });

  it('fails what was under way when the worker dies, and starts another', async () => {
    const client = connect();
    const waiting = client.call('wait', null);
    made[0]?.die();
    expect(await waiting).toMatchObject({ code: 'worker-stopped' });
    expect(made[0]?.terminated).toBe(true);
    expect(made).toHaveLength(2);
    expect(await client.call('double', 4)).toEqual(success(8));
  });

  it('does not start a worker that dies at once over and over', async () => {
    const client = connect();
    client.start();
    for (let deaths = 0; deaths < 10; deaths += 1) made.at(-1)?.die();
    expect(made.length).toBeLessThan(6);
  });

  it('ignores messages that are none of its own', async () => {
    const client = connect();
    client.start();
    for (const listener of made[0]?.onMessage ?? []) {
      listener(new MessageEvent('message', { data: { kind: 'reply', id: 'x' } }));
    }
    made[0]?.postMessage({ hello: 'there' });
    expect(await client.call('double', 3)).toEqual(success(6));
  });
});
