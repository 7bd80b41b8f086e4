/** Reads the sample council's meetings and papers from its folder of Markdown files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A Markdown file: the `name: value` lines between its `---` lines, and its text. */
export interface SourceText {
  fields: Map<string, string>;
  body: string;
}

/** A link from an agenda item to one of its papers. */
interface PaperLink {
  title: string;
  /** `papers/<name>.md`, `figures:<name>` or `minutes:<meeting>`. */
  target: string;
}

/** An agenda item as written. */
interface SourceItem {
  /** As printed, with its full stop; empty for a heading. */
  number: string;
  title: string;
  restricted: boolean;
  description: string;
  papers: PaperLink[];
  /** Markdown of the minutes, or null when the meeting is still to come. */
  minutes: string | null;
}

/** What was published beside the pack for items of the agenda. */
export interface SourceSupplement {
  /**
   * `supplement` with a front sheet of its own, the day after the agenda; `later` the same, but only some minutes after
   * the first use; `tabled` a single paper laid round at the meeting.
   */
  kind: 'supplement' | 'later' | 'tabled';
  title: string;
  papers: (PaperLink & { item: string })[];
}

/** A meeting as written. */
export interface SourceMeeting {
  key: string;
  fields: Map<string, string>;
  items: SourceItem[];
  supplements: SourceSupplement[];
}

/** The whole folder, by file name without its ending. Dates are still to be filled in. */
export interface SampleContent {
  committees: Map<string, string>;
  meetings: Map<string, string>;
  papers: Map<string, string>;
}

/** A file's fields and text. A line that begins with a space carries on the field above it. */
export function parseSourceText(text: string): SourceText {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text);
  const fields = new Map<string, string>();
  let last = '';
  for (const line of (match?.[1] ?? '').split('\n')) {
    const field = /^([a-z-]+): *(.*)$/.exec(line);
    if (field) {
      last = field[1] ?? '';
      fields.set(last, field[2] ?? '');
    } else if (line.startsWith(' ')) fields.set(last, `${fields.get(last) ?? ''} ${line.trim()}`);
  }
  return { fields, body: match?.[2] ?? text };
}

const linkLine = /^- \[(.+)\]\(([^)]+)\)(?: for item (\S+))?$/;

function parseItem(heading: string, section: string): SourceItem {
  const [, number = '', title = heading] = /^(\d+[a-z]?\.) (.*)$/.exec(heading) ?? [];
  const restricted = title.startsWith('Exempt: ');
  const [before = '', minutes = null] = section.split(/^### Minutes\n/m);
  const papers: PaperLink[] = [];
  const description: string[] = [];
  for (const line of before.split('\n')) {
    const link = linkLine.exec(line);
    if (link) papers.push({ title: link[1] ?? '', target: link[2] ?? '' });
    else description.push(line);
  }
  return {
    number,
    title: title.replace(/^Exempt: /, ''),
    restricted,
    description: description.join('\n').trim(),
    papers,
    minutes: minutes?.trim() ?? null,
  };
}

const supplementHeading = /^(Supplement|Later supplement|Tabled paper): (.+)$/;
const supplementKinds: Record<string, SourceSupplement['kind']> = {
  'Later supplement': 'later',
  'Tabled paper': 'tabled',
};

function parseSupplement(word: string, title: string, section: string): SourceSupplement {
  const papers = section.split('\n').flatMap((line) => {
    const link = linkLine.exec(line);
    return link ? [{ title: link[1] ?? '', target: link[2] ?? '', item: link[3] ?? '' }] : [];
  });
  return { kind: supplementKinds[word] ?? 'supplement', title, papers };
}

/** A meeting's file: one `## ` section for each item and supplement. */
export function parseMeeting(key: string, text: string): SourceMeeting {
  const { fields, body } = parseSourceText(text);
  const items: SourceItem[] = [];
  const supplements: SourceSupplement[] = [];
  for (const part of body.split(/^## /m).slice(1)) {
    const end = part.indexOf('\n');
    const heading = part.slice(0, end).trim();
    const section = part.slice(end + 1);
    const [, word, title = ''] = supplementHeading.exec(heading) ?? [];
    if (word !== undefined) supplements.push(parseSupplement(word, title, section));
    else items.push(parseItem(heading, section));
  }
  return { key, fields, items, supplements };
}

function readFolder(folder: string): [string, string][] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return names
    .sort()
    .map((name) => [name.slice(0, -3), readFileSync(join(folder, name), 'utf8').replace(/\r\n/g, '\n')]);
}

/** Reads everything. Throws when the folder is not there: it is part of the application. */
export function readContent(folder: string): SampleContent {
  const read = (name: string) => new Map(readFolder(join(folder, name)));
  return { committees: read('committees'), meetings: read('meetings'), papers: read('papers') };
}
