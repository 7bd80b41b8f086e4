import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';

const messageSchema = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
  sessionId: z.string().optional(),
});

/** The browser's control pipe: commands and events as JSON, each ended by a zero byte. Nobody else can reach it. */
export interface BrowserPipe {
  /** Sends a command; rejects when the browser refuses it or goes away. */
  send(method: string, params?: Record<string, unknown>, sessionId?: string): Promise<unknown>;
  onEvent(listener: (method: string, params: unknown) => void): void;
}

/** Speaks over the two ends of the pipe of a browser started with `--remote-debugging-pipe`. */
export function createBrowserPipe(input: Writable, output: Readable): BrowserPipe {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const listeners: ((method: string, params: unknown) => void)[] = [];
  let lastId = 0;
  let rest = '';
  let open = true;

  function receive(text: string): void {
    const message = messageSchema.parse(JSON.parse(text));
    if (message.id === undefined) {
      for (const listener of listeners) listener(message.method ?? '', message.params);
      return;
    }
    const promise = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error) promise?.reject(new Error(message.error.message));
    else promise?.resolve(message.result);
  }

  function ended(): void {
    open = false;
    for (const promise of waiting.values()) promise.reject(new Error('The browser has gone.'));
    waiting.clear();
  }

  output.setEncoding('utf8');
  output.on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) receive(part);
  });
  output.on('close', ended);
  output.on('error', ended);
  input.on('error', ended);

  return {
    send(method, params = {}, sessionId) {
      if (!open) return Promise.reject(new Error('The browser has gone.'));
      lastId += 1;
      const promise = Promise.withResolvers<unknown>();
      waiting.set(lastId, promise);
      input.write(`${JSON.stringify({ id: lastId, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
      return promise.promise;
    },
    onEvent: (listener) => listeners.push(listener),
  };
}
