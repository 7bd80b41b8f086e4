/**
 * Calls between the window and its workers: numbered, answered once each, cancelled by AbortSignal, and answered with a
 * failure when the worker dies. A method is a function from one argument to a `Result`.
 */
import { z } from 'zod';
import { failure, type Result } from '../../shared/util/result.ts';

/** What a worker offers: by name, from one argument to what a successful call resolves to. */
export type Methods = Record<string, { argument: unknown; value: unknown }>;

/** The functions behind `Methods`. */
export type Handlers<M extends Methods> = {
  [Name in keyof M]: (argument: M[Name]['argument'], signal: AbortSignal) => Promise<Result<M[Name]['value']>>;
};

/** The part of a worker, of a worker's own scope and of a message port that calls need. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

const requestSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('call'), id: z.number(), method: z.string(), argument: z.unknown() }),
  z.object({ kind: z.literal('cancel'), id: z.number() }),
]);

const replySchema = z.object({
  kind: z.literal('reply'),
  id: z.number(),
  result: z.union([
    z.object({ ok: z.literal(true), value: z.unknown() }),
    z.object({ ok: z.literal(false), code: z.string(), message: z.string() }),
  ]),
});

/** Answers the calls that arrive at a port. What a handler throws becomes a failure with the code `internal`. */
export function answerCalls<M extends Methods>(port: Port, handlers: Handlers<M>): void {
  const running = new Map<number, AbortController>();
  port.addEventListener('message', (event) => {
    const request = requestSchema.safeParse(event.data);
    if (!request.success) return;
    if (request.data.kind === 'cancel') {
      running.get(request.data.id)?.abort();
      return;
    }
    const { id, method, argument } = request.data;
    const handler = Object.hasOwn(handlers, method) ? handlers[method] : undefined;
    const controller = new AbortController();
    running.set(id, controller);
    async function work(): Promise<Result<unknown>> {
      if (!handler) return failure('internal', `This worker has no method ${method}.`);
      return handler(argument as never, controller.signal);
    }
    void work()
      .catch((error: unknown) => failure('internal', `Something went wrong inside the application: ${String(error)}`))
      .then((result) => {
        running.delete(id);
        port.postMessage({ kind: 'reply', id, result });
      });
  });
}

/** A worker as the window calls it. */
export interface Client<M extends Methods> {
  /** Calls a method; starts the worker when it is not running. */
  call<Name extends keyof M & string>(
    method: Name,
    argument: M[Name]['argument'],
    signal?: AbortSignal,
  ): Promise<Result<M[Name]['value']>>;
  /** Starts the worker, so that it takes up what it finds in the database. */
  start(): void;
  /** Ends the worker at once; calls under way fail with `worker-stopped`. */
  stop(): void;
}

/** A worker as the browser gives it. */
export interface WorkerLike extends Port {
  terminate(): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  addEventListener(type: 'error', listener: (event: Event) => void): void;
}

/** A worker that fails to start this often in a row is left alone until it is next called. */
const mostRestarts = 3;

/** A client of the worker that `create` makes. A worker that dies is started again and takes up its work itself. */
export function connectWorker<M extends Methods>(create: () => WorkerLike): Client<M> {
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  let worker: WorkerLike | null = null;
  let lastId = 0;
  let deaths = 0;

  function end(): void {
    worker?.terminate();
    worker = null;
    const lost = failure('worker-stopped', 'This was interrupted inside the application. Try again.');
    for (const settle of waiting.values()) settle(lost);
    waiting.clear();
  }

  function start(): WorkerLike {
    if (worker) return worker;
    const started = create();
    worker = started;
    started.addEventListener('message', (event) => {
      const reply = replySchema.safeParse(event.data);
      if (!reply.success) return;
      deaths = 0;
      const settle = waiting.get(reply.data.id);
      waiting.delete(reply.data.id);
      settle?.(reply.data.result);
    });
    started.addEventListener('error', (event) => {
      if (worker !== started) return;
      event.preventDefault();
      console.error('A worker stopped', 'message' in event ? event.message : event.type);
      end();
      deaths += 1;
      if (deaths <= mostRestarts) start();
    });
    return started;
  }

  return {
    start: () => void start(),
    stop: end,
    call(method, argument, signal) {
      type Value = M[typeof method]['value'];
      if (signal?.aborted) return Promise.resolve(failure('cancelled', 'Cancelled.'));
      const port = start();
      lastId += 1;
      const id = lastId;
      return new Promise<Result<Value>>((resolve) => {
        const cancel = () => port.postMessage({ kind: 'cancel', id });
        waiting.set(id, (result) => {
          signal?.removeEventListener('abort', cancel);
          resolve(result as Result<Value>);
        });
        signal?.addEventListener('abort', cancel, { once: true });
        port.postMessage({ kind: 'call', id, method, argument });
      });
    },
  };
}
