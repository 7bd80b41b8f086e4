import { Minus, Pause, Play, Plus, SkipBack, SkipForward, Square } from 'lucide-react';
import { useStore } from 'zustand';
import { keysOf } from '../../../commands.ts';
import { IconButton } from '../../../ui/button.tsx';
import { useSession } from '../panes/session.ts';
import { aloud, changeRate, pauseOrGoOn, rates, stepSentences, stopReading } from './speech.ts';
import './aloud-bar.css';

/** What can be done while a pane is read aloud, at its foot. */
export function AloudBar() {
  const { pane } = useSession();
  const reading = useStore(aloud, (now) => (now.reading?.pane === pane ? now.reading : null));
  if (!reading) return null;
  const { paused, rate } = reading;
  return (
    <div className="aloud-bar" role="toolbar" aria-label="Reading aloud">
      <IconButton
        label="Sentence before"
        keys={keysOf('aloud.previous')}
        icon={<SkipBack />}
        onClick={() => stepSentences(-1)}
      />
      <IconButton
        label={paused ? 'Go on reading aloud' : 'Pause'}
        keys={keysOf('aloud.read')}
        icon={paused ? <Play /> : <Pause />}
        onClick={pauseOrGoOn}
      />
      <IconButton
        label="Next sentence"
        keys={keysOf('aloud.next')}
        icon={<SkipForward />}
        onClick={() => stepSentences(1)}
      />
      <span className="aloud-bar-edge" />
      <IconButton
        label="Slower"
        keys={keysOf('aloud.slower')}
        icon={<Minus />}
        disabled={rate <= rates.slowest}
        onClick={() => changeRate(-1)}
      />
      <output className="aloud-rate numbers" aria-label="Speed">
        {rate.toLocaleString('en-GB')} ×
      </output>
      <IconButton
        label="Faster"
        keys={keysOf('aloud.faster')}
        icon={<Plus />}
        disabled={rate >= rates.fastest}
        onClick={() => changeRate(1)}
      />
      <span className="aloud-bar-edge" />
      <IconButton label="Stop reading aloud" keys={keysOf('aloud.stop')} icon={<Square />} onClick={stopReading} />
    </div>
  );
}
