import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSameMeeting, foldedName, likeBodies } from '../../../shared/sync/same-body.ts';

const like = (name: string, names: string[]) => likeBodies(name, names, (entry) => entry);

/** The one body that is meant, where there is no doubt. */
const find = (name: string, names: string[]) => {
  const [first, second] = like(name, names);
  return second === undefined ? first : undefined;
};

describe('the body a paper names', () => {
  it('is found by its name, whatever its case and punctuation', () => {
    expect(find('HEALTH & CARE  Scrutiny', ['Cabinet', 'Health and Care Scrutiny'])).toBe('Health and Care Scrutiny');
  });

  it('is found with or without the name of its council', () => {
    const bodies = ['Mereshire Police and Crime Panel', 'Cabinet'];
    expect(find('Police and Crime Panel', bodies)).toBe(bodies[0]);
    expect(find('Mereshire County Council Cabinet', bodies)).toBe('Cabinet');
  });

  it('is not guessed when two would do, or none', () => {
    expect(find('Planning Committee', ['North Planning Committee', 'South Planning Committee'])).toBeUndefined();
    expect(find('Planning Committee', ['Licensing Committee', ''])).toBeUndefined();
    expect(find('Planning', ['Planning Committee'])).toBeUndefined();
    expect(find('', ['', 'Cabinet'])).toBeUndefined();
  });

  it('is always one with the very name where there is one', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), (others, name) => {
        const found = like(name, [...others, name]);
        expect(found.length > 0).toBe(foldedName(name) !== '');
        for (const one of found) expect(foldedName(one)).toBe(foldedName(name));
      }),
    );
  });
});

describe('the meeting a paper names', () => {
  const meeting = (bodyName: string, time: string | null, date = '2026-12-07') => ({ bodyName, date, time });
  const panel = meeting('Mereshire Police and Crime Panel', '14:30');

  it('is the one of its body on its day', () => {
    const wanted = meeting('Police and Crime Panel', null);
    expect(findSameMeeting(wanted, [panel, meeting('Cabinet', '10:00')])).toBe(panel);
    expect(findSameMeeting(meeting('Police and Crime Panel', '14:30'), [panel])).toBe(panel);
    expect(findSameMeeting({ ...wanted, date: '2026-12-08' }, [panel])).toBeNull();
    expect(findSameMeeting(wanted, [{ ...panel, time: null }])).toEqual({ ...panel, time: null });
  });

  it('is not sure where it sits at another hour, or two can be meant', () => {
    const hearing = meeting('Mereshire Police and Crime Panel', '10:00');
    expect(findSameMeeting(hearing, [panel])).toBe('unsure');
    expect(findSameMeeting({ ...panel, time: null }, [panel, hearing])).toBe('unsure');
    expect(findSameMeeting(panel, [hearing, panel])).toBe(panel);
    expect(
      findSameMeeting(meeting('Cabinet', '10:00'), [meeting('Cabinet', '10:00'), meeting('Cabinet', '10:00')]),
    ).toBe('unsure');
  });
});
