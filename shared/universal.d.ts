// What every environment the domain code runs in (page, worker, Electron, Node) offers beyond ECMAScript itself.
// Nothing with an effect belongs here: no clock, no network, no storage, no document.

interface URLSearchParams {
  get(name: string): string | null;
  has(name: string): boolean;
  set(name: string, value: string): void;
  append(name: string, value: string): void;
  delete(name: string): void;
  toString(): string;
  [Symbol.iterator](): IterableIterator<[string, string]>;
}
declare var URLSearchParams: { new (init?: string | Record<string, string>): URLSearchParams };

interface URL {
  hash: string;
  host: string;
  hostname: string;
  href: string;
  readonly origin: string;
  pathname: string;
  port: string;
  protocol: string;
  search: string;
  username: string;
  password: string;
  readonly searchParams: URLSearchParams;
  toString(): string;
}
declare var URL: { new (url: string, base?: string | URL): URL; canParse(url: string, base?: string): boolean };

interface AbortSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
}

declare var TextDecoder: {
  new (label?: string, options?: { fatal?: boolean }): { decode(bytes?: Uint8Array): string };
};

declare var TextEncoder: { new (): { encode(text?: string): Uint8Array } };
declare function atob(text: string): string;
