import { beforeAll, expect, test } from 'vitest';
import { adopt, leaveSeat, redraft } from '../../src/capabilities/governance/server/index.ts';
import type { Parameters } from '../../src/kernels/bylaws/index.ts';
import { m } from '../../src/platform/words/index.ts';
import { todayThere } from './poll.ts';
import { openHouse } from './house.ts';

/** An election is called off, and a seat that fell empty is filled from the ballots that had filled it. */
const house = openHouse();
const [es, en] = [{ locale: 'es' }, { locale: 'en' }] as const;
const ELECTIONS = '/palmdale/elections';
type Election = { id: string };
type Sitting = { holding: string; body: string; seat: string; title: string; name: string };
let election: Election;
let sitting: Sitting;
let asked = '';

beforeAll(async () => {
  [election] = (await house.look<Election>(
    `select e.id from election e join community c on c.id = e.community_id
      where e.kind = 'special' and c.slug = 'palmdale'`
  )) as [Election];
});

test('Elena calls an election off, and has to say why; everybody reads it', async () => {
  const elena = await house.visit('elena');
  await elena.open(`${ELECTIONS}/${election.id}`);
  await elena.follow(m.elections_page_cancel({}, es));
  await elena.arrivesAt(m.elections_cancel_title({}, es));
  await elena.press(m.elections_cancel_do({}, es));
  await elena.sees(m.elections_needed({}, es));
  await elena.look();
  await elena.page.locator('[name="because.es"]').fill('Quien se había ido regresa.');
  await elena.page.locator('[name="because.en"]').fill('Whoever had left comes back.');
  await elena.press(m.elections_cancel_do({}, es));
  await elena.sees(m.elections_page_cancelled({}, es));
  await elena.look();
  const lupe = await house.visit('lupe', { locale: 'en', scripts: false });
  await lupe.open(`${ELECTIONS}/${election.id}`);
  await lupe.sees('Whoever had left comes back.');
  expect(await lupe.page.getByRole('link', { name: m.elections_page_name({}, en) }).count()).toBe(0);
  await lupe.open(ELECTIONS);
  await lupe.sees(m.elections_phase_cancelled({}, en));
  await lupe.open('/palmdale/record');
  await lupe.sees(/was called off/);
});

test('our rules say by now that the same ballots fill an empty seat', async () => {
  const elena = await house.as('elena');
  const [draft] = await house.look<{ id: string; revision: number; parameters: Parameters }>(
    `select v.id, v.revision, v.parameters from agreement_version v
       join agreement a on a.community_id = v.community_id and a.id = v.agreement_id
       join community c on c.id = v.community_id
      where c.slug = 'palmdale' and a.kind = 'bylaws' and v.adopted_on is null`
  );
  const { id: versionId, revision, parameters } = draft!;
  const vacancy = { fill: 'countback', withinDays: 30 } as const;
  const leadership = { ...parameters.leadership, vacancy };
  await redraft(elena, { versionId, seen: revision, parameters: { ...parameters, leadership } });
  await adopt(elena, { versionId, from: todayThere(), how: 'Asamblea, 40 a favor, 2 en contra' });
});

