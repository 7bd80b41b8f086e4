import { FileQuestion } from 'lucide-react';
import type { MeetingPapers } from '../../../shared/agenda/papers.ts';
import { useToday } from '../../clock.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { DraftingList } from '../drafting/drafting-list.tsx';
import { allPapers } from './panes/opening.ts';

/** Stands in the reader's place while no paper is open in it. */
export function NoPapers({ papers }: { papers: MeetingPapers }) {
  const today = useToday();
  if (allPapers(papers).length > 0) return <Skeleton label="Opening the paper" />;
  return (
    <div className="paper-trouble">
      <EmptyState icon={<FileQuestion />} title="No papers have been published yet">
        <p>
          {papers.meeting.agendaPublished
            ? 'The agenda is here, but no document came with it.'
            : 'They usually come five clear working days before the meeting. The next sync will bring them.'}
        </p>
      </EmptyState>
      {papers.meeting.date >= today && papers.meeting.status !== 'cancelled' ? (
        <section className="drafting-here" aria-label="What to ask">
          <h2>What to ask</h2>
          <DraftingList meetingId={papers.meeting.id} />
        </section>
      ) : null}
    </div>
  );
}
