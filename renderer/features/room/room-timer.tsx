import { Pause, Play, RotateCcw } from 'lucide-react';
import { Button, IconButton } from '../../ui/button.tsx';
import { Keys } from './use-room-commands.tsx';
import type { Timer } from './use-timer.ts';

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** The clock, beside the time the committee's rule gives to one question, where it has one. */
export function RoomTimer({ timer, limit }: { timer: Timer; limit: number | null }) {
  const { seconds, running, toggle, reset } = timer;
  const most = limit === null ? null : limit * 60;
  const over = most !== null && seconds > most;
  return (
    <div className="room-timer" data-over={over || undefined}>
      <span className="room-clock numbers" role="timer" aria-label="Time">
        {clock(seconds)}
      </span>
      {most === null ? null : (
        <span className="row-note numbers">{over ? `${clock(seconds - most)} over` : `of ${clock(most)}`}</span>
      )}
      <Button icon={running ? <Pause /> : <Play />} onClick={toggle}>
        {running ? 'Stop' : 'Start'} <Keys of="room.timer" />
      </Button>
      <IconButton label="Set the clock back" icon={<RotateCcw />} onClick={reset} />
    </div>
  );
}
