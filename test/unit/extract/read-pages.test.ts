import { describe, expect, it } from 'vitest';
import { type Helper, readPages } from '../../../renderer/extract/read-pages.ts';
import type { TextDocument } from '../../../renderer/pdf/text-reader.ts';
import { failure, success } from '../../../shared/util/result.ts';

/** A document of so many empty pages, which notes those that are asked for. */
function documentOf(pages: number, asked: number[]) {
  const getPage = async (number: number) => {
    asked.push(number);
    return {
      getViewport: () => ({ width: 595, height: 842, transform: [1, 0, 0, -1, 0, 842] }),
      getTextContent: async () => ({ items: [] }),
      cleanup: () => {},
    };
  };
  return { numPages: pages, getPage, getPageLabels: async () => null } as unknown as TextDocument;
}

/** A helper that is given a document of its own, and fails after so many pages. */
function helperWith(document: TextDocument, failsAfter = Number.POSITIVE_INFINITY): Helper {
  let pages = 0;
  return {
    blob: new Blob(),
    opened: () => {},
    reader: {
      async withDocument(_, use) {
        const failed = Promise.withResolvers<'failed'>();
        const alive = () => {
          pages += 1;
          if (pages > failsAfter) {
            failed.resolve('failed');
            throw new Error('ended');
          }
        };
        const done = await Promise.race([use(document, alive), failed.promise]).catch(() => 'failed' as const);
        return done === 'failed' ? failure('stalled', 'It stalled.') : success(done);
      },
    },
  };
}

async function read(pages: number, helper: (asked: number[]) => Helper | null) {
  const [own, helped]: [number[], number[]] = [[], []];
  const given: number[] = [];
  let signs = 0;
  const handlers = {
    onPage: ({ page }: { page: number }) => {
      given.push(page);
    },
    onProblem: () => {},
  };
  await readPages(documentOf(pages, own), () => (signs += 1), handlers, helper(helped));
  return { own, helped, given: [...given].sort((one, other) => one - other), signs };
}

const all = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, place) => from + place);

describe('the pages of a file', () => {
  it('are read half by half by two, every page once', async () => {
    const done = await read(51, (asked) => helperWith(documentOf(51, asked)));
    expect(done).toEqual({ own: all(1, 26), helped: all(27, 51), given: all(1, 51), signs: 51 });
  });

  it('are read by one where the file is short or there is no helper', async () => {
    expect(await read(10, (asked) => helperWith(documentOf(10, asked)))).toMatchObject({ own: all(1, 10), helped: [] });
    expect(await read(51, () => null)).toMatchObject({ own: all(1, 51), given: all(1, 51) });
  });

  it('are read to their end by the one when the other fails', async () => {
    const done = await read(51, (asked) => helperWith(documentOf(51, asked), 5));
    expect(done.given).toEqual(all(1, 51));
    expect(done.own).toEqual([...all(1, 26), ...all(32, 51)]);
  });
});
