import type { PaperContext, TextAnchor } from '../../../../shared/model/member.ts';
import type { Question } from '../../../../shared/model/questions.ts';
import { figureOf, wordsOnFigure } from '../../../../shared/questions/first-words.ts';
import { createQuestion } from '../../../data/questions.ts';
import { headingsOf } from '../marking/figure-words.ts';
import type { MeetingSession } from '../panes/session.ts';

/**
 * Starts a question that rests on some words of a paper, and opens it in the inspector. A figure of a table comes with what
 * it is of.
 */
export async function askAbout(
  session: MeetingSession,
  anchor: TextAnchor,
  context: PaperContext,
  origin: Question['origin'] = { kind: 'passage', id: '' },
): Promise<void> {
  const figure = await headingsOf(session, anchor);
  const of = figure && figureOf(figure);
  const question = await createQuestion({
    meetingId: session.papers.meeting.id,
    context,
    evidence: [{ anchor, context, ...(of ? { figureOf: of } : {}) }],
    origin: of && origin?.kind === 'passage' ? { kind: 'figure', id: '' } : origin,
    ...(of && figure ? { text: wordsOnFigure({ figure: figure.figure, of }) } : {}),
  });
  session.selectQuestion(question.id);
  session.showTab('questions');
}
