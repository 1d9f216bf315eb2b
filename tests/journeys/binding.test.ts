import { beforeAll, expect, test } from 'vitest';
import { castVote } from '../../src/capabilities/decisions/server/index.ts';
import { openMeeting, recordSheet } from '../../src/capabilities/meetings/server/index.ts';
import { addDays } from '../../src/platform/clock/index.ts';
import { m } from '../../src/platform/words/index.ts';
import { asMember } from '../../world/keeper.ts';
import { byCall, byCard, onPaper, raiseCards, recountByTwo } from './ballots.ts';
import { meetingAhead, type Evening } from './door.ts';
import { openHouse } from './house.ts';
import {
  callElection,
  countInPublic,
  nameCandidates,
  seatTheElected,
  todayThere,
  voteInElection
} from './poll.ts';
import { openProposal, write } from './proposing.ts';

/**
 * A change of the rules, from the draft to the day it binds: written and proposed, argued, amended in Spanish, voted
 * by phone, by call, at the tablet, on paper and by cards in one set, certified with its verdict; and the next
 * election follows it, from its calendar to the term of those who are seated.
 */
const house = openHouse();
const [es, en] = [{ locale: 'es' }, { locale: 'en' }] as const;
const QUESTION = '¿Damos tres semanas para postularse y dos años a cada puesto?';
let evening: Evening;
let path = '';
let vote = '';
let election = '';
let inRoom: Person[] = [];
let others: Person[] = [];

type Person = { id: string; name: string; category: string };

beforeAll(async () => {
  evening = await meetingAhead(house);
  const people = await house.look<Person>(
    `select m.id, m.name, m.category from member m join community c on c.id = m.community_id
      where c.slug = 'palmdale' and m.left_on is null and m.person_id is null and m.joined_on < '2025-06-01'
        and exists (select from code_signature s where s.member_id = m.id)
        and m.name not in ('Rosa Medina', 'Lupe Ortega', 'Marcus Hill', 'Elena Vargas', 'Teresa Luna')
      order by m.id limit 40`
  );
  inRoom = people.slice(0, 24);
  others = people.slice(24);
});

test('Elena writes the new numbers beside the clauses, and proposes them to the members', async () => {
  const elena = await house.visit('elena');
  // Somebody else’s change of the same text waits in the story: it makes room.
  const [earlier] = await house.look<{ id: string }>(`select id from proposal where class = 'bylaws'`);
  await elena.open(`/palmdale/decisions/${earlier!.id}`);
  await elena.page.getByText(m.decisions_withdraw({}, es)).click();
  await elena.press(m.decisions_withdraw_do({}, es));
  await elena.sees(m.decisions_step_withdrawn({}, es));

  await elena.open('/palmdale/rules');
  await elena.follow(m.governance_edit_title({}, es));
  await elena.follow(m.governance_edit_continue({}, es));
  await elena.arrivesAt(/2/);
  const draft = new URL(elena.page.url()).pathname;
  await elena.open(`${draft}/numbers/elections`);
  await elena.page.locator('[name="elections.nominationDays.how"]').selectOption('said');
  await write(elena, 'elections.nominationDays.value', '21');
  await elena.press(m.governance_edit_save({}, es));
  await elena.arrivesAt(m.governance_numbers_title({}, es));
  await elena.open(draft);
  path = await openProposal(elena, {
    question: QUESTION,
    text: 'Quien quiera un puesto tiene tres semanas para decirlo. Cada puesto dura dos años.',
    from: todayThere()
  });
});

test('it is argued in two languages, and an amendment in Spanish is taken in', async () => {
  const marcus = await house.visit('marcus', { locale: 'en', width: 1280, height: 800 });
  await marcus.open(path);
  await marcus.follow(m.decisions_talk_count({ count: 0 }, en));
  await marcus.choose(m.decisions_said_concern({}, en));
  await write(marcus, 'text', 'Two years are long when somebody does not do the work.');
  await marcus.press(m.decisions_say_do({}, en));
  await marcus.sees('Two years are long');
  await marcus.look();

  const rosa = await house.visit('rosa');
  await rosa.open(`${path}/amendments`);
  await write(
    rosa,
    'after',
    'Quien quiera un puesto tiene tres semanas para decirlo, en su idioma. Cada puesto dura dos años.'
  );
  await write(rosa, 'because', 'Mucha gente espera a que alguien le traduzca.');
  await rosa.press(m.decisions_amend_do({}, es));
  await rosa.sees(m.decisions_amendment_waits({}, es));
  const elena = await house.visit('elena');
  await elena.open(path);
  await elena.follow(m.decisions_amendments_title({}, es));
  await elena.arrivesAt(m.decisions_amendments_title({}, es));
  await elena.press(new RegExp(`^${m.decisions_amendment_take_in({}, es)}`));
  await elena.sees(m.decisions_amendment_taken_in({}, es));
  await elena.open(path);
  await elena.follow(m.decisions_translate_title({}, es));
  await elena.arrivesAt(m.decisions_translate_title({}, es));
  await write(elena, 'question.en', 'Do we give three weeks to stand and two years to each seat?');
  await write(
    elena,
    'text.en',
    'Whoever wants a seat has three weeks to say so, in their own language. Each seat lasts two years.'
  );
  await elena.press(m.decisions_translate_do({}, es));
  await elena.arrivesAt(QUESTION);
});

