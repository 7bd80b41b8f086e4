import type { RemoteMeeting } from './contract.ts';

/** Status of a meeting from the words a site uses; a meeting put off does not take place on its day. */
export function meetingStatus(text: string): RemoteMeeting['status'] {
  if (/cancel|postpon|abandon|withdrawn/i.test(text)) return 'cancelled';
  return /provisional|proposed|unconfirmed/i.test(text) ? 'provisional' : 'confirmed';
}
