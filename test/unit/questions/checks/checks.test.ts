import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkQuestion } from '../../../../shared/questions/checks/checks.ts';
import { checkForm, wordCount } from '../../../../shared/questions/checks/form.ts';
import { privateNames } from '../../../../shared/questions/checks/private-names.ts';
import { checkRemit } from '../../../../shared/questions/checks/remit.ts';

const panel = 'Mereshire Police and Crime Panel';
const form = (text: string, mostWords: number | null = null) => checkForm(text, mostWords).map(({ id }) => id);

describe('how it is put', () => {
  test.each([
    'Why did response times rise in the southern division?',
    'The precept rises by £13. What will residents see for it?',
    'Given the fall in confidence, what will the Commissioner do differently?',
    'Please provide the response times of each division for the last three years.',
    'Could the Chief Executive confirm that the survey will be repeated before the precept is set?',
    'What was spent on custody and detention in 2025/26?',
    'Who decides whether a case is reviewed?',
    'How satisfied is the Commissioner that victims are told what happens, and when it happens?',
    'I would like to know by when the review will be published.',
    'Page 45 shows a rise. Is it a trend?',
    'Will he tell the Panel what he has done?',
    'Does the reserve cover it, or is more to be raised?'.replace(', or is more to be raised', ''),
  ])('%s', (text) => expect(form(text)).toEqual([]));

  test.each([
    ['Response times rose again in the southern division.', ['statement']],
    ['I am concerned about the confidence survey and its cost.', ['statement']],
    ['The Panel should be told more.', ['statement']],
    ['What moved the response times in the southern division', ['no-mark']],
    ['When will the review be published.', ['no-mark']],
    ['Given the delay, how will the money be spent', ['no-mark']],
    ['Why did it rise? What will be done?', ['several']],
    ['Why did it rise, and what will be done about it?', ['several']],
    ['Is the plan on track, and if so, why are targets missed?', ['several']],
    ['1. Why did it rise?\n2. Who decided?\n3. When?', ['several']],
  ])('%s', (text, expected) => expect(form(text)).toEqual(expected));

  test('length, by ear and by a rule', () => {
    const long = `Why ${'so '.repeat(130)}slow?`;
    expect(form(long)).toEqual(['long']);
    expect(form(long, 200)).toEqual([]);
    expect(checkForm('Why did it rise so?', 3)).toMatchObject([{ id: 'long', says: '5 words: the rule allows 3.' }]);
    expect(form('   \n ')).toEqual([]);
    expect(wordCount('£13 – a year, for (say) 3 years?')).toBe(7);
  });
});

describe('what it is about', () => {
  test.each([
    'How many officers were deployed to the fair?',
    'Why did the police not attend the burglary in Mill Lane?',
    'Why was nobody arrested after the incident?',
    'Can we have more patrols in Thornbury?',
    'What is the state of the investigation into the murder?',
    'Were patrols sent to the estate?',
  ])('to a panel, operational: %s', (text) => {
    expect(checkRemit(text, panel)).toMatchObject([{ id: 'remit' }]);
    expect(checkRemit(text, 'Mereshire Cabinet')).toEqual([]);
  });

  test.each([
    'How has the Commissioner held the Chief Constable to account for the number of officers deployed to the fair?',
    'What assurance has the PCC that patrols were sent where they were needed?',
    'What moved the response times between June and September?',
    'Will the confidence survey be repeated before the precept is set?',
    'How will the precept be spent?',
    'How many officers were recruited this year?',
  ])('to a panel, its own: %s', (text) => expect(checkRemit(text, panel)).toEqual([]));

  test('a single case, to scrutiny', () => {
    const scrutiny = 'Community Safety Scrutiny Committee';
    expect(checkRemit('Why was the planning application at 3 Mill Lane refused?', scrutiny)).toMatchObject([
      { id: 'remit' },
    ]);
    expect(checkRemit('How long do planning applications take?', scrutiny)).toEqual([]);
  });
});

describe('whom it names', () => {
  test.each([
    ['Why was Mrs Harper not told?', ['Mrs Harper']],
    ['What was done for Susan Blake’s family?', ['Susan Blake']],
    ['Was Mr David Hall heard, or Karen Field?', ['Mr David Hall', 'Karen Field']],
  ])('%s', (text, names) => expect(privateNames(text)).toEqual(names));

  test.each([
    'Has Councillor Susan Blake been told?',
    'Will Chief Constable Robert Anstey attend?',
    'Will Robert Anstey, Chief Constable, attend?',
    'What did Cllr Mrs Harper say?',
    'What does Mereshire Police spend in the Southern Division?',
    'Is St James Park safe, and George Street?',
    'Does Operation Alpha go on?',
    'What did the Chief Finance Officer advise?',
    'Will the Police and Crime Plan be revised?',
  ])('nobody private: %s', (text) => expect(privateNames(text)).toEqual([]));
});

test('all together; what was put aside is not said again, but a restricted paper always is', () => {
  const question = {
    text: 'Mrs **Harper** was not told.',
    context: { bodyName: panel } as never,
    dismissed: [] as string[],
  };
  const against = { mostWords: null, putSoFar: null, isKnown: () => false, restricted: ['Appendix B (exempt)'] };
  expect(checkQuestion(question, against).map(({ id }) => id)).toEqual(['restricted', 'statement', 'private']);
  const aside = { ...question, dismissed: ['restricted', 'statement'] };
  expect(checkQuestion(aside, { ...against, isKnown: (name) => name === 'Mrs Harper' }).map(({ id }) => id)).toEqual([
    'restricted',
  ]);
});

test('no text breaks them', () => {
  const words = fc.array(
    fc.constantFrom(
      'Mr',
      'Mrs',
      'John',
      'Smith',
      'why',
      '?',
      '.',
      'and',
      'what',
      'officers',
      'deployed',
      '\n',
      '-',
      '(',
      '**',
      '1.',
      'é',
      '',
    ),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        words.map((list) => list.join(' ')),
      ),
      (text) => {
        const question = { text, context: { bodyName: panel } as never, dismissed: [] };
        for (const check of checkQuestion(question, {
          mostWords: 5,
          putSoFar: null,
          isKnown: () => false,
          restricted: [],
        })) {
          expect(check.says).not.toBe('');
        }
      },
    ),
    { numRuns: 500 },
  );
});
