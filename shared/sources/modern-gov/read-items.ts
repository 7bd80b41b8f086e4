import { type AnyNode, type Element, isTag } from 'domhandler';
import type { RemoteDocument, RemoteItem, SourceNote } from '../contract.ts';
import { all, childElements, first, innerSource, type Markup, plainText, words } from '../markup.ts';
import { ownAddress } from './addresses.ts';
import { documentKind, documentLink, printedNumber } from './kinds.ts';
import { withheldNote } from './warnings.ts';

const notTitle = '.mgFileSize, .mgHide';

/** What a sub-heading inside an item announces. */
function sectionOf(heading: string): 'decision' | 'minutes' | 'other' {
  if (/^decisions?\b/i.test(heading)) return 'decision';
  return /^minutes\b/i.test(heading) ? 'minutes' : 'other';
}

/** A title that says the item is withheld, where the page lists no paper for it. */
const exemptTitle =
  /^[([]?\s*(?:exempt|restricted|confidential)\b|[([](?:exempt|restricted|confidential|not for publication|part (?:2|ii|two|b)\b)[^)\]]*[)\]]|[-–:]\s*(?:exempt|restricted|confidential)\s*(?:item|report)?$/i;

/** A line among an item's papers that leads to none of them: the public may not see it. */
function isWithheld(line: Element): boolean {
  const links = all('a[href]', line);
  const papers = links.some((link) => documentLink(null, link.attribs['href'] ?? '') !== null);
  const text = words(line);
  return !papers && text !== '' && (links.length === 0 || /restricted|exempt|confidential/i.test(text));
}

function readItem(
  markup: Markup,
  cell: Element,
  base: string | null,
  place: { remoteId: string; order: number; number: string },
): { item: RemoteItem; documents: RemoteDocument[]; notes: SourceNote[] } | null {
  const heading = first('.mgAiTitleTxt', cell) ?? first('p, h2, h3, h4', cell);
  const title = heading ? words(heading, notTitle) : '';
  if (!heading || title === '') return null;
  const item: RemoteItem = {
    ...place,
    title,
    description: '',
    restricted: false,
    awaited: null,
    minutesHtml: null,
    cut: false,
    fullTextUrl: null,
    decisionHtml: null,
  };
  const documents: RemoteDocument[] = [];
  const notes: SourceNote[] = [];
  const take = (link: Element) => {
    const address = documentLink(base, link.attribs['href'] ?? '');
    if (!address) return;
    const { identity, url } = address;
    const kind = documentKind(address);
    documents.push({
      identity,
      kind,
      title: words(link, notTitle),
      url,
      itemRemoteId: item.remoteId,
      restricted: false,
      publishedOn: null,
    });
  };
  let section = 'description';
  const visit = (node: AnyNode) => {
    if (!isTag(node)) return;
    const name = node.attribs['class'] ?? '';
    if (/\bmgSubItemTitleTxt\b/.test(name)) section = sectionOf(words(node));
    if (/\bmgWordPara\b/.test(name)) {
      const html = innerSource(markup, node).trim();
      const more = all('a[href]', node).find((link) => /mgAi\.aspx/i.test(link.attribs['href'] ?? ''));
      if (section === 'description') item.description = [item.description, plainText(html)].filter(Boolean).join('\n');
      else if (section === 'decision') item.decisionHtml ??= html;
      else if (section === 'minutes') item.minutesHtml ??= html;
      if (more && section !== 'description') {
        item.cut = true;
        item.fullTextUrl ??= ownAddress(base, more.attribs['href'] ?? '');
      }
      return;
    }
    if (node.name === 'a') take(node);
    else if (node.name === 'li' && isWithheld(node)) {
      // The link of such a line leads to the reasons.
      notes.push(withheldNote(words(node, 'a') || words(node), item));
    } else for (const child of node.children) visit(child);
  };
  for (const child of cell.children) visit(child);
  const saidSo = /\bitem(?: \S{1,12})? is (?:restricted|exempt|confidential)\b/i.test(words(cell, '.mgWordPara'));
  item.restricted = saidSo || (documents.length === 0 && exemptTitle.test(title));
  return { item, documents, notes };
}

/** True for a row of the agenda itself: minutes have tables of their own, and recorded votes are listed in one. */
function isItemRow(row: Element): boolean {
  let parent = row.parent;
  while (parent && !(isTag(parent) && parent.name === 'table')) parent = parent.parent;
  return parent !== null && isTag(parent) && /\bmgItemTable\b/.test(parent.attribs['class'] ?? '');
}

/** Reads the agenda of a meeting's page: `table.mgItemTable`, one row for each item. */
export function readItems(
  markup: Markup,
  scope: AnyNode,
  base: string | null,
): { items: RemoteItem[]; documents: RemoteDocument[]; notes: SourceNote[] } {
  const items: RemoteItem[] = [];
  const documents = new Map<string, RemoteDocument>();
  const notes: SourceNote[] = [];
  for (const row of all('.mgItemTable tr', scope)) {
    if (!isItemRow(row)) continue;
    const cells = childElements(row, 'td');
    const numberCell = cells.find((cell) => /\bmgItemNumberCell\b/.test(cell.attribs['class'] ?? ''));
    // The number's cell carries the title's class too: the title is in the other one.
    const cell = cells.find((each) => each !== numberCell);
    if (!cell) continue;
    const anchor = all('a[name], a[id]', row)
      .map((link) => /^AI(\d+)$/i.exec(link.attribs['name'] ?? link.attribs['id'] ?? '')?.[1])
      .find((number) => number !== undefined);
    const order = items.length;
    const number = numberCell ? printedNumber(words(numberCell)) : '';
    const read = readItem(markup, cell, base, { remoteId: anchor ?? `row${order + 1}`, order, number });
    if (!read) continue;
    items.push(read.item);
    notes.push(...read.notes);
    for (const document of read.documents) {
      if (!documents.has(document.identity)) documents.set(document.identity, document);
    }
  }
  return { items, documents: [...documents.values()], notes };
}
