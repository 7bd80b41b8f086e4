import { describe, expect, it } from 'vitest';
import { citation } from '../../../shared/marks/citation.ts';
import { questionAsText, questionsAsText } from '../../../shared/questions/as-text.ts';
import { anchorRow, contextRow, questionRow } from '../../rows.ts';

const context = contextRow({
  meetingId: 'https://democracy.mereshire.example/meeting/31',
  itemTitle: 'Performance report',
  documentTitle: 'Performance report',
});

const anchor = anchorRow({ quote: 'Response times rose in three of the four divisions.' });

const question = questionRow({
  meetingId: context.meetingId,
  context,
  text: 'What changed in the summer?\n',
  evidence: [{ id: 'e', anchor, context }],
});

describe('a question as text', () => {
  it('cites a quotation with body, date, item and both page numbers', () => {
    expect(citation(anchor, context)).toBe(
      'Mereshire Police and Crime Panel, 3 December 2026, item 6, printed p. 45 (PDF p. 49)',
    );
  });

  it('leaves out what is not known', () => {
    const bare = { ...context, bodyName: '', meetingDate: '', itemNumber: '', itemTitle: '' };
    expect(citation({ ...anchor, printed: null }, bare)).toBe('PDF p. 49');
  });

  it('has the kind, the question, and each quotation with its citation', () => {
    expect(questionAsText(question)).toBe(
      [
        'Ask in the room:',
        'What changed in the summer?',
        '',
        '“Response times rose in three of the four divisions.”',
        'Mereshire Police and Crime Panel, 3 December 2026, item 6, printed p. 45 (PDF p. 49)',
      ].join('\n'),
    );
  });

  it('numbers the questions of a meeting under its name and date', () => {
    const second = { ...question, text: '', kind: 'officers' as const, evidence: [] };
    expect(questionsAsText(context, [question, second])).toBe(
      [
        'Mereshire Police and Crime Panel, Thu 3 Dec 2026',
        `1. Item 6 Performance report\n${questionAsText(question)}`,
        '2. Item 6 Performance report\nAsk officers:\n(no words yet)',
      ].join('\n\n'),
    );
  });
});
