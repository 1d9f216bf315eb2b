import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localized } from '../../../platform/localized/index.ts';
import { scoreboard, standing, stepStanding } from './commitment.ts';
import { answerTo } from './flood.ts';
import { canonicalText, frozen } from './frozen.ts';
import { notesOn } from './glossary.ts';
import { currentTurn, isRatified, nextToAsk } from './ratification.ts';
import { counted } from './signing.ts';
import { renewed, reworded } from './wording.ts';

describe('reworded', () => {
  const text = localized('es', { es: 'Techo', en: 'Roof' });
  it('leaves an untouched text as it is', () =>
    expect(reworded(text, { es: 'Techo', en: 'Roof' }, false)).toBe(text));
  it('lets the changed language lead, and the other grow old', () =>
    expect(reworded(text, { es: 'Techo', en: 'Safe roof' }, false)).toEqual({
      ...{ from: 'en', revision: 2 },
      texts: { es: { text: 'Techo', of: 1 }, en: { text: 'Safe roof', of: 2 } }
    }));
  it('makes both new when both were written', () => {
    const { texts, revision } = reworded(text, { es: 'Casa', en: 'Home' }, false);
    expect([texts.es!.of, texts.en!.of]).toEqual([revision, revision]);
  });
  it('stamps a translation whose words could stay', () => {
    const old = reworded(text, { es: 'Techo firme' }, false);
    expect(renewed(old, { en: 'Roof' }).texts.en!.of).toBe(2);
  });
});

describe('the glossary', () => {
  const term = { id: 'black', chosen: { es: 'Negra/o', en: 'Black' }, instead: { es: ['Morena/o'] } };
  it('finds the word that was left behind, in either gender, accents or not', () =>
    expect(notesOn(localized('es', { es: 'Familias morenas y un niño moreno' }), [term])).toMatchObject([
      { kind: 'avoided', found: 'Morena/o', chosen: 'Negra/o' }
    ]));
  it('finds a chosen word that the translation does not have', () =>
    expect(notesOn(localized('en', { en: 'Black families', es: 'Familias' }), [term])).toMatchObject([
      { kind: 'untold', language: 'es', chosen: 'Negra/o' }
    ]));
  it('finds nothing in what says it well', () =>
    expect(notesOn(localized('en', { en: 'A Black child', es: 'Una niña negra' }), [term])).toEqual([]));
});

describe('ratification', () => {
  const body = (turn: number, answered: 'ratified' | 'declined' | null, asked = answered !== null) => ({
    ...{ id: `${turn}${answered}${asked}`, turn, asked, answered }
  });
  it('asks the first turn first, and the second when all of the first said yes', () => {
    expect(nextToAsk([body(1, null), body(2, null)])).toEqual(['1nullfalse']);
    expect(nextToAsk([body(1, 'ratified'), body(2, null)])).toEqual(['2nullfalse']);
    expect(nextToAsk([body(1, 'declined'), body(2, null)])).toEqual([]);
  });
  it('is done when nobody is left, and nobody is not everybody', () => {
    expect(isRatified([body(1, 'ratified'), body(2, 'ratified')])).toBe(true);
    expect(isRatified([])).toBe(false);
    expect(currentTurn([body(1, 'ratified'), body(3, null)])).toBe(3);
  });
});

describe('the frozen text', () => {
  const charter = (home: string) => ({
    ...{ id: 'c', title: localized('es', { es: 'T' }), preamble: localized('es', { es: 'P' }) },
    domains: [
      {
        ...{ id: 'd', number: 1, name: localized('es', { es: 'Vivienda' }) },
        clauses: [
          {
            id: 'k',
            domainId: 'd',
            label: '1.1',
            text: localized('es', { es: home }),
            revision: 1,
            wordedAt: new Date(0)
          }
        ]
      },
      { id: 'e', number: 2, name: null, clauses: [] }
    ]
  });
  it('is the same letter by letter exactly when its words are the same', () =>
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (one, other) => {
        fc.pre(Boolean(one.trim()) && Boolean(other.trim()));
        const same = canonicalText(frozen(charter(one))) === canonicalText(frozen(charter(other)));
        expect(same).toBe(one.trim() === other.trim());
      })
    ));
  it('counts the places that are still to be named', () => expect(frozen(charter('x')).open).toBe(1));
});

describe('a commitment', () => {
  const step = (change: object = {}) => ({
    dueOn: '2026-12-10',
    reportedOn: null,
    kept: 0,
    notKept: 0,
    ...change
  });
  it('is late the day after', () => {
    expect(stepStanding(step(), '2026-12-10')).toBe('open');
    expect(stepStanding(step(), '2026-12-11')).toBe('late');
  });
  it('is kept when three looked and more say yes, whatever the institution says', () => {
    expect(stepStanding(step({ reportedOn: '2026-12-01', kept: 2 }), '2026-12-20')).toBe('reported');
    expect(stepStanding(step({ reportedOn: '2026-12-01', kept: 2, notKept: 1 }), '2026-12-20')).toBe('kept');
    expect(stepStanding(step({ reportedOn: '2026-12-01', kept: 1, notKept: 3 }), '2026-12-20')).toBe(
      'not_kept'
    );
    expect(stepStanding(step({ reportedOn: '2026-12-01', kept: 2, notKept: 2 }), '2026-12-20')).toBe(
      'reported'
    );
  });
  it('stands as its worst step', () => {
    const steps = [step({ reportedOn: '2026-12-01', kept: 3 }), step()];
    expect(standing('promised', steps, '2026-12-20')).toBe('late');
    expect(standing('promised', [steps[0]!], '2026-12-20')).toBe('kept');
    expect(standing('promised', [], '2026-12-20')).toBe('open');
    expect(standing('declined', steps, '2026-12-20')).toBe('declined');
  });
  it('is scored by institution', () => {
    const one = { institutionId: 'a', domainId: 'd', answered: 'promised' as const };
    const board = scoreboard(
      [
        { ...one, standing: 'kept' },
        { ...one, standing: 'not_kept' }
      ],
      'institutionId'
    );
    expect(board.get('a')).toMatchObject({ all: 2, promised: 2, kept: 1, late: 1 });
  });
});

it('in a flood the first of each place are answered, until the budget is spent', () => {
  const rules = { atOnce: 2, budget: 10, minutes: 15, most: 100 };
  expect([1, 2, 3, 101].map((turn) => answerTo(turn, 0, rules))).toEqual(['now', 'now', 'held', 'refused']);
  expect(answerTo(1, 10, rules)).toBe('held');
});

it('sums by place, the largest first', () =>
  expect(
    counted([
      { place: 'elsewhere', kind: 'person', how: 'email', many: 2 },
      { place: 'palmdale', kind: 'person', how: 'paper', many: 5 },
      { place: 'palmdale', kind: 'organization', how: 'email', many: 1 }
    ])
  ).toMatchObject({
    all: 8,
    people: 7,
    organizations: 1,
    onPaper: 5,
    places: [{ place: 'palmdale' }, { place: 'elsewhere' }]
  }));