test('somebody leaves the team, and the page of elections says what is to be done', async () => {
  [sitting] = (await house.look<Sitting>(
    `select h.id as holding, s.body_id as body, s.id as seat, s.title #>> '{texts,es,text}' as title, m.name
       from seat_holding h
       join seat s on s.community_id = h.community_id and s.id = h.seat_id
       join member m on m.community_id = h.community_id and m.id = h.member_id
       join winner w on w.community_id = h.community_id and w.holding_id = h.id
       join contest t on t.community_id = w.community_id and t.id = w.contest_id
       join community c on c.id = h.community_id
      where c.slug = 'palmdale' and h.left_on is null and t.settled_how = 'count'
        and s.office is null and s.reserved_for is null and m.person_id is null
        and (select count(*) from candidacy y where y.contest_id = t.id and y.accepted_at is not null)
            > (select count(*) + 1 from winner z where z.contest_id = t.id)
      order by h.from_on desc, h.id limit 1`
  )) as [Sitting];
  const elena = await house.visit('elena');
  await elena.open(`/palmdale/bodies/${sitting.body}/leave?holding=${sitting.holding}`);
  await elena.press(m.governance_leave_do({}, es));
  await elena.page.waitForURL(`**/bodies/${sitting.body}`);
  await elena.look();
  await elena.open(ELECTIONS);
  await elena.sees(m.elections_home_fill_countback({}, es));
  await elena.page.locator(`a[href$="/vacancies/${sitting.seat}"]`).click();
  await elena.arrivesAt(m.elections_again_title({ seat: sitting.title }, es));
  asked = await nextSaidOn(elena.page);
});

const nextSaidOn = async (page: { locator(query: string): { inputValue(): Promise<string> } }) =>
  page.locator('[name="candidacyId"]').inputValue();

test('who comes next would rather not, and the one after takes the seat, in English', async () => {
  const elena = await house.visit('elena', { locale: 'en' });
  const page = `${ELECTIONS}/vacancies/${sitting.seat}`;
  await elena.open(page);
  await elena.press(m.elections_again_do({}, en));
  await elena.sees(m.elections_needed({}, en));
  await elena.look();
  await elena.choose(m.elections_again_no({}, en));
  await elena.press(m.elections_again_do({}, en));
  await elena.sees(/would rather not:/);
  await elena.look();
  const second = await nextSaidOn(elena.page);
  expect(second).not.toBe(asked);
  await elena.choose(m.elections_again_yes({}, en));
  await elena.press(m.elections_again_do({}, en));
  await elena.sees(m.elections_again_filled({}, en));
  await elena.look();
  const [now] = await house.look<{ name: string; candidacy: string }>(
    `select m.name, k.candidacy_id as candidacy from countback k
       join seat_holding h on h.community_id = k.community_id and h.id = k.holding_id
       join member m on m.community_id = h.community_id and m.id = h.member_id where k.seat_id = $1`,
    [sitting.seat]
  );
  expect(now!.candidacy).toBe(second);
  const rosa = await house.visit('rosa');
  await rosa.open(`/palmdale/bodies/${sitting.body}`);
  await rosa.sees(now!.name);
  expect((await rosa.page.goto(page))?.status()).toBe(403);
});

test('a tap on an old page changes nothing, and says that somebody else comes next', async () => {
  const elena = await house.visit('elena');
  const answer = await elena.page.request.post(`${ELECTIONS}/vacancies/${sitting.seat}`, {
    form: { candidacyId: asked, answer: 'yes' },
    headers: { origin: house.url }
  });
  expect(answer.status()).toBeLessThan(500);
  expect(await house.look('select id from countback where seat_id = $1', [sitting.seat])).toHaveLength(1);
});

test('a seat that is kept for families names nobody else, and another election is offered', async () => {
  const [kept] = await house.look<{ holding: string; seat: string }>(
    `select h.id as holding, s.id as seat from seat_holding h
       join seat s on s.community_id = h.community_id and s.id = h.seat_id
       join winner w on w.community_id = h.community_id and w.holding_id = h.id
       join community c on c.id = h.community_id
      where c.slug = 'palmdale' and h.left_on is null and s.reserved_for = 'parent_0_5' limit 1`
  );
  await leaveSeat(await house.as('elena'), { holdingId: kept!.holding, on: todayThere() });
  const elena = await house.visit('elena');
  await elena.open(`${ELECTIONS}/vacancies/${kept!.seat}`);
  await elena.sees(m.problem_elections_nobody_left({}, es));
  await elena.follow(m.elections_home_special({}, es));
  await elena.page.waitForURL('**/elections/new?kind=special');
});
