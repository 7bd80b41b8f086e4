import type { RemoteMeetingDetail, SourceWarning } from '../contract.ts';
import type { PackChooser } from './read-pages.ts';

/** What the member is told of a pack that stayed behind the page where it is chosen. */
export function chooserWarning({ title }: PackChooser): SourceWarning {
  const message = `The site offers “${title}” on a page of its own instead of as one PDF; the papers of each item are listed.`;
  return { code: 'pack-behind-chooser', message };
}

/** What the member is told of an agenda without items, for one of three reasons, and of texts that stayed cut. */
export function agendaWarnings({ meeting, agendaPublished, items }: RemoteMeetingDetail): SourceWarning[] {
  if (items.length === 0) {
    if (meeting.status === 'cancelled') return [{ code: 'cancelled', message: 'The meeting is cancelled.' }];
    if (!agendaPublished) {
      return [{ code: 'agenda-not-published', message: 'The agenda is not published yet. Sync again nearer the day.' }];
    }
    return [{ code: 'agenda-empty', message: 'The site says that the agenda is published, but it lists no items.' }];
  }
  return items
    .filter(({ cut }) => cut)
    .map(({ number, title }) => ({
      code: 'text-cut',
      message: `The text of item ${number || `“${title}”`} is cut short on the page; the rest is on the site.`,
    }));
}
