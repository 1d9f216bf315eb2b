import { beforeAll, expect, test } from 'vitest';
import {
  closeAndCount,
  openDiscussion,
  putToVote,
  raise,
  writeProposal
} from '../../src/capabilities/decisions/server/index.ts';
import { electionPage, openVoting } from '../../src/capabilities/elections/server/index.ts';
import { assemblyOf } from '../../src/capabilities/governance/server/index.ts';
import { instantOf } from '../../src/platform/clock/index.ts';
import { read } from '../../src/platform/db/index.ts';
import { newId } from '../../src/platform/ids/index.ts';
import { m } from '../../src/platform/words/index.ts';
import { bindTablet, cardsOf, meetingAhead, type Evening } from './door.ts';
import { openHouse } from './house.ts';
import type { Visit } from './visit.ts';

/** Votes under seal, at the tablet with a card and by a helper on the telephone, whatever the ballot looks like. */
const house = openHouse();
const es = { locale: 'es' } as const;
type Person = { id: string; name: string };
type Asked = { question: string; vote: string; fill(visit: Visit): Promise<void>; mark: object };
let evening: Evening;
let people: Person[] = [];
const asked: Asked[] = [];

const MENUS = ['Mole', 'Pozole', 'Tamales'];
const optionIds = MENUS.map(() => newId());

beforeAll(async () => {
  evening = await meetingAhead(house);
  people = await house.look<Person>(
    `select m.id, m.name from member m join community c on c.id = m.community_id
      where c.slug = 'palmdale' and m.left_on is null and m.person_id is null and m.joined_on < '2025-06-01'
        and exists (select from code_signature s where s.member_id = m.id) order by m.id limit 8`
  );
  await ask('¿Le pagamos a quien cuida a los niños?', 'secret_ballot');
  await ask('¿Qué cenamos en la posada?', 'ranked');
  await ask('¿Qué tan bueno es cada menú?', 'score');
  await openTheElection();
}, 120_000);

/** A question of Elena's, put to the vote in the meeting of tonight. */
async function ask(question: string, method: 'secret_ballot' | 'ranked' | 'score'): Promise<void> {
  const elena = await house.as('elena');
  const { id: bodyId } = await read(elena, (tx) => assemblyOf(tx));
  const [id, voteId] = [newId(), newId()];
  const both = { es: question, en: `${question} (en)` };
  const options =
    method === 'secret_ballot'
      ? []
      : MENUS.map((text, at) => ({ id: optionIdOf(method, at), text: { es: text, en: text } }));
  const words = { question: both, text: both, affected: {}, alternatives: {}, options };
  await writeProposal(elena, {
    id,
    bodyId,
    class: 'procedural',
    budgetCents: null,
    seen: null,
    ...words
  } as never);
  await raise(elena, id);
  await openDiscussion(elena, id);
  await putToVote(elena, id, { voteId, method, closesAt: null, meetingId: evening.id });
  asked.push({ question, vote: voteId, ...answerTo(method) });
}

/** Options of two questions are two rows. */
const scoreIds = MENUS.map(() => newId());
const optionIdOf = (method: string, at: number): string => (method === 'ranked' ? optionIds : scoreIds)[at]!;

function answerTo(method: string): Pick<Asked, 'fill' | 'mark'> {
  if (method === 'secret_ballot')
    return { fill: (visit) => visit.choose('Sí'), mark: { kind: 'yes_no', vote: 'yes' } };
  if (method === 'ranked')
    return {
      fill: async ({ page }) => {
        await page.locator(`[name="place.${optionIds[2]}"]`).selectOption('1');
        await page.locator(`[name="place.${optionIds[0]}"]`).selectOption('2');
      },
      mark: { kind: 'rank', ranks: [[optionIds[2]], [optionIds[0]]] }
    };
  return {
    fill: async ({ page }) => page.locator(`[name="score.${scoreIds[1]}"]`).fill('4'),
    mark: { kind: 'score', scores: { [scoreIds[1]!]: 4 } }
  };
}

