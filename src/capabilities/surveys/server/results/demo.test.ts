import { expect } from 'vitest';
import { inWorld } from '../../../../../tests/world.ts';
import { surveyTheRegion } from '../../../../../world/impact.ts';
import { PUBLISHED } from '../../../../../world/impactAnswers.ts';
import { findingsOf } from '../index.ts';

inWorld('the demo’s survey comes to what was published, once it is weighted', async ({ as, communities }) => {
  const system = { ...as.system, community: communities['region-1']! };
  const { surveyId } = await surveyTheRegion(system, { opens: '2026-08-12', reads: '2026-11-18' });
  const found = await findingsOf({ ...as.public, community: system.community }, surveyId);
  const percent = (question: string, option: string) => {
    const one = found.find(
      (finding) => finding.question === question && finding.option === option && !finding.subgroup
    )!;
    expect(one).toMatchObject({ weighted: true, measure: 'share' });
    return Math.round(100 * one.value);
  };
  expect({
    essential_worker: percent('income/essential_worker', 'yes'),
    lost_half: percent('income/income_change', 'lost_half'),
    missed_payment: percent('housing/missed_payment', 'missed'),
    food_insecure_before: percent('food/food_insecure_before', 'yes'),
    food_insecure_now: percent('food/food_insecure_now', 'yes'),
    smartphone: percent('digital_access/internet_main', 'smartphone')
  }).toEqual(PUBLISHED);
});
