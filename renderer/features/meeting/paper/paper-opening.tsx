import { Hourglass } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Skeleton } from '../../../ui/progress.tsx';

/** After so many milliseconds it is likelier that something holds the paper up than that it still comes. */
const patience = 15_000;

/**
 * Stands in the reader's place while a paper is opened. All papers are read in one thread, so a page that keeps it busy
 * for minutes keeps the next paper waiting: then it is said, and there is a way out.
 */
export function PaperOpening({ title }: { title: string }) {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, []);
  if (!isLate) return <Skeleton label="Opening the paper" />;
  return (
    <div className="paper-trouble" role="status">
      <EmptyState
        icon={<Hourglass />}
        title="This paper is slow to open"
        actions={<Button onClick={() => window.location.reload()}>Start the reader again</Button>}
      >
        <p className="paper-trouble-name">{title}</p>
        <p>
          It may have to wait for a page that is hard to draw. Starting again gives that page up; your marks and your
          place are kept.
        </p>
      </EmptyState>
    </div>
  );
}