test('after the notice it is put to the vote in the room of tonight', async () => {
  await house.look(
    `update proposal set worded_at = worded_at - interval '4 days' where id = '${path.split('/').at(-1)}' returning id`
  );
  const [marcus, lupe] = [await house.as('marcus'), await house.as('lupe')];
  await openMeeting(marcus, evening.id);
  const here = { via: 'paper' as const, arrivedAt: new Date(Date.now() - 60_000) };
  await recordSheet(
    lupe,
    evening.id,
    inRoom.map(({ id, category }) => ({ memberId: id, category, ...here })) as never
  );
  const elena = await house.visit('elena');
  await elena.open(path);
  await elena.follow(m.decisions_put_title({}, es));
  await elena.choose(m.decisions_method_show_of_hands({}, es));
  await elena.press(m.decisions_put_next({}, es));
  await elena.arrivesAt(m.decisions_put_when({}, es));
  await elena.choose(m.decisions_put_room({}, es));
  await elena.page.getByLabel(m.decisions_put_meeting({}, es)).selectOption(evening.id);
  await elena.press(m.decisions_put_do({}, es));
  await elena.sees(m.decisions_voting_open({}, es));
  await elena.follow(m.decisions_vote_do({}, es));
  await elena.arrivesAt(QUESTION);
  vote = new URL(elena.page.url()).pathname;
});

test('Rosa finds the vote on her first page, votes with one thumb, and changes her mind', async () => {
  const rosa = await house.visit('rosa', { width: 320, height: 640 });
  await rosa.open('/palmdale');
  await rosa.follow(m.decisions_vote_waits({ question: QUESTION }, es));
  await rosa.arrivesAt(QUESTION);
  const place = (await rosa.page.getByRole('button', { name: m.decisions_vote_send({}, es) }).boundingBox())!;
  expect(place.y + place.height).toBeLessThanOrEqual(640);
  await rosa.choose('No');
  await rosa.press(m.decisions_vote_send({}, es));
  await rosa.sees(m.decisions_vote_cast({}, es));
  await rosa.open(vote);
  await rosa.choose('Sí');
  await rosa.press(m.decisions_vote_send_again({}, es));
  await rosa.sees(m.decisions_vote_cast({}, es));
  await rosa.look();
});

test('one votes by call, one at the tablet, two on paper that two read, the others by phone', async () => {
  const [called, carded, first, second, ...phones] = others;
  await byCall(house, vote, called!);
  await byCard(house, evening, { question: QUESTION, vote, person: carded! });
  await onPaper(house, vote, [first!, second!]);
  const elena = await house.as('elena');
  const yes = { kind: 'yes_no', vote: 'yes' } as const;
  const voteId = vote.split('/').at(-1)!;
  for (const person of phones) await castVote(asMember(elena, person as never), { voteId, mark: yes });
});

test('two tellers count cards by color, and their sheets agree', () => raiseCards(house, vote, inRoom));

test('it is counted, certified with its verdict, and counted again by two', async () => {
  const elena = await house.visit('elena');
  await elena.open(path);
  await elena.press(m.decisions_count_do({}, es));
  await elena.page.waitForURL(/\/result$/);
  await elena.sees(new RegExp(`${1 + others.length + inRoom.length} sí`));
  await elena.look();
  await elena.press(m.decisions_certify_do({}, es));
  await elena.sees(m.decisions_outcome_adopted({}, es));
  await elena.look();
  const sheet = await elena.page.request.get(`${path}/decision.pdf`);
  expect((await sheet.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await recountByTwo(house, path, others.length + inRoom.length + 1);
  const stranger = await house.visit('public', { locale: 'en', width: 1280, height: 800 });
  await stranger.open(`${path}/result`);
  await stranger.sees(m.decisions_outcome_adopted({}, en));
});

test('the next election is called by the new rules: three weeks to stand', async () => {
  const { id, days } = await callElection(house);
  election = `/palmdale/elections/${id}`;
  expect(addDays(days.nominationsFrom, 20)).toBe(days.nominationsUntil);
});

test('Rosa stands, Marcus is named and says yes, and both have words in two languages', () =>
  nameCandidates(house, election, inRoom));

test('in the days of voting people rank on one screen, with one thumb', () =>
  voteInElection(house, election, [...inRoom, ...others]));

test('two watch, it is counted with a word from the room, and the rounds can be followed', () =>
  countInPublic(house, election));

test('the elected are seated for two years, as the members decided', () => seatTheElected(house, election));
