import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awaitedIn, awaitedOf } from '../../../shared/agenda/awaited.ts';

describe('papers announced as to follow', () => {
  it.each([
    'Revenue Budget 2026/27 (to follow)',
    'Revenue Budget 2026/27 (TO FOLLOW)',
    'Revenue Budget – to follow',
    'Revenue Budget - To Follow',
    'Revenue Budget: to follow.',
    'To follow',
    'Report to follow',
    'Reports to follow.',
    'Report(s) to follow',
    'REPORT TO FOLLOW',
    'Minutes of the last meeting (to follow)',
    'Minutes to follow',
    'Appendix 2 to follow',
    'Appendix B (to follow)',
    'Appendices to follow separately',
    'Report attached / Appendix C to follow',
    'Report of the Director of Finance to follow',
    'Report of the Chief Executive – to follow',
    'To consider the report of the Monitoring Officer (report to follow)',
    'The report will follow.',
    'Papers will follow shortly',
    'Details to follow as soon as they are known',
    'Report marked “to follow”',
    'Report (marked ‘to follow’)',
    'Report to follow in a supplement',
    'Report to follow under separate cover',
    'Precept *to follow*',
    'To be tabled',
    'Statement of the Commissioner (to be tabled)',
    'Questions - to be tabled',
    'Report to be tabled at the meeting',
    'The report will be tabled.',
    'Copies to be circulated separately',
    'To note the plan.\nReport to follow',
    'Cyllideb (i ddilyn)',
    'Adroddiad i ddilyn',
  ])('%s', (text) => expect(awaitedIn([text])).toBe('to-follow'));

  it.each([
    'To follow up on the recommendations of the Panel',
    'To follow up',
    'The following councillors sent apologies',
    'To receive the following reports',
    'Procedure to follow at hearings',
    'To agree the process to follow.',
    'The Panel agreed which procedure to follow.',
    'Steps to follow',
    'A plan to follow.',
    'Lessons for the force to follow',
    'Reports to follow the new template',
    'Guidance for members to follow',
    'To follow on from the discussion in June',
    'Follow-up report on custody',
    'Action following the inspection',
    'Any motion to be tabled must reach the Clerk by noon',
    'Questions will be tabled in the order in which they came.',
    'Minutes',
    '',
  ])('not “%s”', (text) => expect(awaitedIn([text])).toBeNull());
});

describe('spoken reports', () => {
  it.each([
    'Verbal update',
    'Verbal Update from the Chief Constable',
    'To receive a verbal report from the Commissioner.',
    'Oral report of the Chair',
    'Recruitment of the Chief Finance Officer (verbal)',
    'Recruitment of the Chief Finance Officer (Verbal Update)',
    'Chairman’s announcements - verbal',
    'Work programme: Oral',
    'The outcome will be reported verbally.',
    'To be reported orally at the meeting',
    'Verbal progress reports',
    'Oral presentation',
    'Verbal report to follow',
    'Diweddariad llafar',
    'Adroddiad ar lafar',
  ])('%s', (text) => expect(awaitedIn([text])).toBe('verbal'));

  it.each([
    'Oral questions by members',
    'Oral health of children: annual report',
    'Oral evidence session',
    'There will be no verbal report.',
    'Written and oral reports of the bodies',
    'Members of the public may make a verbal statement of three minutes',
    'Verbal abuse of staff',
    'Non-verbal communication training',
  ])('not “%s”', (text) => expect(awaitedIn([text])).toBeNull());

  it('a written report that follows counts for more than the spoken one beside it', () => {
    expect(awaitedIn(['Budget (report to follow)', 'To receive a verbal update.'])).toBe('to-follow');
  });
});

describe('an item with what is listed for it', () => {
  const item = { title: 'Budget (report to follow)', description: '' };
  const paper = { title: 'Budget', url: 'https://a.example/documents/s1/Budget.pdf' };

  it('awaits nothing once it has a paper of its own, whatever its title still says', () => {
    expect(awaitedOf(item, [])).toBe('to-follow');
    expect(awaitedOf(item, [paper])).toBeNull();
    expect(awaitedOf({ title: 'Verbal update', description: '' }, [paper])).toBeNull();
    expect(awaitedOf(item, [{ title: 'Report to follow', url: paper.url }])).toBeNull();
  });

  it('awaits nothing of a paper that is there but withheld, or on another site', () => {
    expect(awaitedOf(item, [{ title: 'Exempt appendix', url: null }])).toBeNull();
  });

  it('takes a line without an address that says it follows for the announcement it is', () => {
    const plain = { title: 'Budget', description: 'To consider the budget.' };
    expect(awaitedOf(plain, [{ title: 'Report to follow', url: null }])).toBe('to-follow');
    expect(awaitedOf({ ...plain, description: 'To consider the budget (to follow).' }, [])).toBe('to-follow');
    expect(awaitedOf(plain, [])).toBeNull();
  });
});

it('never throws, and says nothing of words in which nothing is awaited', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const said = awaitedIn([text]);
      if (said !== null) expect(text).toMatch(/follow|ddilyn|tabled|circulated|laid|verbal|oral|spoken|lafar/i);
    }),
  );
  const pieces = fc.constantFrom(
    'report',
    ' of the ',
    'to follow',
    '(',
    ')',
    ' - ',
    'verbal',
    ' update',
    'appendix a ',
    '\n',
    'x'.repeat(50),
  );
  fc.assert(fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => void awaitedIn([parts.join('')])));
});
