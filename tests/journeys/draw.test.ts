import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { grantRole } from '../../src/capabilities/accounts/server/index.ts';
import { drawPage, volunteer } from '../../src/capabilities/elections/server/index.ts';
import { formBody } from '../../src/capabilities/governance/server/index.ts';
import type { Actor } from '../../src/platform/context/index.ts';
import { newId } from '../../src/platform/ids/index.ts';
import { localized } from '../../src/platform/localized/index.ts';
import { m } from '../../src/platform/words/index.ts';
import { openHouse } from './house.ts';
import type { Visit } from './visit.ts';

/** A delegation drawn in public and a panel drawn for a case, in the order in which it happens. */
const house = openHouse();
const es = { locale: 'es' } as const;
const WHAT = 'Delegación a Sacramento';
const GROUP = 'Delegación de otoño';
let here = '';
let panel = '';

const idIn = (path: string): string => path.split('/').at(-1)!;
const pathOf = (visit: Visit): string => new URL(visit.page.url()).pathname;
const bounds = async ({ page }: Visit, value: string, least: number, most: number) => {
  const group = page.locator('fieldset', { has: page.locator(`input[value="${value}"]`) });
  await group.getByLabel(m.elections_draw_least({}, es)).fill(String(least));
  await group.getByLabel(m.elections_draw_most({}, es)).fill(String(most));
};
/** The job calculates in the program itself; the page says so by itself. */
const counted = async (visit: Visit, path: string, said: string) => {
  await visit.open(`${path}/live`);
  await visit.sees(said);
  await visit.open(path);
};

test('Elena opens a draw of who says yes, and nobody has yet', async () => {
  const elena = await house.as('elena');
  const group = { id: newId(), kind: 'standing_committee' as const, charge: null, startedOn: '2026-01-15' };
  await formBody(elena, { ...group, name: localized('es', { es: GROUP, en: 'Autumn delegation' }) });
  const visit = await house.visit('elena');
  await visit.open('/palmdale/elections');
  await visit.follow(m.elections_home_draws({}, es));
  await visit.arrivesAt(m.elections_draw_title({}, es));
  await visit.follow(m.elections_draw_new({}, es));
  await visit.arrivesAt(m.elections_draw_new({}, es));
  await visit.press(m.elections_draw_new_do({}, es));
  await visit.sees(m.elections_draw_title_needed({}, es));
  await visit.look();
  await visit.page.locator('[name="title.es"]').fill(WHAT);
  await visit.page.locator('[name="title.en"]').fill('Delegation to Sacramento');
  await visit.page.locator('[name="size"]').fill('4');
  await visit.choose(m.elections_draw_pool_volunteers({}, es));
  await visit.choose(m.elections_draw_feature_language({}, es));
  await visit.choose(m.elections_draw_feature_gender({}, es));
  await visit.page.locator('[name="bodyId"]').selectOption({ label: GROUP });
  await visit.press(m.elections_draw_new_do({}, es));
  await visit.arrivesAt(WHAT);
  here = pathOf(visit);
  await visit.sees(m.elections_draw_wait_nobody({}, es));
  expect(
    await visit.page.getByRole('button', { name: m.elections_draw_calculate({}, es), exact: true }).count()
  ).toBe(0);
  await visit.open(`${here}/quotas`);
});

test('the list says in both languages how it stands; with a last day it waits until then', async () => {
  const elena = await house.visit('elena');
  await elena.open(here);
  const day = (weeks: number) => new Date(Date.now() + weeks * 7 * 86_400_000).toISOString().slice(0, 10);
  await elena.write(m.elections_draw_until({}, es), day(2));
  await elena.press(m.elections_draw_until_do({}, es));
  await elena.sees(/Puedes decir que sí hasta/);
  for (const locale of ['es', 'en'] as const) {
    const lupe = await house.visit('lupe', { locale, scripts: locale === 'es' });
    await lupe.open('/palmdale/draws');
    await lupe.sees(m.elections_draw_line_next_asking({}, { locale }));
    await lupe.sees(locale === 'es' ? /todavía nadie ha dicho que sí/ : /nobody has said yes yet/);
  }
  await elena.write(m.elections_draw_until({}, es), day(0));
  await elena.press(m.elections_draw_until_do({}, es));
});

test('people say yes: Rosa on her phone, others on theirs', async () => {
  const visit = await house.visit('rosa', { scripts: false });
  await visit.open(here);
  await visit.choose(m.elections_draw_feature_gender({}, es));
  await visit.press(m.elections_draw_yes({}, es));
  await visit.sees(m.elections_draw_yes_said({}, es));
  await visit.look();
  const rosa = await house.as('rosa');
  const others = await house.look<{ id: string; name: string; category: string }>(
    `select id, name, category from (select m.*, row_number() over (partition by category order by joined_on, id) as place
       from member m where community_id = $1 and left_on is null) m where place <= case when category = 'stakeholder' then 2 else 12 end`,
    [rosa.community!.id]
  );
  for (const { category, ...member } of others) {
    const actor = { ...rosa.actor, member: { ...member, category }, roles: [] } as unknown as Actor;
    await volunteer({ ...rosa, actor }, idIn(here), []);
  }
  expect((await drawPage(rosa, idIn(here))).people).toBeGreaterThan(8);
});

