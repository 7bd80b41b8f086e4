import type { RemoteMeetingDetail, SourceNote, SourceWarning } from '../contract.ts';
import { resolvedAddress } from '../web-address.ts';
import type { PackChooser } from './read-pages.ts';

/** A pack that stayed behind the page where it is chosen. */
export function chooserNote({ title, url }: PackChooser): SourceNote {
  const message = `The site offers “${title}” on a page of its own instead of as one PDF; the papers of each item are listed.`;
  return { code: 'pack-behind-chooser', message, ...(url === null ? {} : { url }) };
}

/** A paper that is a link to another site; `href` is the address as the site gave it. */
export function externalNote(
  paper: { title: string; identity: string; itemRemoteId: string | null },
  href: string,
): SourceNote {
  const { title, identity, itemRemoteId } = paper;
  const url = resolvedAddress(null, href)?.href;
  return {
    code: 'external-link',
    message: `“${title}” is on another website, so it is not kept here.`,
    identity,
    ...(itemRemoteId === null ? {} : { itemRemoteId }),
    ...(url === undefined ? {} : { url }),
  };
}

/** A paper that is listed but withheld from the public. */
export function withheldNote(title: string, item: { remoteId: string; number: string; title: string }): SourceNote {
  const message = `“${title}” (item ${item.number || item.title}) is not public: the council lists it without its paper.`;
  return { code: 'document-withheld', message, itemRemoteId: item.remoteId };
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
export function agendaNotes({ meeting, agendaPublished, items }: RemoteMeetingDetail): SourceNote[] {
  if (items.length > 0) return [];
  if (meeting.status === 'cancelled') return [{ code: 'cancelled', message: 'The meeting is cancelled.' }];
  if (agendaPublished) return [];
  return [{ code: 'agenda-not-published', message: 'The agenda is not published yet. Sync again nearer the day.' }];
}
