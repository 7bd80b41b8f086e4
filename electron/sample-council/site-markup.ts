import { type AnyNode, isTag, isText } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';
import { monthNames, weekdayNames } from '../../shared/dates/names.ts';
import type { PublishedMeeting } from './council.ts';

/** Escapes text the way Modern.Gov writes it into its pages: punctuation as numeric references. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"'():/]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Escapes text for a `title` attribute, where Modern.Gov writes spaces as references too. */
export function escapeTitle(text: string): string {
  return escapeText(text).replaceAll(' ', '&#32;');
}

/** Escapes text for the web service. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (character) => (character === '&' ? '&amp;' : character === '<' ? '&lt;' : '&gt;'));
}

/** Word's wrapping round a text, as it stands in pages and in the web service. */
export function wordSection(html: string): string {
  return `<div class="WordSection1">\n${html.replaceAll('<p>', '<p class="MsoNormal">').trim()}\n</div>\n`;
}

/** Stands for the link to the rest while the text is cut. */
const marker = '\u0001more\u0001';

/** Characters of text after which a page cuts the minutes or decision of an item. */
const cutAfter = 3000;

/** `html` cut after `cutAfter` characters of text and ended with `more`; unchanged when it is shorter. */
export function cutText(html: string, more: string): string {
  const root = parseDocument(html);
  let left = cutAfter;
  const trim = (node: AnyNode): boolean => {
    if (isText(node)) {
      if (node.data.length <= left) {
        left -= node.data.length;
        return false;
      }
      node.data = `${node.data.slice(0, left).replace(/\s+\S*$/, '')} \u00a0...\u00a0 ${marker}`;
      return true;
    }
    if (!isTag(node) && node !== root) return false;
    const children = 'children' in node ? node.children : [];
    const end = children.findIndex(trim);
    if (end < 0) return false;
    for (const child of children.slice(end + 1)) DomUtils.removeElement(child);
    return true;
  };
  return trim(root) ? DomUtils.getInnerHTML(root).replace(marker, () => more) : html;
}

function parts(date: string): { year: string; month: string; day: number; weekday: string } {
  const [year = '', month = '', day = ''] = date.split('-');
  const weekday = weekdayNames[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
  return { year, month: monthNames[Number(month) - 1] ?? '', day: Number(day), weekday };
}

function ordinal(day: number): string {
  const ending = day % 100 > 10 && day % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  return `${day}${ending}`;
}

/** `10.30 am`, as pages and web service write `10:30`. */
export function printedTime(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return `${hour % 12 || 12}.${String(minute).padStart(2, '0')} ${hour < 12 ? 'am' : 'pm'}`;
}

/** `01/06/2026`, as the web service writes dates. */
export function slashDate(date: string): string {
  return date.split('-').reverse().join('/');
}

/** `1 Jun 2026`, as lists of meetings write dates. */
export function listDate(date: string): string {
  const { day, month, year } = parts(date);
  return `${day} ${month.slice(0, 3)} ${year}`;
}

/** `Monday, 1st June, 2026 10.30 am`, as a meeting's page writes it. */
export function pageDate({ date, time }: PublishedMeeting): string {
  const { weekday, day, month, year } = parts(date);
  return `${weekday}, ${ordinal(day)} ${month}, ${year} ${printedTime(time)}`;
}

/** What the page's first heading says is published: `Agenda, decisions and draft minutes`. */
export function stage(meeting: PublishedMeeting): string {
  if (!meeting.agendaPublished || meeting.status === 'Cancelled') return 'Meeting';
  const draft = meeting.documents.some(({ t, title }) => t === 1 && /draft/i.test(title));
  const published = ['Agenda'];
  if (meeting.decisionsPublished) published.push('decisions');
  if (meeting.minutesPublished) published.push(draft ? 'draft minutes' : 'minutes');
  const last = published.length > 1 ? ` and ${published.pop()}` : '';
  return published.join(', ') + last;
}
