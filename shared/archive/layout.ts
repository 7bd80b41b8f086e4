/**
 * How the papers of a body lie in plain folders: a folder to each meeting named by its date, in it the papers under
 * their titles and the minutes as text, and beside the folders a manifest and a page that lists everything. Pure: which
 * file goes where, not the writing of it.
 */
import { isHeldByPack, type Paper, packPartOf } from '../agenda/papers.ts';
import { ukDay } from '../dates/dates.ts';
import type { AgendaItem, Document, DocumentVersion, Meeting } from '../model/library.ts';
import { nameKey, safeName } from '../util/safe-name.ts';
import { minutesText } from './minutes-text.ts';

/** A meeting with everything that is known of it. */
export interface ArchivedMeeting {
  meeting: Meeting;
  /** In agenda order. */
  items: AgendaItem[];
  papers: Paper[];
}

/** What is archived. */
export interface ArchiveInput {
  bodyName: string;
  sourceName: string;
  /** Address of the site, or null for papers imported by hand. */
  address: string | null;
  /** In any order. */
  meetings: ArchivedMeeting[];
  /** SHA-256 of the files whose bytes are on this computer. */
  onDisk: ReadonlySet<string>;
  /** SHA-256 of the files whose text was read. */
  withText: ReadonlySet<string>;
}

/** Where a paper stands in the pack of its meeting. `page` is a 1-based PDF page, or null where it is not known. */
export interface PlaceInPack {
  path: string;
  page: number | null;
}

/** Where a version of a paper lies: its bytes, or where they are not here any more its text; both null when neither is. */
export interface PlacedVersion {
  version: DocumentVersion;
  current: boolean;
  path: string | null;
  textPath: string | null;
}

/** A paper with where its versions lie, the current one first. */
export interface PlacedPaper {
  document: Document;
  item: AgendaItem | null;
  versions: PlacedVersion[];
  /** Where it stands in the meeting's pack, for a paper that is here as a part of it and not by itself. */
  inPack: PlaceInPack | null;
}

/** A meeting with where its things lie. */
export interface PlacedMeeting {
  meeting: Meeting;
  folder: string;
  items: AgendaItem[];
  papers: PlacedPaper[];
  /** The minutes and decisions that the site published item by item, as text. */
  minutes: { path: string; text: string } | null;
}

/** A body's papers with where each lies. Paths are relative to the archive's folder, with `/`. */
export interface ArchiveLayout {
  bodyName: string;
  sourceName: string;
  address: string | null;
  /** Latest first. */
  meetings: PlacedMeeting[];
}

/** Longest names of a meeting's folder and of a file without its ending, UTF-16 units; and either in bytes of UTF-8. */
const longest = { folder: 24, file: 90, bytes: 180 };

/** Gives out names of one folder so that no system takes two of them for one. */
function nameGiver(): (stem: string, most: number, ending: string) => string {
  const taken = new Set<string>();
  return (stem, most, ending) => {
    for (let count = 1; ; count += 1) {
      const addition = count === 1 ? '' : ` (${count})`;
      const name = `${safeName(stem, most - addition.length, longest.bytes)}${addition}${ending}`;
      if (taken.has(nameKey(name))) continue;
      taken.add(nameKey(name));
      return name;
    }
  };
}

/** The name of the folder of a body's archive. */
export function archiveFolder(bodyName: string, sourceName: string): string {
  return safeName(`${bodyName}, ${sourceName}`, 60);
}

const byPlace = (one: Meeting, other: Meeting) =>
  one.date.localeCompare(other.date) ||
  (one.time ?? '').localeCompare(other.time ?? '') ||
  (one.id < other.id ? -1 : 1);

/** Finds each paper's place. The same input gives the same places, so that an archive can be gone on with. */
export function layOutArchive(input: ArchiveInput): ArchiveLayout {
  const folderName = nameGiver();
  const meetings = input.meetings
    .toSorted((one, other) => byPlace(one.meeting, other.meeting))
    .map((entry) => placeMeeting(entry, folderName(entry.meeting.date, longest.folder, ''), input));
  const { bodyName, sourceName, address } = input;
  return { bodyName, sourceName, address, meetings: meetings.reverse() };
}

