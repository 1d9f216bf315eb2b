import { beforeAll, expect, test } from 'vitest';
import { m } from '../../src/platform/words/index.ts';
import { openHouse } from './house.ts';

/** What the survey of Region 1 found: read by whoever comes, on a phone and on a desk, and worked on by Graciela. */
const house = openHouse();
let here = '';

beforeAll(async () => {
  const [survey] = await house.look<{ id: string }>("select id from survey where name = 'community_impact'");
  here = `/region-1/surveys/${survey!.id}`;
});

test.each([
  ['es', 360],
  ['en', 1280]
] as const)('whoever comes reads in %s what was found', async (locale, width) => {
  const visit = await house.visit('public', { locale, width });
  await visit.open(`${here}/results`);
  for (const count of ['55', '44', '59', '36', '62', '37'])
    await visit.sees(new RegExp(`${count}\\s*${m.surveys_results_unit_households({}, { locale })}`));
  await visit.sees(m.surveys_results_safe_text({ threshold: 11 }, { locale }));
  await visit.follow(/Poca comida ahora|Too little food now/);
  expect(await visit.page.locator('#food-food_insecure_now').isVisible()).toBe(true);
  await visit.open(`${here}/results?by=about_you%2Fcommunity&open=all`);
  await visit.sees('Metro L');
  await visit.open(`${here}/codebook`);
});

test('the figures can be taken along, on paper and as a file', async () => {
  const { page } = await house.visit('public');
  const paper = await page.request.get(`${here}/results/results.pdf`);
  expect([paper.status(), (await paper.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
  const figures = await page.request.get(`${here}/results/figures?as=csv`);
  expect(await figures.text()).toContain('income/essential_worker');
  for (const path of ['microdata', 'quality', 'release'])
    expect((await page.request.get(`${here}/results/${path}`, { maxRedirects: 0 })).status()).not.toBe(200);
});

test.each([
  ['es', 360],
  ['en', 1280]
] as const)('Graciela looks at everything that the data team has, in %s', async (locale, width) => {
  const visit = await house.visit('graciela', { locale, width });
  for (const page of ['quality', 'weights', 'plan', 'words', 'release'])
    await visit.open(`${here}/results/${page}`);
  await visit.sees(m.surveys_release_unchanged({ number: 1 }, { locale }));
});

test('Graciela lays two questions across and publishes the table; whoever comes reads it', async () => {
  const en = { locale: 'en' } as const;
  const at = '?question=food/ran_out_now&by=income/surprise_bill';
  const visit = await house.visit('graciela', { locale: 'en', width: 360 });
  await visit.open(`${here}/results/cross${at}`);
  await visit.sees(m.surveys_cross_only_looked({}, en));
  const stranger = await house.visit('public', { locale: 'es', width: 360 });
  for (const path of [`cross${at}`, `cross/figures${at}`])
    expect(
      (await stranger.page.request.get(`${here}/results/${path}`, { maxRedirects: 0 })).status()
    ).not.toBe(200);
  await visit.press(m.surveys_cross_publish({}, en));
  await visit.sees(m.surveys_results_safe_text({ threshold: 11 }, en));
  const table = visit.page.url();
  await stranger.open(table);
  const figures = await stranger.page.request.get(`${table}/figures?as=csv`);
  expect(await figures.text()).toContain('food/ran_out_now');
});

test('a changed plan is a new release, and the first one can still be read', async () => {
  const visit = await house.visit('graciela', { locale: 'en', width: 1280 });
  const en = { locale: 'en' } as const;
  await visit.open(`${here}/results/plan`);
  const threshold = m.surveys_plan_threshold({}, en);
  await visit.page.getByText(m.surveys_plan_now({ what: threshold, is: '11' }, en)).click();
  await visit.page.getByLabel(threshold).fill('20');
  await visit.press(m.surveys_plan_save({}, en));
  await visit.sees(m.surveys_plan_kept({}, en));
  await visit.open(`${here}/results/release`);
  await visit.press(m.surveys_release_do({}, en));
  await visit.sees(m.surveys_results_safe_text({ threshold: 20 }, en));
  await visit.open(`${here}/results?release=1`);
  await visit.sees(m.surveys_results_safe_text({ threshold: 11 }, en));
});
