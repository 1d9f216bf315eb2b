import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answered } from '../reference/forms/answering.ts';
import { compare } from '../reference/forms/comparing.ts';
import { cases, realForms } from '../reference/forms/corpus.ts';
import { openSecondOpinion, type SecondOpinion } from '../reference/forms/second-opinion.ts';

/**
 * The field's own engine answers the same forms with the same answers, in the browser that it is made for, and must
 * come to the same values, the same relevance, the same faults and the same instance. Every fifth small form, or all
 * of them with SECOND_OPINION=all.
 */
const every = process.env.SECOND_OPINION === 'all' ? 1 : 5;
const real = realForms().map(({ file, xform }) => ({ id: file, xform }));
const small = cases().flatMap(({ id, xform }) => (xform && !id.includes('entit') ? [{ id, xform }] : []));

/** Where we differ, and why we stay as we are. */
const OURS: Record<string, string> = {
  '14_child.xlsx': 'the sum over a list that is missing is 0, as XPath says; there it is nothing',
  '25_enketo_widgets_test.xlsx':
    'a section whose condition asks for something inside it is shown, as JavaRosa shows it; and a choice that a filter took away stays, and is said to be wrong'
};
const DRAWN = /calculate_without_calculation_with_dynamic_default/; // a lot is drawn

let second: SecondOpinion;
const differences = async (xform: string): Promise<string[] | null> => {
  const mine = answered(xform, 60);
  const theirs = await second.of(xform, mine.deeds);
  return theirs.refused ? null : compare(xform, mine, theirs);
};

test.skipIf(real.length)('skipped: no reference data', () => undefined);

describe.skipIf(!real.length)('asked for a second opinion', () => {
  beforeAll(async () => {
    second = await openSecondOpinion();
  }, 120_000);
  afterAll(() => second.close());

  test.each(real)('the field’s engine agrees about $id', async ({ id, xform }) => {
    const found = await differences(xform);
    if (id in OURS) expect(found).not.toEqual([]);
    else expect(found).toEqual([]);
  });

  test('and about the small forms that it can read', async () => {
    const asked = small.filter(({ id }, place) => place % every === 0 && !DRAWN.test(id));
    const found = [];
    for (const { id, xform } of asked) found.push({ id, differs: await differences(xform) });
    expect(found.filter(({ differs }) => differs?.length)).toEqual([]);
    expect(found.filter(({ differs }) => !differs).length).toBeLessThan(asked.length / 20);
  }, 300_000);
});
