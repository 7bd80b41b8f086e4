import { ClipboardPaste } from 'lucide-react';
import { library } from '../../data/library-db.ts';
import { useLive } from '../../data/use-live.ts';
import { Button } from '../../ui/button.tsx';
import { openOverlay } from '../frame/overlays.ts';

/** Offers to paste the minutes of a meeting that is over and has none here; nothing elsewhere. */
export function MinutesMissing({ meetingId, date, today }: { meetingId: string; date: string; today: string }) {
  const isOver = date < today;
  const missing = useLive(
    async () => isOver && (await library.minutes.where('meetingId').equals(meetingId).count()) === 0,
    [meetingId, isOver],
  );
  if (!missing) return null;
  return (
    <Button
      look="quiet"
      icon={<ClipboardPaste />}
      title="No minutes of this meeting have been read"
      onClick={() => openOverlay({ kind: 'paste-minutes', meetingId })}
    >
      Paste minutes
    </Button>
  );
}
