/** A strict reader of calendar files, by RFC 5545: whatever the grammar or a component does not allow is thrown. */

/** A property of a component. */
interface Property {
  name: string;
  parameters: Readonly<Record<string, string>>;
  value: string;
}

/** A component with what is in it. */
export interface Component {
  kind: string;
  properties: Property[];
  within: Component[];
}

const text = /^(?:[^\\;,\p{Cc}]|\t|\\[\\;,nN])*$/u;
const date = /^\d{4}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
const local = /^\d{8}T(?:[01]\d|2[0-3])[0-5]\d[0-5]\d$/;
const utc = /^\d{8}T(?:[01]\d|2[0-3])[0-5]\d[0-5]\dZ$/;
const offset = /^[+-](?:[01]\d|2[0-3])[0-5]\d$/;
const duration = /^[+-]?P(?:\d+W|\d+D(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?|T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)$/;

interface Rule {
  values: RegExp;
  least: 0 | 1;
}
const one = (values: RegExp): Rule => ({ values, least: 1 });
const some = (values: RegExp): Rule => ({ values, least: 0 });

const observance = { DTSTART: one(local), TZOFFSETFROM: one(offset), TZOFFSETTO: one(offset), TZNAME: some(text) };
/** Section 3.6: what a component holds, each once at most, and which components. */
const components: Readonly<Record<string, { properties: Readonly<Record<string, Rule>>; within: readonly string[] }>> =
  {
    VCALENDAR: {
      properties: { PRODID: one(text), VERSION: one(/^2\.0$/), CALSCALE: some(/^GREGORIAN$/) },
      within: ['VTIMEZONE', 'VEVENT'],
    },
    VTIMEZONE: { properties: { TZID: one(text) }, within: ['STANDARD', 'DAYLIGHT'] },
    STANDARD: { properties: { ...observance, RRULE: some(/^FREQ=YEARLY;BYMONTH=\d+;BYDAY=-1SU$/) }, within: [] },
    DAYLIGHT: { properties: { ...observance, RRULE: some(/^FREQ=YEARLY;BYMONTH=\d+;BYDAY=-1SU$/) }, within: [] },
    VEVENT: {
      properties: {
        UID: one(text),
        DTSTAMP: one(utc),
        DTSTART: one(/^/),
        DTEND: some(date),
        DURATION: some(duration),
        SUMMARY: some(text),
        LOCATION: some(text),
        DESCRIPTION: some(text),
        STATUS: some(/^(?:TENTATIVE|CONFIRMED|CANCELLED)$/),
        TRANSP: some(/^(?:OPAQUE|TRANSPARENT)$/),
      },
      within: ['VALARM'],
    },
    VALARM: {
      properties: { ACTION: one(/^DISPLAY$/), DESCRIPTION: one(text), TRIGGER: one(duration) },
      within: [],
    },
  };

function fail(what: string): never {
  throw new Error(what);
}

function propertyOf(line: string): Property {
  const found = /^([A-Z-]+)((?:;[A-Z-]+=[^\p{Cc}";:,]+)*):(.*)$/su.exec(line) ?? fail(`no content line: ${line}`);
  const [, name = '', parameters = '', value = ''] = found;
  const pairs = parameters.split(';').filter(Boolean);
  return { name, value, parameters: Object.fromEntries(pairs.map((pair) => pair.split('=', 2))) };
}

/** Whether the day is one of the calendar. */
function isDay(value: string): boolean {
  const day = `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6, 8)}`;
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

function checkComponent(component: Component, zones: ReadonlySet<string>): void {
  const { kind, properties, within } = component;
  const allowed = components[kind] ?? fail(`no such component: ${kind}`);
  for (const { name, value, parameters } of properties) {
    const rule = allowed.properties[name] ?? fail(`${kind} has no ${name}`);
    if (!rule.values.test(value)) fail(`${kind} ${name}: ${value}`);
    const { VALUE, TZID, ...others } = parameters;
    if (Object.keys(others).length > 0) fail(`${name} has parameters it may not have`);
    if (VALUE !== undefined && (VALUE !== 'DATE' || !date.test(value))) fail(`${name} is no date: ${value}`);
    if (TZID !== undefined && (!zones.has(TZID) || !local.test(value))) fail(`${name} has a zone that is not told`);
    if (name === 'DTSTART' && kind === 'VEVENT' && VALUE === undefined && TZID === undefined) fail('a floating time');
    if (name.startsWith('DT') && !isDay(value)) fail(`no such day: ${value}`);
  }
  for (const [name, { least }] of Object.entries(allowed.properties)) {
    const count = properties.filter((property) => property.name === name).length;
    if (count < least || count > 1) fail(`${kind} has ${count} of ${name}`);
  }
  const has = (name: string) => properties.find((property) => property.name === name);
  if (has('DTEND') && has('DURATION')) fail('an end and a duration');
  const [start, end] = [has('DTSTART'), has('DTEND')];
  if (end && (end.parameters['VALUE'] !== start?.parameters['VALUE'] || end.value <= (start?.value ?? '')))
    fail('an end');
  if (kind === 'VTIMEZONE' && within.length === 0) fail('a zone without a time');
  for (const part of within) {
    if (!allowed.within.includes(part.kind)) fail(`${part.kind} in ${kind}`);
    checkComponent(part, zones);
  }
}

/** The value of the one property of a name; empty where there is none. */
export function valueIn({ properties }: Component, wanted: string): string {
  return properties.find(({ name }) => name === wanted)?.value ?? '';
}

/** A calendar file as the standard has it; what is against the standard is thrown. */
export function readCalendar(file: string): Component {
  if (!file.endsWith('\r\n')) fail('the last line does not end');
  const physical = file.slice(0, -2).split('\r\n');
  for (const line of physical) {
    if (new TextEncoder().encode(line).length > 75) fail('a line is too long');
    if (/[\r\n]/.test(line)) fail('a line ends by half');
  }
  const open: Component[] = [];
  let whole: Component | null = null;
  for (const line of physical
    .join('\r\n')
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')) {
    const property = propertyOf(line);
    if (whole) fail('something after the end');
    if (property.name === 'BEGIN') open.push({ kind: property.value, properties: [], within: [] });
    else if (property.name === 'END') {
      const ended = open.pop() ?? fail('an end too many');
      if (ended.kind !== property.value) fail(`${ended.kind} ends as ${property.value}`);
      const parent = open.at(-1);
      if (parent) parent.within.push(ended);
      else whole = ended;
    } else (open.at(-1) ?? fail('a property outside')).properties.push(property);
  }
  if (whole?.kind !== 'VCALENDAR') return fail('no calendar');
  const zones = whole.within.filter(({ kind }) => kind === 'VTIMEZONE').map((zone) => valueIn(zone, 'TZID'));
  checkComponent(whole, new Set(zones));
  const uids = whole.within.filter(({ kind }) => kind === 'VEVENT').map((event) => valueIn(event, 'UID'));
  if (new Set(uids).size < uids.length) fail('two events of one name');
  return whole;
}

const minutesOf = (value: string) =>
  Number(`${value[0]}1`) * (Number(value.slice(1, 3)) * 60 + Number(value.slice(3, 5)));

/** Minutes that a zone of the file is ahead of UTC at an instant, by its yearly rules. */
export function minutesAhead(zone: Component, instant: number): number {
  const year = new Date(instant).getUTCFullYear();
  const onsets = zone.within.flatMap((part) => {
    const month = Number(/BYMONTH=(\d+)/.exec(valueIn(part, 'RRULE'))?.[1]);
    const start = valueIn(part, 'DTSTART');
    const [hours, minutes] = [Number(start.slice(9, 11)), Number(start.slice(11, 13))];
    return [year - 1, year].map((of) => {
      const last = new Date(Date.UTC(of, month, 0));
      const day = last.getUTCDate() - last.getUTCDay();
      const at = Date.UTC(of, month - 1, day, hours, minutes) - minutesOf(valueIn(part, 'TZOFFSETFROM')) * 60_000;
      return { at, ahead: minutesOf(valueIn(part, 'TZOFFSETTO')) };
    });
  });
  const before = onsets.filter(({ at }) => at <= instant).sort((a, b) => a.at - b.at);
  return before.at(-1)?.ahead ?? 0;
}
