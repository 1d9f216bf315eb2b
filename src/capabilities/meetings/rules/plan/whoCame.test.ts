import { describe, expect, it } from 'vitest';
import { whoCame, type Before, type Count } from './whoCame.ts';

const room = (people: number, rest: Record<string, number>): Count[] => [
  { field: 'all', answer: 'all', people },
  ...Object.entries(rest).map(([key, count]) => {
    const [field, answer] = key.split('.') as [string, string];
    return { field, answer, people: count };
  })
];
const november = room(64, {
  'language.es': 40,
  'language.en': 21,
  'language.mix': 2,
  'language.tl': 1,
  'race.latino': 38,
  'race.black': 4,
  'race.unsaid': 15,
  'disability.yes': 12,
  'disability.no': 22,
  'disability.unsaid': 30
});
const told = (counts: Count[], before: Before[] = []) =>
  Object.fromEntries(
    whoCame(counts, before)!.lines.map(({ field, answer, people }) => [`${field}.${answer}`, people])
  );

describe('who came', () => {
  it('tells of nobody where ten came', () => expect(whoCame(room(10, { 'language.es': 10 }), [])).toBeNull());

  it('tells large groups, hides small ones, and puts small languages together', () => {
    const lines = told(november);
    expect(lines).toMatchObject({
      'race.latino': 38,
      'race.black': null,
      'race.asian': 0,
      'disability.yes': 12
    });
    expect(lines['language.others']).toBeNull();
    expect(lines['language.mix']).toBeUndefined();
  });

  it('the audit says why and names no hidden number', () => {
    const { audit } = whoCame(november, [])!;
    expect(audit.every(({ safe }) => safe)).toBe(true);
    expect(audit.find(({ table }) => table === 'race.black')!.hidden).toEqual([
      { answer: 'black', reason: 'small' }
    ]);
  });

  it('one who came only in December is not read off the difference', () => {
    const before: Before = {
      people: 64,
      lines: whoCame(november, [])!.lines,
      moved: room(1, { 'language.es': 1, 'race.latino': 1, 'disability.yes': 1 })
    };
    const december = november.map((one) =>
      ['all', 'es', 'latino', 'yes'].includes(one.answer) ? { ...one, people: one.people + 1 } : one
    );
    expect(told(december, [before])).toMatchObject({
      'race.latino': null,
      'disability.yes': null,
      'language.es': null
    });
  });

  it('two rooms of different people are both told', () => {
    const before: Before = {
      people: 64,
      lines: whoCame(november, [])!.lines,
      moved: room(70, {
        'language.es': 40,
        'language.en': 26,
        'race.latino': 40,
        'race.unsaid': 25,
        'disability.yes': 14,
        'disability.no': 30,
        'disability.unsaid': 26
      })
    };
    const december = november.map((one) => (one.answer === 'latino' ? { ...one, people: 40 } : one));
    expect(told(december, [before])).toMatchObject({ 'race.latino': 40, 'disability.yes': 12 });
  });
});
