import { join } from 'node:path';
import type { AppInfo } from '../shared/gateway/contract.ts';
import { applicationName, sampleCouncilHost } from './application.ts';
import type { FetchLimits } from './gateway/fetch-site.ts';
import { createGateway, type Gateway, type SaveFile } from './gateway/gateway.ts';
import type { AskSite } from './gateway/site-request.ts';
import { sampleCouncilSite } from './sample-site.ts';

/** What differs from host to host. */
export interface HostGatewayOptions {
  host: AppInfo['host'];
  version: string;
  pageFolder: string;
  /** `resources/` of the application. */
  resourcesFolder: string;
  dataFolder: string;
  /** Folder for what the member exports; `exports` in the data folder when left out. */
  exportFolder?: string;
  openSample: boolean;
  askSite: AskSite;
  saveFile?: SaveFile;
  limits?: Partial<FetchLimits>;
  clock?: (() => Date) | undefined;
}

/** The gateway as every host mounts it, with the sample council inside. */
export function createHostGateway(options: HostGatewayOptions): Gateway {
  const { host, version, pageFolder, resourcesFolder, dataFolder, openSample, askSite, saveFile, limits } = options;
  const clock = options.clock ?? (() => new Date());
  return createGateway({
    pageFolder,
    dataFolder,
    exportFolder: options.exportFolder ?? join(dataFolder, 'exports'),
    clock,
    askSite,
    app: {
      name: applicationName,
      version,
      host,
      platform: process.platform,
      dataFolder,
      sampleCouncil: `https://${sampleCouncilHost}/`,
      openSample,
    },
    inProcessSites: {
      [sampleCouncilHost]: () => sampleCouncilSite(join(resourcesFolder, 'sample-council'), dataFolder, clock),
    },
    ...(saveFile ? { saveFile } : {}),
    ...(limits ? { limits } : {}),
  });
}
