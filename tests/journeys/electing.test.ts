import { beforeAll, expect, test } from 'vitest';
import { castVote } from '../../src/capabilities/decisions/server/index.ts';
import {
  countContest,
  electionPage,
  installElected,
  observeCount,
  openVoting
} from '../../src/capabilities/elections/server/index.ts';
import { instantOf } from '../../src/platform/clock/index.ts';
import type { Context } from '../../src/platform/context/index.ts';
import { m } from '../../src/platform/words/index.ts';
import { asMember } from '../../world/keeper.ts';
import { openHouse } from './house.ts';

/** An empty seat is filled: somebody names herself, people rank, two watch the count, and the team has her. */
const house = openHouse();
const es = { locale: 'es' } as const;
type Found = { id: string; contest: string; from: string; until: string };
type Person = { id: string; name: string; category: string };
let election: Found;
let voters: Person[] = [];
let vote = '';

beforeAll(async () => {
  [election] = (await house.look<Found>(
    `select e.id, t.id as contest, e.voting_from::text as from, e.voting_until::text as until
       from election e join contest t on t.election_id = e.id where e.kind = 'special'`
  )) as [Found];
  voters = await house.look<Person>(
    `select m.id, m.name, m.category from member m join community c on c.id = m.community_id
      where c.slug = 'palmdale' and m.left_on is null and m.person_id is null and m.joined_on < '2025-06-01'
        and exists (select from code_signature s where s.member_id = m.id)
        and m.name not in ('Rosa Medina', 'Elena Vargas') order by m.id limit 40`
  );
});

/** The same person, on another day: what the calendar keeps for later is done at the doors. */
const on = (context: Context, day: string, hour: string): Context => ({
  ...context,
  clock: () => instantOf('America/Los_Angeles', day, hour)
});

test('Rosa names herself on her phone, in two questions', async () => {
  const rosa = await house.visit('rosa');
  await rosa.open(`/palmdale/elections/${election.id}`);
  await rosa.open(`/palmdale/elections/contests/${election.contest}/name`);
  await rosa.press(m.elections_name_next({}, es));
  await rosa.look();
  await rosa.page.locator('[name="statement.es"]').fill('Quiero que las mamás nuevas encuentren su lugar.');
  await rosa.press(m.elections_name_stand({}, es));
  await rosa.sees(m.elections_mine_gap({ language: 'inglés' }, es));
  await rosa.page.getByText(m.elections_mine_gap_seen({ language: 'inglés' }, es)).click();
  await rosa.sees('Quiero que las mamás nuevas encuentren su lugar.');
  await rosa.sees(m.elections_page_only_in({ language: 'Español' }, { locale: 'en' }));
  await rosa.look();
});

test('Elena sees whose words stand in one language before the voting opens, and Rosa adds the other', async () => {
  const gap = m.elections_gap_line({ name: 'Rosa Medina', language: 'inglés' }, es);
  const elena = await house.visit('elena');
  await elena.open(`/palmdale/elections/${election.id}`);
  const lupe = await house.visit('lupe', { locale: 'en' });
  await lupe.open(`/palmdale/elections/${election.id}`);
  await lupe.sees(m.elections_page_only_in({ language: 'Español' }, { locale: 'en' }));
  expect(await lupe.page.getByText(m.elections_gap_title({}, { locale: 'en' })).count()).toBe(0);
  const rosa = await house.visit('rosa');
  await rosa.open(`/palmdale/elections/${election.id}`);
  await rosa.follow(m.elections_page_mine_see({}, es));
  await rosa.arrivesAt(/Rosa Medina/);
  await rosa.page.locator('[name="statement.en"]').fill('I want new mothers to find their place.');
  await rosa.press(m.elections_mine_words_do({}, es));
  await rosa.page.waitForLoadState();
  await elena.sees(gap);
  await elena.open(`/palmdale/elections/${election.id}`);
  expect(await elena.page.getByText(gap).count()).toBe(0);
  await lupe.open(`/palmdale/elections/${election.id}`);
  await lupe.sees('I want new mothers to find their place.');
});

test('in the days of voting she ranks on one screen, and forty others do', async () => {
  const elena = await house.as('elena');
  await openVoting(on(elena, election.from, '09:00'), election.id);
  const { contests } = await electionPage(elena, election.id);
  vote = contests[0]!.voteId!;
  const standing = contests[0]!.candidates.map(({ id, name }) => ({ id, name }));
  const rosas = standing.find(({ name }) => name === 'Rosa Medina')!;
  const others = standing.filter(({ id }) => id !== rosas.id);

  const rosa = await house.visit('rosa');
  await rosa.open(`/palmdale/votes/${vote}`);
  await rosa.page.locator(`[name="place.${rosas.id}"]`).selectOption('1');
  await rosa.press(m.decisions_vote_send({}, es));
  await rosa.sees(m.decisions_vote_cast({}, es));
  await rosa.look();

  for (const [index, voter] of voters.entries()) {
    const order = index % 5 < 3 ? [rosas, ...others] : [...others, rosas];
    const mark = { kind: 'rank' as const, ranks: order.map(({ id }) => [id]) };
    await castVote(asMember(elena, voter as never), { voteId: vote, mark });
  }
});

test('two watch, it is counted once, and the rounds read well in both languages', async () => {
  const after = (context: Context) => on(context, election.until, '20:30');
  for (const who of ['lupe', 'marcus'] as const)
    await observeCount(after(await house.as(who)), election.contest);
  const elena = after(await house.as('elena'));
  await countContest(elena, election.contest, 'nopal 12');
  await countContest(elena, election.contest, 'nopal 12');
  for (const locale of ['es', 'en'] as const) {
    const lupe = await house.visit('lupe', { locale, width: locale === 'es' ? 360 : 1280, height: 800 });
    await lupe.open(`/palmdale/elections/contests/${election.contest}/results`);
    await lupe.sees(m.elections_results_round({ number: 1 }, { locale }));
    await lupe.look();
    await lupe.open(`/palmdale/elections/${election.id}`);
    await lupe.look();
  }
});

test('she takes her seat for the rest of the term, with first steps', async () => {
  const elena = on(await house.as('elena'), election.until, '21:00');
  await installElected(elena, election.id);
  await installElected(elena, election.id);
  const seats = await house.look(
    `select h.id from winner w join seat_holding h on h.id = w.holding_id join member m on m.id = h.member_id
      where w.contest_id = $1 and m.name = 'Rosa Medina'`,
    [election.contest]
  );
  expect(seats).toHaveLength(1);
  const rosa = await house.visit('rosa');
  await rosa.open(`/palmdale/elections/${election.id}/installation`);
  await rosa.sees(/Rosa Medina/);
});
