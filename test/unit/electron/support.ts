import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { AskSite, SiteRequest } from '../../../electron/gateway/site-request.ts';
import { createHostGateway, type HostGatewayOptions } from '../../../electron/host-gateway.ts';

/** A fresh folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'panel-papers-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Answers of a pretended network by address, each a function of the request; anything else fails the test. */
export function pretendedNetwork(answers: Record<string, (request: SiteRequest) => Response>): AskSite {
  return async (request) => {
    const answer = answers[request.url.href];
    if (!answer) throw new Error(`Nobody expected ${request.url.href}`);
    const { status, headers, body } = answer(request);
    return { status, headers, body };
  };
}

/** A gateway on a fresh data folder with no network, changed as a test likes. */
export function testGateway(options: Partial<HostGatewayOptions> = {}) {
  return createHostGateway({
    host: 'web',
    version: '1.2.3',
    pageFolder: temporaryFolder(),
    resourcesFolder: join(import.meta.dirname, '..', '..', '..', 'resources'),
    dataFolder: temporaryFolder(),
    openSample: false,
    askSite: pretendedNetwork({}),
    ...options,
  });
}

/** A request of the page with a JSON body. */
export function pageRequest(method: string, path: string, body?: unknown): Request {
  return new Request(`http://127.0.0.1:47615${path}`, {
    method,
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}