test('quotas that nobody can keep come with the smallest change; then it is calculated', async () => {
  const visit = await house.visit('elena');
  await visit.open(`${here}/exclude`);
  await visit.open(`${here}/exclude?q=a`);
  const page = await drawPage(await house.as('elena'), idIn(here));
  const rare = page.made.filter(({ feature, value }) => feature === 'category' && value !== 'unsaid').at(-1)!;
  const few = Math.round(rare.share * page.people);
  expect(few).toBeLessThan(4);
  await visit.open(`${here}/quotas`);
  await bounds(visit, rare.value, few + 1, 4);
  await visit.press(m.elections_draw_quotas_do({}, es));
  await visit.arrivesAt(WHAT);
  await visit.press(m.elections_draw_calculate({}, es));
  await counted(visit, here, m.elections_draw_stage_stuck({}, es));
  await visit.sees(m.elections_draw_infeasible({}, es));
  await visit.open(`${here}/quotas`);
  await bounds(visit, rare.value, 1, 4);
  await visit.press(m.elections_draw_quotas_do({}, es));
  await visit.press(m.elections_draw_calculate({}, es));
  await visit.sees(m.elections_draw_next_counting({}, es));
  await counted(visit, here, m.elections_draw_stage_ready({}, es));
  await visit.sees(m.elections_draw_chances({}, es));
});

test('the hash is in the book, then the number is drawn, and Rosa sees both as they happen', async () => {
  const rosa = await house.visit('rosa');
  await rosa.open(`${here}/live`);
  await rosa.sees(m.elections_draw_live_live({}, es));
  const elena = await house.visit('elena');
  await elena.open(here);
  await elena.press(m.elections_draw_commit({}, es));
  await rosa.sees(m.elections_draw_live_waiting({}, es));
  await elena.follow(m.elections_draw_number_link({}, es));
  await elena.arrivesAt(m.elections_draw_live_title({}, es));
  await elena.write(m.elections_draw_said({}, es), '4 7 1');
  await elena.press(m.elections_draw_number_do({}, es));
  await elena.sees(m.problem_elections_draw_no_number({}, es));
  await elena.look();
  await elena.write(m.elections_draw_said({}, es), '471');
  await elena.press(m.elections_draw_number_do({}, es));
  await elena.sees('471');
  await rosa.sees('471');
  await rosa.look();
});

test('one cannot go, somebody like them goes instead, and they join the group', async () => {
  const elena = await house.visit('elena');
  await elena.open(here);
  const { places } = await drawPage(await house.as('elena'), idIn(here));
  await elena.press(m.elections_draw_decline({ name: places[0]!.name }, es));
  await elena.sees(m.elections_draw_place_instead({}, es));
  await elena.look();
  await elena.press(m.elections_draw_place({}, es));
  await elena.sees(m.elections_draw_place_placed({}, es));
  await elena.press(m.elections_draw_close({}, es));
  await elena.sees(m.elections_draw_next_closed({}, es));
  await elena.look();
  const list = await (await elena.page.request.get(`${here}/list.json`)).body();
  const { run } = await drawPage(await house.as('elena'), idIn(here));
  expect(createHash('sha256').update(list).digest('hex')).toBe(run!.hash);
  await elena.open('/palmdale/draws');
});

const repeats = async (visit: Visit, path: string) => {
  await visit.open(`${path}/verify`);
  await visit.press(m.elections_draw_verify_do({}, es));
  await visit.sees(m.elections_draw_verify_done({}, es));
  await visit.look();
};

test('Marcus draws a panel for a case; two observers repeat the calculation', async () => {
  const marcusId = ((await house.as('marcus')).actor as Extract<Actor, { kind: 'account' }>).member!.id;
  await grantRole(await house.as('teresa'), { memberId: marcusId, role: 'case_coordinator' });
  const marcus = await house.visit('marcus');
  await marcus.open('/palmdale/draws');
  await marcus.follow(m.elections_draw_private_new({}, es));
  await marcus.arrivesAt(m.elections_draw_private_new({}, es));
  await marcus.write(m.elections_draw_private_name({}, es), 'Panel de noviembre');
  await marcus.press(m.elections_draw_new_do({}, es));
  await marcus.arrivesAt('Panel de noviembre');
  panel = pathOf(marcus);
  for (const name of ['Rosa Medina', 'Lupe Ortega']) {
    await marcus.open(`${panel}/observers?q=${encodeURIComponent(name)}`);
    await marcus.choose(name);
    await marcus.press(m.elections_draw_observer_do({}, es));
    await marcus.arrivesAt('Panel de noviembre');
  }
  await marcus.press(m.elections_draw_calculate({}, es));
  await counted(marcus, panel, m.elections_draw_stage_ready({}, es));
  await marcus.press(m.elections_draw_commit({}, es));
  await marcus.sees(m.elections_draw_next_verifying({}, es));
  for (const who of ['rosa', 'lupe'] as const) {
    const observer = await house.visit(who);
    await observer.open(panel);
    await repeats(observer, panel);
  }
  await marcus.open(panel);
  await marcus.follow(m.elections_draw_number_link({}, es));
  await marcus.choose(m.elections_draw_how_digits({}, es));
  await marcus.write(m.elections_draw_said({}, es), '700 650');
  await marcus.press(m.elections_draw_number_do({}, es));
  await marcus.sees('350');
  await marcus.open(panel);
  expect((await drawPage(await house.as('marcus'), idIn(panel))).places).toHaveLength(5);
  const elena = await house.visit('elena');
  expect((await elena.page.goto(panel))?.status()).toBe(404);
  await elena.open('/palmdale/draws');
  expect(await elena.page.getByText('Panel de noviembre').count()).toBe(0);
});
