import { type MeetingPage, readMeetingPage } from '../../shared/sources/modern-gov/read-pages.ts';

/** A saved page of a meeting that names its body. */
export interface SavedPage {
  page: MeetingPage;
  bodyName: string;
}

/**
 * Reads the saved page of a Modern.Gov meeting; null when it is another page. Other pages of such a site have a heading
 * and a date too, but no agenda.
 */
export function readSavedPage(html: string): SavedPage | null {
  const page = readMeetingPage(html, null);
  const bodyName = page?.meeting.bodyName;
  return page && bodyName && page.items.length > 0 ? { page, bodyName } : null;
}
