import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from './gateway/atomic-write.ts';

const firstUseSchema = z.object({ firstUse: z.iso.datetime() });

/**
 * The sample council's site. Its meetings lie around the day it was first used, which is kept in the data folder, so
 * that the same papers are published from one start to the next.
 */
export async function sampleCouncilSite(
  folder: string,
  dataFolder: string,
  clock: () => Date,
): Promise<(request: Request) => Promise<Response>> {
  // Loaded when first asked for: most starts never need the parts that make its papers.
  const [{ createSampleCouncil }, { createModernGovSite }] = await Promise.all([
    import('./sample-council/sample-council.ts'),
    import('./sample-council/modern-gov-site.ts'),
  ]);
  const madeAt = await firstUse(join(dataFolder, 'sample-council.json'), clock);
  const council = createSampleCouncil({ anchorDate: madeAt.slice(0, 10), madeAt, folder });
  return createModernGovSite(council, { clock });
}

async function firstUse(path: string, clock: () => Date): Promise<string> {
  try {
    return firstUseSchema.parse(JSON.parse(await readFile(path, 'utf8'))).firstUse;
  } catch {
    const now = clock().toISOString();
    await writeAtomically(path, JSON.stringify({ firstUse: now }));
    return now;
  }
}
