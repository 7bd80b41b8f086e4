import type { PaperContext, TextAnchor } from '../../../../shared/model/member.ts';
import type { Question } from '../../../../shared/model/questions.ts';
import { createQuestion } from '../../../data/questions.ts';
import type { MeetingSession } from '../panes/session.ts';

/** Starts a question that rests on some words of a paper, and opens it in the inspector. */
export async function askAbout(
  session: MeetingSession,
  anchor: TextAnchor,
  context: PaperContext,
  origin: Question['origin'] = { kind: 'passage', id: '' },
): Promise<void> {
  const question = await createQuestion({
    meetingId: session.papers.meeting.id,
    context,
    evidence: [{ anchor, context }],
    origin,
  });
  session.selectQuestion(question.id);
  session.showTab('questions');
}
