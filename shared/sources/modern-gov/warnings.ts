import type { RemoteMeetingDetail, SourceWarning } from '../contract.ts';
import type { PackChooser } from './read-pages.ts';

/** A pack that stayed behind the page where it is chosen. */
export function chooserWarning({ title }: PackChooser): SourceWarning {
  const message = `The site offers “${title}” on a page of its own instead of as one PDF; the papers of each item are listed.`;
  return { code: 'pack-behind-chooser', message };
}

/** A paper that is a link to another site. */
export function externalNote(title: string): SourceWarning {
  return { code: 'external-link', message: `“${title}” is a link to another site; open it from the meeting’s page.` };
}

/** A paper that is listed but withheld from the public; `item` is the printed number, or the title, of its item. */
export function withheldNote(title: string, item: string): SourceWarning {
  const message = `“${title}” (item ${item}) is listed without its paper: it is withheld.`;
  return { code: 'document-withheld', message };
}

/** Texts that stayed cut, and an agenda that should have items and has none. */
export function agendaWarnings({ meeting, agendaPublished, items }: RemoteMeetingDetail): SourceWarning[] {
  if (items.length === 0 && agendaPublished && meeting.status !== 'cancelled') {
    return [{ code: 'agenda-empty', message: 'The site says that the agenda is published, but it lists no items.' }];
  }
  return items
    .filter(({ cut }) => cut)
    .map(({ number, title }) => ({
      code: 'text-cut',
      message: `The text of item ${number || `“${title}”`} is cut short on the page; the rest is on the site.`,
    }));
}

/** Why there are no items where none are to be expected. */
export function agendaNotes({ meeting, agendaPublished, items }: RemoteMeetingDetail): SourceWarning[] {
  if (items.length > 0) return [];
  if (meeting.status === 'cancelled') return [{ code: 'cancelled', message: 'The meeting is cancelled.' }];
  if (agendaPublished) return [];
  return [{ code: 'agenda-not-published', message: 'The agenda is not published yet. Sync again nearer the day.' }];
}
