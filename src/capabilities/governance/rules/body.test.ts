import { expect, test } from 'vitest';
import { endOf, factsOf, overlaps, type Sitting } from './body.ts';

const sits = (personId: string, category: Sitting['category'], rest: Partial<Sitting> = {}): Sitting => ({
  personId,
  category,
  office: null,
  organizationId: null,
  broughtBy: null,
  ...rest
});

test('Rosa holds two offices and is counted once', () =>
  expect(
    factsOf('guidance', [
      sits('rosa', 'parent_0_5', { office: 'chair' }),
      sits('rosa', 'parent_0_5', { office: 'secretary' }),
      sits('teresa', 'stakeholder')
    ])
  ).toMatchObject({
    body: 'guidance_body',
    members: { parent_0_5: 1, stakeholder: 1 },
    officers: ['chair', 'secretary']
  }));

test('an organization has earned its place when a resident came with it', () => {
  const clinic = sits('teresa', 'stakeholder', { organizationId: 'clinic' });
  const school = sits('paul', 'stakeholder', { organizationId: 'school' });
  const rosa = sits('rosa', 'parent_0_5', { broughtBy: 'clinic' });
  expect(factsOf('standing_committee', [clinic, school, rosa]).organizations).toEqual({
    on: 2,
    withResident: 1
  });
});

test('a colleague who was brought is no resident, and two of one organization are one', () => {
  const clinic = [
    sits('teresa', 'stakeholder', { organizationId: 'clinic' }),
    sits('omar', 'stakeholder', { organizationId: 'clinic', broughtBy: 'clinic' })
  ];
  expect(factsOf('standing_committee', clinic).organizations).toEqual({ on: 1, withResident: 0 });
});

test('a workgroup is asked no more than a panel', () => expect(factsOf('workgroup', []).body).toBe('panel'));

test('a seat is held until its term ends or its holder leaves', () => {
  const held = { fromOn: '2026-01-01', untilOn: '2027-01-01', leftOn: null };
  expect(overlaps(held, { from: '2027-01-01', until: null })).toBe(false);
  expect(overlaps(held, { from: '2026-12-31', until: null })).toBe(true);
  expect(overlaps(held, { from: '2025-01-01', until: '2026-01-01' })).toBe(false);
  expect(overlaps({ ...held, leftOn: '2026-05-01' }, { from: '2026-06-01', until: null })).toBe(false);
  expect(overlaps({ ...held, untilOn: null }, { from: '2050-01-01', until: null })).toBe(true);
  expect(overlaps({ ...held, leftOn: '2026-01-01' }, { from: '2026-01-01', until: null })).toBe(false);
  expect(endOf({ ...held, leftOn: '2027-05-01' })).toBe('2027-01-01');
});