function placeMeeting(entry: ArchivedMeeting, folder: string, input: ArchiveInput): PlacedMeeting {
  const { meeting, items, papers } = entry;
  const give = nameGiver();
  const text = minutesText(meeting, items);
  const minutes =
    text === null ? null : { path: `${folder}/${give('Minutes and decisions', longest.file, '.txt')}`, text };
  const known = new Map(items.map((item) => [item.id, item]));
  const orderOf = ({ document }: Paper) => known.get(document.itemId ?? '')?.order ?? -1;
  const inOrder = papers.toSorted(
    (one, other) =>
      orderOf(one) - orderOf(other) ||
      one.document.order - other.document.order ||
      (one.document.id < other.document.id ? -1 : 1),
  );
  const placed = inOrder.map(({ document, versions }): PlacedPaper => {
    const item = known.get(document.itemId ?? '') ?? null;
    const stem = [item?.number ?? '', document.title].filter(Boolean).join(' ');
    const sorted = versions.toSorted((one, other) => byAge(one, other, document.currentSha256));
    return { document, item, versions: sorted.map((version) => placeVersion(version, stem)), inPack: null };

    function placeVersion(version: DocumentVersion, title: string): PlacedVersion {
      const current = version.sha256 === document.currentSha256;
      const name = current ? title : `${safeName(title, 55)} (earlier, ${ukDay(version.arrivedAt)})`;
      const here = input.onDisk.has(version.sha256);
      const asText = !here && input.withText.has(version.sha256);
      return {
        version,
        current,
        path: here ? `${folder}/${give(name, longest.file, '.pdf')}` : null,
        textPath: asText ? `${folder}/${give(name, longest.file, '.txt')}` : null,
      };
    }
  });
  const pack = papers.find(({ document }) => document.kind === 'pack' && document.currentSha256 !== null) ?? null;
  const packPlace = placed.find(({ document }) => document.id === pack?.document.id)?.versions[0];
  const packPath = packPlace?.path ?? packPlace?.textPath ?? null;
  return {
    meeting,
    folder,
    items,
    minutes,
    papers: placed.map((paper) => ({ ...paper, inPack: placeInPack(paper, pack, packPath) })),
  };
}

function byAge(one: DocumentVersion, other: DocumentVersion, current: string | null): number {
  const currentFirst = Number(other.sha256 === current) - Number(one.sha256 === current);
  return currentFirst || other.arrivedAt.localeCompare(one.arrivedAt) || (one.sha256 < other.sha256 ? -1 : 1);
}

function placeInPack(paper: PlacedPaper, pack: Paper | null, path: string | null): PlaceInPack | null {
  const { document, item, versions } = paper;
  if (path === null || versions.length || !document.listed) return null;
  if (document.kind === 'front-sheet') return { path, page: null };
  if (!item || !isHeldByPack(paper, pack, item.number)) return null;
  const part = packPartOf(pack, item.number);
  const report = part?.documents.find(({ title }) => nameKey(title) === nameKey(document.title));
  return { path, page: report?.firstPage ?? part?.firstPage ?? null };
}

/** A file of an archive, and where its bytes come from. */
export type ArchiveFile =
  | { path: string; from: 'paper'; sha256: string; size: number }
  | { path: string; from: 'pages'; sha256: string; title: string }
  | { path: string; from: 'text'; text: string };

/** The files of the folders; the manifest and the page that lists everything are not among them. */
export function archiveFiles(layout: ArchiveLayout): ArchiveFile[] {
  return layout.meetings.flatMap(({ minutes, papers }) => {
    const files: ArchiveFile[] = minutes ? [{ path: minutes.path, from: 'text', text: minutes.text }] : [];
    for (const { document, versions } of papers) {
      for (const { version, path, textPath } of versions) {
        const { sha256, size } = version;
        if (path) files.push({ path, from: 'paper', sha256, size });
        if (textPath) files.push({ path: textPath, from: 'pages', sha256, title: document.title });
      }
    }
    return files;
  });
}
