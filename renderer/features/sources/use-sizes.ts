import { useEffect, useRef, useState } from 'react';
import { sourceIdOf } from '../../../shared/model/ids.ts';
import { estimateSize, type SizeEstimate } from '../../../shared/sync/size.ts';
import { followWindow } from '../../../shared/sync/window.ts';
import { useToday } from '../../clock.ts';
import { usualBytesOfMeeting } from '../../data/meeting-sizes.ts';
import type { FollowChoice } from '../../sync/commands.ts';
import { type CountedSite, countMeetings, type MeetingCount } from '../../sync/count-meetings.ts';

/** The windows from the widest to the narrowest; a list of a wider one counts for the narrower ones. */
const widths = ['all', 'year', 'coming'] as const;

const covers = (count: MeetingCount, window: FollowChoice['window']) =>
  widths.indexOf(count.window) <= widths.indexOf(window);

/** What is known of the size of a body's papers: reckoned, still being asked for, or not told by the site. */
export type BodySize = SizeEstimate | 'counting' | 'unknown';

/** Asks the site for the meetings of the chosen bodies, and reckons what their papers will take. */
export function useSizes(site: CountedSite, choices: ReadonlyMap<string, FollowChoice>): ReadonlyMap<string, BodySize> {
  const [counts, setCounts] = useState<ReadonlyMap<string, MeetingCount | 'unknown'>>(new Map());
  const asking = useRef(new Set<string>());
  const [controller] = useState(() => new AbortController());
  const today = useToday();
  const [perMeeting, setPerMeeting] = useState<number>();

  // Once, and not at every change of the library: it goes through all papers.
  useEffect(() => {
    void usualBytesOfMeeting(sourceIdOf(site.baseUrl)).then(setPerMeeting);
  }, [site.baseUrl]);

  useEffect(() => {
    for (const [remoteId, { window }] of choices) {
      const count = counts.get(remoteId);
      const key = `${remoteId} ${window}`;
      if (asking.current.has(key) || count === 'unknown' || (count && covers(count, window))) continue;
      asking.current.add(key);
      void countMeetings(site, remoteId, window, controller.signal).then((answer) => {
        if (controller.signal.aborted) return;
        setCounts((before) => new Map(before).set(remoteId, answer.ok ? answer.value : 'unknown'));
      });
    }
  }, [choices, counts, controller, site]);

  useEffect(() => () => controller.abort(), [controller]);

  return new Map(
    [...choices].map(([remoteId, { window, keep }]): [string, BodySize] => {
      const count = counts.get(remoteId);
      if (count === 'unknown') return [remoteId, 'unknown'];
      if (!count || !covers(count, window) || perMeeting === undefined) return [remoteId, 'counting'];
      return [remoteId, estimateSize(count.meetings, followWindow(window, today), keep, perMeeting)];
    }),
  );
}
