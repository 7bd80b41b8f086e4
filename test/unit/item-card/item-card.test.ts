import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEmptyCard, itemCard } from '../../../shared/item-card/item-card.ts';

const front = `Agenda Item 6
Mereshire Police and Crime Panel
Report Author: Jo Hale, Head of Governance
Purpose of the report
1. The report sets out the proposed precept for next year and how it was con-
sulted on.
Request of the Panel
2. The Commissioner would like to ask the panel its opinion on the following questions;
a. Is the panel content with the consul-
tation?
b. Which reserves should be kept?
FINANCIAL AND RESOURCE
IMPLICATIONS
3. The precept raises £4 million.
Page 3`;

const back = `Mereshire Police and Crime Panel
Equality Implications
4. None arise.
5. Recommendations
5.1 The Panel is asked to:
(a) note the precept, and the advice
of the treasurer that
(i) it is lawful, and
(ii) it is prudent;
(b) report to the Commissioner by 8 February.
6. Next steps
6.1 The report goes to the Commissioner.
Appendices
Appendix A – Budget summary
Appendix B – Answers to the consultation
of the public
Background papers: None
Officer to contact:
Jo Hale, Head of Governance
Tel: 01632 960123
Email: jo.hale@mereshire.example
Page 4`;

const card = itemCard([
  { page: 5, text: front },
  { page: 6, text: back },
]);

test('a card has the words of the report, lists with their stems and labels, and no furniture', () => {
  expect(card.purpose?.heading).toBe('Purpose of the report');
  expect(card.purpose?.value.text).toBe(
    '1. The report sets out the proposed precept for next year and how it was consulted on.',
  );
  expect(card.request?.value.stem?.text).toMatch(/^2\. The Commissioner .* following questions;$/);
  expect(card.request?.value.entries.map(({ label, passage }) => [label, passage.text])).toEqual([
    ['a.', 'Is the panel content with the consultation?'],
    ['b.', 'Which reserves should be kept?'],
  ]);
  const [recommended] = card.recommendations;
  expect(recommended?.value.stem?.text).toBe('5.1 The Panel is asked to:');
  expect(recommended?.value.entries.map(({ label, passage }) => [label, passage.text])).toEqual([
    ['(a)', 'note the precept, and the advice of the treasurer that (i) it is lawful, and (ii) it is prudent;'],
    ['(b)', 'report to the Commissioner by 8 February.'],
  ]);
  expect(card.implications.map(({ value }) => value.text)).toEqual([
    'FINANCIAL AND RESOURCE IMPLICATIONS',
    'Equality Implications',
  ]);
  expect(card.appendices?.value.map(({ label, passage }) => [label, passage.text])).toEqual([
    ['Appendix A', 'Budget summary'],
    ['Appendix B', 'Answers to the consultation of the public'],
  ]);
  expect(card.background?.value.map(({ passage }) => passage.text)).toEqual(['None']);
  expect(card.contacts.map(({ value: { name, title, phone, email } }) => [name, title, phone, email])).toEqual([
    ['Jo Hale', 'Head of Governance', '01632 960123', 'jo.hale@mereshire.example'],
  ]);
});

test('every passage knows where its words stand', () => {
  const [span] = card.recommendations[0]?.value.entries[1]?.passage.spans ?? [];
  expect(span && [span.page, back.slice(span.start, span.end)]).toEqual([
    6,
    'report to the Commissioner by 8 February.',
  ]);
  const [heading] = card.implications[0]?.value.spans ?? [];
  expect(heading && front.slice(heading.start, heading.end)).toBe('FINANCIAL AND RESOURCE\nIMPLICATIONS');
});

test('words that only mention a heading, and lists of contents, are no headings', () => {
  const contents = itemCard([
    {
      page: 1,
      text: 'Contents\nRecommendations ........ 4\nThe recommendations of the audit were accepted in full.\n',
    },
  ]);
  expect(isEmptyCard(contents)).toBe(true);
});

test('a report that states different recommendations at its two ends is shown with both', () => {
  const text = `Recommendation: The Cabinet is asked to note the report.
1. Introduction
1.1 It is a report.
2. Recommendation
The Cabinet is asked to endorse the report.`;
  const both = itemCard([{ page: 1, text }]).recommendations.map(({ value }) => value.stem?.text);
  expect(both).toEqual(['The Cabinet is asked to note the report.', 'The Cabinet is asked to endorse the report.']);
  const same = itemCard([{ page: 1, text: text.replace('endorse', 'note') }]);
  expect(same.recommendations).toHaveLength(1);
});

test('under a heading that says no more than Implications, the topics are told', () => {
  const under = itemCard([
    { page: 1, text: 'It was agreed.\nImplications\nFinancial\n4.1 None.\nLegal\n4.2 None.\nAppendices\nNone' },
  ]);
  expect(under.implications.map(({ value }) => value.text)).toEqual(['Financial', 'Legal']);
  const inside = itemCard([{ page: 1, text: 'Implications\nFinancial: none\nLegal: there are none\nRisks – low.\n' }]);
  expect(inside.implications.map(({ value }) => value.text)).toEqual(['Financial', 'Legal', 'Risks']);
});

const words = fc.constantFrom(...`${front}\n${back}`.split('\n'), '', '(a)', '1.', 'Appendix', '\u0000', 'İ');

test('the column of a table, a list that begins twice and advice to others are no recommendations', () => {
  const row = 'Recommendation\nThe grant is recommended to be approved for the hall.\nFriends of the Park\n';
  expect(itemCard([{ page: 1, text: row.repeat(6) }]).recommendations).toEqual([]);
  const twice = 'Motion\nThis Council believes that:\na) one;\nb) two.\nThis Council agrees to:\na) act;\nb) report.';
  expect(itemCard([{ page: 1, text: twice }]).recommendations).toEqual([]);
  const advice = 'Recommendations for Mitigating Adverse Effects\nThe appraisal has considered what may be endorsed.';
  expect(itemCard([{ page: 1, text: advice }]).recommendations).toEqual([]);
});

test('appendices that are listed under no heading are told', () => {
  const text =
    'Contact details\nJo Hale – Head of Plans\nPhone number: 01632 960123\nAppendix A:\nThe plan\nAppendix B:\nThe map of\nall sites\nBackground documents\nNone';
  const card = itemCard([{ page: 1, text }]);
  expect(card.appendices?.value.map(({ label, passage }) => [label, passage.text])).toEqual([
    ['Appendix A', 'The plan'],
    ['Appendix B', 'The map of all sites'],
  ]);
  expect(card.contacts[0]?.value).toMatchObject({ name: 'Jo Hale', title: 'Head of Plans', phone: '01632 960123' });
});

test('any text makes a card, whose words stand where it says', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.array(words).map((lines) => lines.join('\n')),
          fc.string(),
        ),
      ),
      (texts) => {
        const any = itemCard(texts.map((text, index) => ({ page: index + 1, text })));
        for (const { spans } of any.implications.map(({ value }) => value)) {
          for (const { page, start, end } of spans) {
            expect(start).toBeLessThanOrEqual(end);
            expect(end).toBeLessThanOrEqual(texts[page - 1]?.length ?? 0);
          }
        }
      },
    ),
  );
});
