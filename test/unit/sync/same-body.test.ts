import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSameBody, foldedName } from '../../../shared/sync/same-body.ts';

const find = (name: string, names: string[]) => findSameBody(name, names, (entry) => entry);

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

  it('is always the one with the very name where there is one', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), (others, name) => {
        const found = find(name, [...others, name]);
        if (foldedName(name)) expect(foldedName(found ?? '')).toBe(foldedName(name));
        else expect(found).toBeUndefined();
      }),
    );
  });
});
