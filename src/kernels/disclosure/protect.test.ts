import { describe, expect, it } from 'vitest';
import {
  noisyCount,
  protect,
  shareMayBeShown,
  usual,
  type Earlier,
  type Hierarchy,
  type Table
} from './index.ts';

const none: Hierarchy = { rows: [], cols: [] };
const oneColumn = (counts: Record<string, number>): Table => ({
  rows: Object.keys(counts),
  cols: ['people'],
  counts: Object.values(counts).map((count) => [count])
});
const shown = (table: Table, earlier: Earlier[] = [], hierarchy = none, settings = usual) => {
  const { rows, cells } = protect(table, hierarchy, earlier, settings);
  return Object.fromEntries(rows.map((name, row) => [name, cells[row]![0]]));
};

describe('protect', () => {
  it('three Mixtec speakers are hidden, and one more language with them', () =>
    expect(shown(oneColumn({ es: 60, en: 41, mix: 3, tl: 18 }))).toEqual({
      es: 60,
      en: 41,
      mix: null,
      tl: null
    }));

  it('without a known sum the sum is hidden, where that is all it takes', () =>
    expect(
      protect(oneColumn({ es: 60, mix: 3 }), none, [], { ...usual, totalKnown: false }).hidden.length
    ).toBeGreaterThan(0));

  it('nothing is hidden where no count is small', () =>
    expect(protect(oneColumn({ es: 60, en: 41 }), none, [], usual).hidden).toEqual([]));

  it('a zero is shown, unless it would tell', () => {
    expect(shown(oneColumn({ es: 60, en: 41, mix: 0 }))).toEqual({ es: 60, en: 41, mix: 0 });
    expect(
      shown(oneColumn({ es: 60, en: 41, mix: 0 }), [], none, { ...usual, zerosShown: false }).mix
    ).toBeNull();
  });

  it('small languages are first put together', () => {
    const hierarchy = { rows: [{ of: ['mix', 'zap'], into: 'indigenous' }], cols: [] };
    const table = oneColumn({ es: 60, mix: 8, zap: 9, en: 41 });
    expect(shown(table, [], hierarchy)).toEqual({ es: 60, indigenous: 17, en: 41 });
  });

  it('a room of eight shows nothing and says that it is not safe', () => {
    const release = protect(oneColumn({ es: 6, en: 2 }), none, [], usual);
    expect(new Set(release.cells.flat())).toEqual(new Set([null, 8]));
    expect(release.audit.safe).toBe(false);
  });

  it.each([
    [{ rows: ['a'], cols: ['b'], counts: [[1, 2]] }],
    [{ rows: ['a', 'a'], cols: ['b'], counts: [[1], [2]] }],
    [{ rows: ['a'], cols: ['b'], counts: [[1.5]] }]
  ])('refuses %o', (table) => expect(() => protect(table, none, [], usual)).toThrow(RangeError));
});

describe('protect, again and again', () => {
  const november = oneColumn({ es: 60, en: 41, tl: 18 });
  const { cells, merged } = protect(november, none, [], usual);
  const before = (moved: number[] | null): Earlier => ({
    ...november,
    cells,
    merged,
    moved: moved && moved.map((count) => [count])
  });

  it('Rosa came too: her language is not read off the difference', () => {
    const now = shown(oneColumn({ es: 61, en: 41, tl: 18 }), [before([1, 0, 0])]);
    expect(now.es).toBeNull();
    expect(Object.values(now).filter((cell) => cell === null)).toHaveLength(2);
  });

  it('the same people again are shown again', () =>
    expect(shown(november, [before([0, 0, 0])])).toEqual({ es: 60, en: 41, tl: 18 }));

  it('a room of other people is shown, though its count is near', () =>
    expect(shown(oneColumn({ es: 61, en: 41, tl: 18 }), [before([51, 30, 20])])).toEqual({
      es: 61,
      en: 41,
      tl: 18
    }));

  it('where nobody knows who moved, a near count is hidden', () =>
    expect(shown(oneColumn({ es: 61, en: 60, tl: 18 }), [before(null)]).es).toBeNull());

  it('what was hidden before is not told now', () => {
    const first = protect(oneColumn({ es: 60, en: 41, mix: 10 }), none, [], usual);
    const earlier = { ...oneColumn({ es: 0, en: 0, mix: 0 }), ...first, moved: [[0], [0], [1]] };
    expect(shown(oneColumn({ es: 60, en: 41, mix: 11 }), [earlier]).mix).toBeNull();
  });

  it('what was merged before stays merged', () => {
    const hierarchy = { rows: [{ of: ['mix', 'zap'], into: 'indigenous' }], cols: [] };
    const first = protect(oneColumn({ es: 60, mix: 8, zap: 19 }), hierarchy, [], usual);
    const now = oneColumn({ es: 90, mix: 40, zap: 39 });
    const earlier = { ...first, moved: [[50], [40], [30]] };
    expect(shown(now, [earlier], hierarchy)).toEqual({ es: 90, indigenous: 79 });
  });
});

describe('shares and noise', () => {
  it('a share is shown where neither part is small', () => {
    expect(shareMayBeShown(30, 60, usual)).toBe(true);
    expect(shareMayBeShown(5, 60, usual)).toBe(false);
    expect(shareMayBeShown(55, 60, usual)).toBe(false);
    expect(shareMayBeShown(0, 60, usual)).toBe(true);
    expect(shareMayBeShown(0, 8, usual)).toBe(false);
  });

  it('the same people give the same noise, and no people none', () => {
    const keys = [123456789, 987654321, 555555555];
    expect(noisyCount(keys, 2)).toBe(noisyCount(keys.toReversed(), 2));
    expect(noisyCount([], 2)).toBe(0);
  });

  it('noise adds nothing on the whole', () => {
    const key = (n: number) => Math.imul(n + 1, 2654435761) >>> 0;
    const rooms = Array.from({ length: 4000 }, (_, at) =>
      Array.from({ length: 20 }, (_, n) => key(at * 20 + n))
    );
    const mean = rooms.reduce((sum, keys) => sum + noisyCount(keys, 3) - 20, 0) / rooms.length;
    expect(Math.abs(mean)).toBeLessThan(0.1);
  });
});
