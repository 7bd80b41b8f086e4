import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adapterOf } from '../../../shared/sources/adapters.ts';
import { councilAt, councilDirectorySchema, findCouncils, isAddress } from '../../../shared/sources/directory.ts';

const file = join(import.meta.dirname, '../../../resources/councils.json');
const directory = councilDirectorySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
const names = (query: string, limit?: number) => findCouncils(directory, query, limit).map(({ name }) => name);

describe('the directory of councils', () => {
  it('has each council and each site once', () => {
    for (const key of ['name', 'base'] as const) {
      const values = directory.map((site) => site[key].toLowerCase());
      expect(values.filter((value, place) => values.indexOf(value) !== place)).toEqual([]);
    }
    const hosts = directory.map((site) => new URL(site.base).host);
    expect(hosts.filter((host, place) => hosts.indexOf(host) !== place)).toEqual([]);
    expect(directory.length).toBeGreaterThan(290);
  });

  it('has bases that are folders of a host and nothing else', () => {
    for (const { base, kind } of directory) {
      expect(base).toMatch(/^https?:\/\/[^?#]*\/$/);
      expect(base).not.toMatch(/\.aspx|\.asmx|utm_|tabid/i);
      expect(adapterOf(kind).baseOf(base)).toEqual({ ok: true, value: base });
      if (/\.(?:moderngov\.co|cmis)\.uk(?:\.com)?\//.test(base)) expect(base).toMatch(/^https:/);
    }
  });

  it('names a force wherever a council lies in one', () => {
    const without = directory.filter((site) => site.force === '').map(({ name }) => name);
    expect(without).toEqual(['West of England Combined Authority']);
  });

  it('refuses what is not an entry', () => {
    const [first] = directory;
    for (const wrong of [
      { ...first, base: 'https://democracy.example.gov.uk' },
      { ...first, base: 'https://democracy.example.gov.uk/mgListCommittees.aspx?bcr=1' },
      { ...first, base: 'ftp://democracy.example.gov.uk/' },
      { ...first, kind: 'other' },
      { ...first, name: '' },
    ]) {
      expect(councilDirectorySchema.safeParse([wrong]).success).toBe(false);
    }
  });
});

describe('finding a council', () => {
  it.each([
    ['Kent', 'Kent County Council'],
    ['kent county council', 'Kent County Council'],
    ['Herts', 'Hertfordshire County Council'],
    ['notts', 'Nottinghamshire County Council'],
    ['n yorks', 'North Yorkshire Council'],
    ['w yorks', 'Calderdale Council'],
    ['isle of w', 'Isle of Wight Council'],
    ['B&NES', 'Bath and North East Somerset Council'],
    ['bath and nes', 'Bath and North East Somerset Council'],
    ['bathnes', 'Bath and North East Somerset Council'],
    ['BCP', 'Bournemouth, Christchurch and Poole Council'],
    ['e herts', 'East Hertfordshire District Council'],
    ['Ynys Mon', 'Isle of Anglesey County Council'],
    ['sir gâr', 'Carmarthenshire County Council'],
    ['kings lynn', 'Borough Council of King’s Lynn and West Norfolk'],
    ['saint albans', 'St Albans City and District Council'],
    ['Worthing', 'Adur and Worthing Councils'],
    ['Sussex police', 'West Sussex County Council'],
    ['leicestershire police and crime panel', 'Leicestershire County Council'],
    ['Manchster', 'Manchester City Council'],
    ['Wakfeield', 'Wakefield Council'],
    ['birmingam', 'Birmingham City Council'],
    ['city of lincoln', 'City of Lincoln Council'],
    ['Lincolnshire', 'Lincolnshire County Council'],
    ['Durham', 'Durham County Council'],
    ['York', 'City of York Council'],
    ['Newcastle', 'Newcastle City Council'],
    ['  tower   HAM', 'London Borough of Tower Hamlets'],
  ])('%s is %s', (typed, name) => {
    expect(names(typed)[0]).toBe(name);
  });

  it('finds the councils of an area after those of its name', () => {
    const kent = names('kent', 20);
    expect(kent).toContain('Maidstone Borough Council');
    expect(kent).toContain('Medway Council');
    expect(names('thames valley', 40)).toContain('Oxford City Council');
    expect(names('thames valley', 40)).not.toContain('Kent County Council');
    expect(names('london', 40)).toHaveLength(34);
    expect(names('gwent')).toContain('Newport City Council');
  });

  it('does not guess a typo where the word itself is found', () => {
    expect(names('kent', 40)).not.toContain('Westmorland and Furness Council');
    expect(names('kant')[0]).toBe('Kent County Council');
  });

  it('asks for every word that tells councils apart', () => {
    expect(names('kent oxford')).toEqual([]);
    expect(names('zzzz')).toEqual([]);
    expect(names('')).toEqual([]);
    expect(names(' & ')).not.toContain(undefined);
  });

  it('finds every council by its own name, its other names, and its name without accents', () => {
    for (const site of directory) {
      for (const name of [site.name, ...site.also]) {
        expect(names(name, 20), name).toContain(site.name);
      }
      expect(names(site.name)[0]).toBe(site.name);
    }
  });

  it('takes anything that is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 9 }), (typed, limit) => {
        const found = findCouncils(directory, typed, limit);
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });

  it('knows a site by any address on its host', () => {
    expect(councilAt(directory, 'https://democracy.kent.gov.uk/')?.name).toBe('Kent County Council');
    expect(councilAt(directory, 'http://DEMOCRACY.kent.gov.uk/mgWebService.asmx')?.name).toBe('Kent County Council');
    expect(councilAt(directory, 'https://democracy.mereshire.gov.uk/')).toBeNull();
    expect(councilAt(directory, 'nonsense')).toBeNull();
  });
});

describe('an address and a name', () => {
  it.each([
    'https://democracy.mereshire.gov.uk/ieListDocuments.aspx?CId=1&MId=2',
    'http://127.0.0.1:8080/',
    '127.0.0.1:8080/papers/',
    'localhost:3000',
    ' democracy.mereshire.gov.uk ',
    'mereshire.moderngov.co.uk/mgListCommittees.aspx',
    '<https://democracy.mereshire.gov.uk/>',
    '(democracy.mereshire.gov.uk)',
    'meetings.mereshire.example/x',
    'mereshire.cmis.uk.com',
  ])('%s is an address', (typed) => expect(isAddress(typed)).toBe(true));

  it.each(['Kent', 'St. Albans', 'St.Albans', 'B&NES', 'north yorkshire', '', 'Adur/Worthing', 'King’s Lynn'])(
    '%s is a name',
    (typed) => expect(isAddress(typed)).toBe(false),
  );

  it('takes anything that is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (typed) => typeof isAddress(typed) === 'boolean'));
  });
});
