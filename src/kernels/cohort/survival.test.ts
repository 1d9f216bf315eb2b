import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianMonths, shareAt, survival, type Observation } from './index.ts';

const left = (...months: number[]): Observation[] => months.map((m) => ({ months: m, left: true }));
const here = (...months: number[]): Observation[] => months.map((m) => ({ months: m, left: false }));

/**
 * Remission of 21 patients under 6-MP, in weeks (Freireich et al. 1963, Blood 21, 699–716), the example that
 * most textbooks work through; expected values to four places, Greenwood's errors and log-log bands at 95 %.
 */
const MP6 = [...left(6, 6, 6, 7, 10, 13, 16, 22, 23), ...here(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)];
const MP6_WORKED = [
  [6, 21, 3, 0.8571, 0.0764, 0.6197, 0.9516],
  [7, 17, 1, 0.8067, 0.0869, 0.5631, 0.9228],
  [10, 15, 1, 0.7529, 0.0963, 0.5032, 0.8894],
  [13, 12, 1, 0.6902, 0.1068, 0.4316, 0.8491],
  [16, 11, 1, 0.6275, 0.1141, 0.3675, 0.8049],
  [22, 7, 1, 0.5378, 0.1282, 0.2678, 0.7468],
  [23, 6, 1, 0.4482, 0.1346, 0.1881, 0.6801]
] as const;

/**
 * Its control arm, weeks 1 and 2, as printed at data.princeton.edu/eco572/KaplanMeier.html; and the control
 * arm of Stata's drug trial, months 1 to 4, as printed at stata.com/features/overview/survival-example-session.
 */
const PLACEBO = left(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23);
const DRUG_CONTROL = [...left(1, 1, 2, 3, 4, 4), ...left(...Array<number>(14).fill(23))];
const PRINTED = [
  ['placebo', PLACEBO, 1, 0.9048, 0.0641, 0.67, 0.9753],
  ['placebo', PLACEBO, 2, 0.8095, 0.0857, 0.5689, 0.9239],
  ['drug trial', DRUG_CONTROL, 1, 0.9, 0.0671, 0.656, 0.974],
  ['drug trial', DRUG_CONTROL, 2, 0.85, 0.0798, 0.6038, 0.949],
  ['drug trial', DRUG_CONTROL, 3, 0.8, 0.0894, 0.5511, 0.9198],
  ['drug trial', DRUG_CONTROL, 4, 0.7, 0.1025, 0.4505, 0.8525]
] as const;

/** Maintained arm of the leukemia trial in Miller, Survival Analysis (1981); errors as R's `survival` 3.8.3 gives them. */
const AML = [...left(9, 13, 18, 23, 31, 34, 48), ...here(13, 28, 45, 161)];
const AML_PUBLISHED = [
  [9, 0.90909090909, 0.086678417204],
  [13, 0.81818181818, 0.11629129983],
  [18, 0.71590909091, 0.13966497056],
  [23, 0.61363636364, 0.15263233103],
  [31, 0.49090909091, 0.16419326722],
  [34, 0.36818181818, 0.16266888583],
  [48, 0.18409090909, 0.15349274579]
] as const;

describe('survival', () => {
  it.each(MP6_WORKED)('6-MP at week %d agrees with the worked example', (...row) => {
    const [week, atRisk, relapsed, share, error, low, high] = row;
    const step = survival(MP6).find(({ months }) => months === week)!;
    expect(step).toMatchObject({ atRisk, left: relapsed });
    expect(
      [step.share, step.standardError, step.band?.low, step.band?.high].map((n) => n!.toFixed(4))
    ).toEqual([share, error, low, high].map((n) => n.toFixed(4)));
  });

  it.each(PRINTED)(
    'the %s agrees with the printed table',
    (_, observations, month, share, error, low, high) => {
      const step = survival(observations).find(({ months }) => months === month)!;
      expect(
        [step.share, step.standardError, step.band?.low, step.band?.high].map((n) => n!.toFixed(4))
      ).toEqual([share, error, low, high].map((n) => n.toFixed(4)));
    }
  );

  it.each(AML_PUBLISHED)('maintained chemotherapy at week %d agrees with R', (week, share, error) => {
    const step = survival(AML).find(({ months }) => months === week)!;
    expect(step.share).toBeCloseTo(share, 10);
    expect(step.standardError).toBeCloseTo(error, 10);
  });

  it('the plain band is symmetric and cut at 1', () => {
    const step = survival(AML, { band: 'plain' })[0]!;
    expect(step.band?.low).toBeCloseTo(0.909091 - 1.959964 * 0.0866784, 5);
    expect(step.band?.high).toBe(1);
  });

  it('nobody observed is no curve', () => {
    expect(survival([])).toEqual([]);
    expect(shareAt([], 3)).toBeNull();
  });

  it('until somebody leaves, all stay', () =>
    expect(survival(here(3, 5))).toMatchObject([{ share: 1, band: { low: 1, high: 1 } }, { share: 1 }]));

  it('when all have left there is no band to draw', () =>
    expect(survival(left(2, 4)).at(-1)).toMatchObject({ share: 0, standardError: null, band: null }));

  it('reads shares off the curve, and none where nobody was followed so long', () => {
    const curve = survival(MP6);
    expect(shareAt(curve, 0)).toBe(1);
    expect(shareAt(curve, 8)).toBeCloseTo(0.8067, 4);
    expect(shareAt(curve, 36)).toBeNull();
    expect(shareAt(survival(left(2)), 36)).toBe(0);
  });

  it('half have relapsed by week 23, and half of a young cohort have not left yet', () => {
    expect(medianMonths(survival(MP6))).toBe(23);
    expect(medianMonths(survival([...left(1), ...here(2, 2, 2)]))).toBeNull();
  });

  it('refuses a negative time', () => expect(() => survival(here(-1))).toThrow(RangeError));
});

describe('survival, whoever stays', () => {
  const observations = fc.array(fc.record({ months: fc.nat(36), left: fc.boolean() }), { maxLength: 60 });
  const eachBand = fc.constantFrom('plain' as const, 'log_log' as const);

  it('falls, within its band, from 1 towards 0, and counts everybody once', () =>
    fc.assert(
      fc.property(observations, eachBand, (people, band) => {
        let before = 1;
        const steps = survival(people, { band });
        for (const { share, band: around } of steps) {
          expect(share).toBeLessThanOrEqual(before);
          if (around)
            expect(0 <= around.low && around.low <= share && share <= around.high && around.high <= 1).toBe(
              true
            );
          before = share;
        }
        expect(steps.reduce((sum, step) => sum + step.left + step.lastSeen, 0)).toBe(people.length);
      })
    ));

  it('is the plain share where everybody was followed to the end', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(36), { minLength: 1 }), (months) => {
        for (const step of survival(left(...months)))
          expect(step.share).toBeCloseTo(months.filter((m) => m > step.months).length / months.length, 10);
      })
    ));

  it('does not depend on the order of people', () =>
    fc.assert(
      fc.property(observations, (people) => {
        expect(survival(people.toReversed())).toEqual(survival(people));
      })
    ));
});
