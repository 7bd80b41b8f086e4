import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameReport } from '../../../shared/agenda/same-report.ts';

test.each([
  ['Performance Report Quarter 2 2026/27', 'Quarter 1 Performance Update'],
  ['Police and Crime Plan: progress report', 'Police and Crime Plan - Progress'],
  ['Budget monitoring, October 2026', 'Budget Monitoring (July 2026)'],
  ['Quarterly report', 'Quarterly Report'],
])('%s and %s are one report', (one, other) => {
  expect(isSameReport(one, other)).toBe(true);
});

test.each([
  ['Performance Report Quarter 2', 'Complaints Report Quarter 2'],
  ['Proposed precept', 'Work programme'],
  ['', 'Minutes'],
  ['', ''],
])('%s and %s are two', (one, other) => {
  expect(isSameReport(one, other)).toBe(false);
});

test('it does not matter which comes first, and any title is like itself', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => isSameReport(one, other) === isSameReport(other, one)),
  );
  fc.assert(fc.property(fc.stringMatching(/^[A-Za-z ]*[A-Za-z]$/), (title) => isSameReport(title, title)));
});
