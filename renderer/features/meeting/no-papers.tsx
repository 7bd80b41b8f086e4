import { FileQuestion } from 'lucide-react';
import type { MeetingPapers } from '../../../shared/agenda/papers.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { allPapers } from './panes/opening.ts';

/** Stands in the reader's place while no paper is open in it. */
export function NoPapers({ papers }: { papers: MeetingPapers }) {
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
    </div>
  );
}
