/**
 * The directory of councils' papers sites that comes with the application, and finding a council in it by name, area or
 * police force. It says where a council published its papers when the list was made; only asking the site says whether
 * it still does.
 */
import { z } from 'zod';

const councilSiteSchema = z.object({
  /** The council, or the councils that share the site. */
  name: z.string().min(1),
  /** Other names and short forms it goes by, and towns people look it up by. */
  also: z.array(z.string().min(1)).default([]),
  /** County or region; empty where the nation says it all. */
  area: z.string(),
  nation: z.enum(['England', 'Scotland', 'Wales', 'Northern Ireland']),
  /** Police force whose area it lies in, without the word police; empty where that is not one force. */
  force: z.string(),
  /** The police and crime panel whose papers are on this site, where that is known. */
  panel: z.string().optional(),
  /** Address of the site's papers, ending in `/`. */
  base: z.string().regex(/^https?:\/\/[a-z0-9.-]+(?::\d+)?\/(?:[^?#\s]*\/)?$/i),
  kind: z.enum(['modern-gov', 'cmis']),
});
/** A council and where its papers are. */
export type CouncilSite = z.infer<typeof councilSiteSchema>;

/** The whole directory as it is shipped. */
export const councilDirectorySchema = z.array(councilSiteSchema);

/** Lower case without accents and apostrophes; `&` is `and`; what is left besides letters and digits is one space. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Letters and digits alone, for short forms such as `B&NES`. */
function compact(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** How people shorten the names of counties and points of the compass. */
const shortForms: Readonly<Record<string, string>> = {
  beds: 'bedfordshire',
  berks: 'berkshire',
  bucks: 'buckinghamshire',
  cambs: 'cambridgeshire',
  carms: 'carmarthenshire',
  glos: 'gloucestershire',
  gloucs: 'gloucestershire',
  hants: 'hampshire',
  herts: 'hertfordshire',
  hunts: 'huntingdonshire',
  lancs: 'lancashire',
  leics: 'leicestershire',
  lincs: 'lincolnshire',
  mancs: 'manchester',
  northants: 'northamptonshire',
  notts: 'nottinghamshire',
  oxon: 'oxfordshire',
  pembs: 'pembrokeshire',
  salop: 'shropshire',
  staffs: 'staffordshire',
  warks: 'warwickshire',
  wilts: 'wiltshire',
  worcs: 'worcestershire',
  yorks: 'yorkshire',
  ni: 'ireland',
  saint: 'st',
};

const compassPoints: Readonly<Record<string, string>> = { n: 'north', s: 'south', e: 'east', w: 'west' };

/** Words that hardly tell one council from another: they help, and are not missed. */
const commonWords = new Set(
  'and borough boroughs city combined committee committees corporation council councils county district districts greater london metropolitan of panel police royal the unitary upon on'.split(
    ' ',
  ),
);

/** Points for one word of the question, by where it is found and how exactly; a typo in a mere beginning is worth less. */
const points = {
  name: { whole: 12, start: 9, typo: 7 },
  also: { whole: 9, start: 7, typo: 6 },
  area: { whole: 5, start: 4, typo: 4 },
  force: { whole: 4, start: 3, typo: 3 },
} as const;

/** From this length on a word may have one letter wrong, missing, added or swapped with its neighbour. */
const typoFrom = 4;

/** True when one change of a letter, or two neighbours swapped, makes the words the same. */
function isOneTypoFrom(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const left = one.slice(start, one.length - end);
  const right = other.slice(start, other.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** True when what was typed is a beginning of the word but for one typo: the end of a word may not be typed yet. */
function beginsWithTypo(typed: string, word: string): boolean {
  return [typed.length - 1, typed.length, typed.length + 1].some(
    (length) => length <= word.length && isOneTypoFrom(typed, word.slice(0, length)),
  );
}

interface Worth {
  whole: number;
  start: number;
  typo: number;
}

function wordPoints(typed: string, list: readonly string[], worth: Worth, withTypos: boolean): number {
  if (list.includes(typed)) return worth.whole;
  // One letter begins half of all names, and may be short for a point of the compass.
  if (list.some((word) => word.startsWith(typed))) return typed.length > 1 ? worth.start : worth.start / 4;
  if (!withTypos || typed.length < typoFrom) return 0;
  if (list.some((word) => isOneTypoFrom(typed, word))) return worth.typo;
  return list.some((word) => beginsWithTypo(typed, word)) ? worth.typo - 2 : 0;
}

interface Fields {
  site: CouncilSite;
  name: string[];
  also: string[];
  area: string[];
  force: string[];
  /** Names as one run of letters, for `bathnes` and `B&NES`. */
  runs: string[];
  /** The name without the words that all councils share. */
  core: string;
}

const words = (text: string) => fold(text).split(' ').filter(Boolean);

function fieldsOf(site: CouncilSite): Fields {
  const name = words(site.name);
  return {
    site,
    name,
    also: site.also.flatMap(words),
    area: words(`${site.area} ${site.nation}`),
    force: words(`${site.force} police ${site.panel ?? ''}`),
    runs: [site.name, ...site.also].map(compact),
    core: coreOf(name),
  };
}

const coreOf = (list: readonly string[]) => list.filter((word) => !commonWords.has(word)).join(' ');

/** A word as typed, with what it is short for. */
type Typed = readonly string[];

function typedWords(query: string): Typed[] {
  const list = words(query);
  return list.map((word) => {
    const long = shortForms[word] ?? (list.length > 1 ? compassPoints[word] : undefined);
    return long ? [word, long] : [word];
  });
}

function scored(fields: Fields, typed: readonly Typed[], run: string, withTypos: boolean): number {
  const byRun = Math.max(
    ...fields.runs.map((one) => (one === run ? 30 : run.length > 2 && one.startsWith(run) ? 14 : 0)),
  );
  let total = 0;
  for (const meanings of typed) {
    const best = Math.max(
      ...meanings.flatMap((word) => [
        wordPoints(word, fields.name, points.name, withTypos),
        wordPoints(word, fields.also, points.also, withTypos),
        wordPoints(word, fields.area, points.area, withTypos),
        wordPoints(word, fields.force, points.force, withTypos),
      ]),
    );
    if (best > 0) total += best;
    else if (!meanings.some((word) => commonWords.has(word))) return byRun;
  }
  const core = coreOf(typed.map((meanings) => meanings.at(-1) ?? ''));
  if (core && fields.core === core) total += 10;
  else if (core && fields.core.startsWith(core)) total += 2;
  if (fields.site.panel && typed.some(([word]) => word === 'police' || word === 'panel')) total += 6;
  return Math.max(total, byRun);
}

/**
 * The councils that fit what was typed, best first, at most `limit`: by name, area, police force or short form, with the
 * last letters missing; and where none fits so, with one letter of a word wrong. Equally good ones in the order of their
 * names.
 */
export function findCouncils(directory: readonly CouncilSite[], query: string, limit = 8): CouncilSite[] {
  const typed = typedWords(query);
  const run = compact(query);
  if (typed.length === 0) return [];
  const fields = directory.map(fieldsOf);
  for (const withTypos of [false, true]) {
    const found = fields
      .map((one) => ({ site: one.site, score: scored(one, typed, run, withTypos) }))
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score || one.site.name.localeCompare(other.site.name, 'en'));
    if (found.length) return found.slice(0, limit).map(({ site }) => site);
  }
  return [];
}

/** The directory's entry for an address of a papers site, told by its host; null when it is not in the directory. */
export function councilAt(directory: readonly CouncilSite[], base: string): CouncilSite | null {
  const host = hostOf(base);
  if (host === null) return null;
  return directory.find((site) => hostOf(site.base) === host) ?? null;
}

const hostOf = (address: string) => /^https?:\/\/([^/:?#]+)/i.exec(address)?.[1]?.toLowerCase() ?? null;

/** Ends of names of hosts that people paste without `https://`. */
const knownEnds = /\.(?:uk|com|org|net|info|eu|gov|london|wales|cymru|scot|ie|example|invalid|test|local)$/i;

/** True when what was typed is meant as an address, not as the name of a council. */
export function isAddress(typed: string): boolean {
  const text = typed.trim().replace(/^[<"'(]+/, '');
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return true;
  const host = /^([^\s/?#:>"')]+)(?::\d+)?(?=[/?#>"')]|$)/.exec(text)?.[1] ?? '';
  if (/^(?:localhost|\d{1,3}(?:\.\d{1,3}){3})$/i.test(host)) return true;
  return host.includes('.') && (knownEnds.test(host) || /^[^\s]+\/\S/.test(text));
}
