import { expect, test } from 'vitest';
import { m } from '../../src/platform/words/index.ts';
import { openHouse } from './house.ts';

/** Our rules on a phone: the numbers first, a line for each chapter, and everything behind it within reach. */
const house = openHouse();
const RULES = '/palmdale/rules';
/** Six screens of a phone; unfolded it was more than twelve. */
const SHORT = 4400;

for (const [locale, scripts] of [
  ['es', false],
  ['en', true]
] as const)
  test(`the rules are short on a phone, in ${locale}${scripts ? '' : ', without scripts'}`, async () => {
    const rosa = await house.visit('rosa', { locale, scripts });
    await rosa.open(RULES);
    await rosa.sees(m.governance_rules_numbers({}, { locale }));
    await rosa.sees(m.governance_chapter_leading({}, { locale }));
    const tall = await rosa.page.evaluate(() => document.documentElement.scrollHeight);
    expect(tall).toBeLessThan(SHORT);
    const rule = rosa.page.locator('[id="clause-4.1"]');
    expect(await rule.isVisible()).toBe(false);
    await rosa.page.getByText(m.governance_chapter_leading({}, { locale })).click();
    await rule.waitFor();
    await rosa.look();
    await rosa.follow(m.governance_clauses_unfold({}, { locale }));
    await rosa.page.locator('[id="clause-1.1"]').waitFor();
    await rosa.look();
    await rosa.follow(m.governance_clauses_fold({}, { locale }));
    await rosa.sees(m.governance_clauses_unfold({}, { locale }));
  });

test('a link to one rule opens its chapter, and paper shows every rule', async () => {
  const lupe = await house.visit('lupe');
  await lupe.open(`${RULES}#clause-4.1`);
  await lupe.page.locator('[id="clause-4.1"]').waitFor();
  expect(await lupe.page.locator('[id="clause-1.1"]').isVisible()).toBe(false);
  await lupe.page.emulateMedia({ media: 'print' });
  const heights = await lupe.page
    .locator('[id^="clause-"]')
    .evaluateAll((rules) => rules.map((rule) => rule.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(15);
  expect(Math.min(...heights)).toBeGreaterThan(20);
});
