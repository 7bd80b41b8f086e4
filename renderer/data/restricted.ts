import type { Document } from '../../shared/model/library.ts';
import type { Quotation } from '../../shared/private/quotation.ts';
import { saysRestricted } from '../../shared/private/restricted.ts';
import { inTurn } from './in-turn.ts';
import { library } from './library-db.ts';
import { readSetting, writeSetting } from './settings.ts';

/** Says of a paper whether it is restricted, as the member has it; it stays so until that is taken back. */
export function markRestricted(documentId: string, restricted: boolean): Promise<void> {
  return inTurn(async () => {
    const others = (await readSetting('restricted-papers')).filter((id) => id !== documentId);
    await writeSetting('restricted-papers', restricted ? [...others, documentId] : others);
  });
}

/** An item of an agenda, as a quotation names it. */
function itemKey(meetingId: string | null, number: string, title: string): string {
  return [meetingId ?? '', number, title].join('\n');
}

const distinct = (values: readonly string[]) => [...new Set(values)];

/** Identifiers of those of some papers that are not public, also by the stamp on the first page of their present version. */
export async function withheldOf(documents: readonly Document[]): Promise<Set<string>> {
  const here = documents.flatMap(({ id, currentSha256 }) => (currentSha256 ? [{ id, sha256: currentSha256 }] : []));
  const heads = await library.pages.bulkGet(here.map(({ sha256 }): [string, number] => [sha256, 1]));
  const stamped = here.filter((_, index) => saysRestricted(heads[index]?.text ?? '')).map(({ id }) => id);
  return new Set([...(await withheldAmong(documents)), ...stamped]);
}

/** Identifiers of those of some papers that are not public as the site, the agenda of their item or the member has it. */
async function withheldAmong(documents: readonly Document[]): Promise<Set<string>> {
  const own = new Set(await readSetting('restricted-papers'));
  const items = await library.items.bulkGet(distinct(documents.flatMap(({ itemId }) => itemId ?? [])));
  const exempt = new Set(items.flatMap((item) => (item?.restricted ? item.id : [])));
  const isWithheld = ({ id, itemId, restricted }: Document) => restricted || own.has(id) || exempt.has(itemId ?? '');
  return new Set(documents.filter(isWithheld).map(({ id }) => id));
}

/**
 * Which of some quotations are from papers that are not public: the site or the member says so of the paper, the agenda
 * of its item, or a stamp at the top of the page or of the first page of its item.
 */
export async function restrictedAmong<Row extends Quotation>(rows: readonly Row[]): Promise<Set<Row>> {
  const anchors = rows.flatMap(({ anchor }) => anchor ?? []);
  const ids = distinct(anchors.map(({ documentId }) => documentId));
  const shas = distinct(anchors.map(({ sha256 }) => sha256));
  const [documents, extracts, own] = await Promise.all([
    library.documents.bulkGet(ids),
    library.extracts.bulkGet(shas),
    readSetting('restricted-papers'),
  ]);
  const known = await withheldAmong(documents.filter((document) => document !== undefined));
  const meetings = distinct(rows.flatMap(({ context }) => context.meetingId ?? []));
  const agendas = await library.items.where('meetingId').anyOf(meetings).toArray();
  const exemptItems = new Set(
    agendas.flatMap(({ meetingId, number, title, restricted }) =>
      restricted ? itemKey(meetingId, number, title) : [],
    ),
  );
  // What the member said of a paper holds when its row is gone.
  const withheld = new Set([...own, ...known]);
  const itemsOf = new Map(extracts.flatMap((extract) => (extract ? [[extract.sha256, extract.items]] : [])));
  const pagesOf = ({ sha256, page, parts = [] }: NonNullable<Quotation['anchor']>) => {
    const on = [page, ...parts.map((part) => part.page)];
    const heads = on.flatMap(
      (one) =>
        itemsOf.get(sha256)?.findLast(({ firstPage, lastPage }) => firstPage <= one && one <= lastPage)?.firstPage ??
        [],
    );
    return [...new Set([...on, ...heads])].map((one): [string, number] => [sha256, one]);
  };
  const keys = new Map(anchors.flatMap(pagesOf).map((key) => [key.join(' '), key]));
  const pages = await library.pages.bulkGet([...keys.values()]);
  const stamped = new Set(
    pages.flatMap((page) => (page && saysRestricted(page.text) ? `${page.sha256} ${page.page}` : [])),
  );
  return new Set(
    rows.filter(
      ({ anchor, context }) =>
        exemptItems.has(itemKey(context.meetingId, context.itemNumber, context.itemTitle)) ||
        (anchor !== null &&
          (withheld.has(anchor.documentId) || pagesOf(anchor).some((key) => stamped.has(key.join(' '))))),
    ),
  );
}
