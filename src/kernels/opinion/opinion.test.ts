import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eigen } from './tridiagonal.ts';
import { drawNext, gather, picture, priority, type Stance, type Vote } from './index.ts';

/** Two camps of ten that disagree on the first four statements and share the fifth. */
const camps: Vote[] = Array.from({ length: 20 }, (_, participant) =>
  [0, 1, 2, 3, 4, 5, 6].map((statement): Vote => {
    const camp: Stance = participant < 10 ? 1 : -1;
    const stance: Stance =
      statement < 4 ? camp : statement === 4 ? 1 : ((((participant + statement) % 3) - 1) as Stance);
    return { participant, statement, stance };
  })
).flat();

const anyVotes = fc.array(
  fc.record({
    participant: fc.integer({ min: 0, max: 30 }),
    statement: fc.integer({ min: 0, max: 12 }),
    stance: fc.constantFrom<Stance>(-1, 0, 1)
  }),
  { maxLength: 300 }
);

/** A vote counts once, so that an order has no last word. */
const once = (votes: Vote[]): Vote[] => [
  ...new Map(votes.map((vote) => [`${vote.participant} ${vote.statement}`, vote])).values()
];

describe('votes', () => {
  test('of several by one person on one statement the last counts', () => {
    const { starts, columns, stances } = gather([
      { participant: 5, statement: 2, stance: 1 },
      { participant: 5, statement: 1, stance: 0 },
      { participant: 5, statement: 2, stance: -1 }
    ]);
    expect([[...starts], [...columns], [...stances]]).toEqual([
      [0, 2],
      [0, 1],
      [0, -1]
    ]);
  });
});

describe('the picture', () => {
  test('tells two camps apart, what speaks for each, and what both share', () => {
    const { sizes, groupOf, speaking, shared, consensus } = picture(gather(camps));
    expect(sizes).toEqual([10, 10]);
    expect(new Set(groupOf.slice(0, 10)).size).toBe(1);
    expect(speaking.map((list) => list.map(({ statement }) => statement).sort())).toEqual([
      [0, 1, 2, 3],
      [0, 1, 2, 3]
    ]);
    expect(shared.map(({ statement, stance }) => [statement, stance])).toEqual([[4, 'agree']]);
    expect([...consensus].indexOf(Math.max(...consensus))).toBe(4);
  });

  test('of a conversation in which everybody agrees is one group', () => {
    const agreed = camps.map((vote) => ({ ...vote, stance: 1 as const }));
    expect(picture(gather(agreed)).sizes).toEqual([20]);
  });

  test('of nothing at all is empty', () => {
    expect(picture(gather([])).sizes).toEqual([]);
    expect(picture(gather([], [1, 2])).statementPoints).toEqual([
      [0, 0],
      [0, 0]
    ]);
  });

  test('leaves out of all lists what moderation took out', () => {
    const { speaking, statementPoints } = picture(gather(camps), { out: new Set([0, 1]) });
    expect(speaking.flat().filter(({ statement }) => statement < 2)).toEqual([]);
    expect(statementPoints[0]).toEqual([0, 0]);
  });

  test('keeps the number of groups until another was best four times', () => {
    let shown = { k: 3, other: null as number | null, times: 0 };
    const seen = [1, 2, 3, 4].map(() => {
      const next = picture(gather(camps), { shown });
      shown = next.shown!;
      return next.shown!.k;
    });
    expect(seen).toEqual([3, 3, 3, 2]);
  });

  test('is the same in whatever order votes come', () => {
    fc.assert(
      fc.property(anyVotes, fc.infiniteStream(fc.nat()), (votes, keys) => {
        const kept = once(votes);
        const shuffled = kept
          .map((vote) => ({ vote, key: keys.next().value! }))
          .sort((a, b) => a.key - b.key)
          .map(({ vote }) => vote);
        expect(picture(gather(shuffled))).toEqual(picture(gather(kept)));
      })
    );
  });

  test('puts everybody who counts into one of the groups, and numbers into bounds', () => {
    fc.assert(
      fc.property(anyVotes, (votes) => {
        const { counted, sizes, consensus, points, silhouettes } = picture(gather(votes));
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(counted.length);
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
        expect([...consensus].every((value) => value > 0 && value < 1)).toBe(true);
        expect(points.flat().every(Number.isFinite)).toBe(true);
        expect(silhouettes.every(({ silhouette }) => Math.abs(silhouette) <= 1)).toBe(true);
      })
    );
  });
});

describe('the next statement', () => {
  test('is rather a new one than one that all pass on', () => {
    const fresh = priority({ agrees: 0, disagrees: 0, passes: 0 }, 0);
    expect(fresh).toBeCloseTo((0.5 * 1 * 0.5 * 9) ** 2);
    expect(priority({ agrees: 0, disagrees: 0, passes: 40 }, 0)).toBeLessThan(fresh / 100);
  });

  test('is drawn in proportion, and never from nothing', () => {
    expect(drawNext([1, 0, 3], 0.2)).toBe(0);
    expect(drawNext([1, 0, 3], 0.25)).toBe(2);
    expect(drawNext([0, 0], 0.5)).toBeNull();
  });
});

describe('eigenvalues of a tridiagonal matrix', () => {
  test('and their vectors give the matrix back', () => {
    const number = fc.double({ min: -9, max: 9, noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 12 }), (rows) => {
        const found = eigen(
          rows.map(([d]) => d),
          rows.map(([, e]) => e)
        );
        rows.forEach(([d, e], row) => {
          const cell = (column: number) =>
            found.reduce((sum, { value, vector }) => sum + value * vector[row]! * vector[column]!, 0);
          expect(cell(row)).toBeCloseTo(d, 8);
          if (row + 1 < rows.length) expect(cell(row + 1)).toBeCloseTo(e, 8);
        });
      })
    );
  });
});