/** The special election of the story, on its day, in the hall of tonight. */
async function openTheElection(): Promise<void> {
  const [election] = await house.look<{ id: string; from: string }>(
    `update election set meeting_id = $1 where kind = 'special' returning id, voting_from::text as from`,
    [evening.id]
  );
  const elena = await house.as('elena');
  const day = instantOf('America/Los_Angeles', election!.from, '09:00');
  await openVoting({ ...elena, clock: () => day }, election!.id);
  const [contest] = (await electionPage(elena, election!.id)).contests;
  const [last, first] = [contest!.candidates.at(-1)!.id, contest!.candidates[0]!.id];
  const [vote] = await house.look<{ question: string }>(
    `select words #>> '{question,texts,es,text}' as question from vote where id = $1`,
    [contest!.voteId]
  );
  asked.push({
    question: vote!.question,
    vote: contest!.voteId!,
    fill: async ({ page }) => {
      await page.locator(`[name="place.${last}"]`).selectOption('1');
      await page.locator(`[name="place.${first}"]`).selectOption('2');
    },
    mark: { kind: 'rank', ranks: [[last], [first]] }
  });
}

test('with a card at the tablet: yes or no, places, points, and the ballot of an election', async () => {
  const tablet = await bindTablet(house, evening, 'mesa de votación');
  const cards = await cardsOf(house, people.slice(0, 4));
  for (const [at, { question, fill }] of asked.entries()) {
    await tablet.open(`${evening.here}/kiosk/votes`);
    await tablet.follow(question);
    await tablet.arrivesAt(question);
    await tablet.sees(m.decisions_kiosk_secret({}, es));
    await fill(tablet);
    await tablet.write(m.decisions_kiosk_card({}, es), 'no card');
    await tablet.press(m.decisions_vote_send({}, es));
    await tablet.page.getByRole('alert').or(tablet.page.locator('[role="status"]')).first().waitFor();
    await fill(tablet);
    await tablet.write(m.decisions_kiosk_card({}, es), cards[at]!.card);
    await tablet.press(m.decisions_vote_send({}, es));
    await tablet.sees(m.decisions_kiosk_done({}, es));
    await tablet.sees(m.decisions_vote_tracker({}, es));
    await tablet.look();
    await tablet.page.goBack();
    await findsNothing(tablet);
    await tablet.open(`${new URL(tablet.page.url()).pathname}`);
    await findsNothing(tablet);
  }
});

/** Whoever comes next sees nothing that somebody chose. */
async function findsNothing({ page }: Visit): Promise<void> {
  const chosen = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')]
      .filter(({ name, value }) => /^(vote|chosen|place|score|card)/.test(name) && value !== '')
      .filter((field) => !(field instanceof HTMLInputElement && field.type === 'radio' && !field.checked))
      .map(({ name }) => name)
  );
  expect(chosen).toEqual([]);
}

test('by telephone the helper is told first that they see it, and tells the caller', async () => {
  const elena = await house.visit('elena');
  for (const [at, { vote, fill }] of asked.entries()) {
    const caller = people[4 + at]!;
    await elena.open(`/palmdale/votes/${vote}/call?member=${caller.id}`);
    await elena.sees(m.decisions_call_warning({}, es));
    await fill(elena);
    await elena.press(m.decisions_call_choose({ name: caller.name }, es));
    await elena.sees(m.decisions_call_done({ name: caller.name }, es));
    await elena.look();
  }
  const lupe = await house.visit('lupe');
  expect((await lupe.page.goto(`/palmdale/votes/${asked[0]!.vote}/call`))?.status()).toBe(403);
});

test('both ways are in one box, sealed until the close, and nothing says who gave what', async () => {
  for (const { vote } of asked) {
    const rows = await house.look<{ mode: string; sealed: boolean; mark: unknown }>(
      `select mode, envelope is not null as sealed, mark from voter where vote_id = $1 and mode is not null order by mode`,
      [vote]
    );
    expect(rows).toEqual([
      { mode: 'call', sealed: true, mark: null },
      { mode: 'kiosk', sealed: true, mark: null }
    ]);
    const told = await house.look(
      `select what from event where details ->> 'voteId' = $1 and what = 'decisions.voted'`,
      [vote]
    );
    expect(told).toEqual([]);
  }
});

test('the box of each question is opened, and the two ballots are in it as they were given', async () => {
  const [here, elena] = [await house.as('elena'), await house.visit('elena', { width: 1280, height: 900 })];
  for (const { vote, mark } of asked.slice(0, 3)) {
    const [{ subject }] = (await house.look<{ subject: string }>(
      `select subject_id as subject from vote where id = $1`,
      [vote]
    )) as [{ subject: string }];
    // The keys of these votes lie where they were opened.
    await closeAndCount(here, subject);
    await elena.open(`/palmdale/decisions/${subject}/result`);
    const box = await house.look<{ mark: object }>('select mark from ballot where vote_id = $1', [vote]);
    expect(box).toEqual([{ mark }, { mark }]);
  }
});
