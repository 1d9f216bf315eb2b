import { beforeAll, expect, test } from 'vitest';
import {
  castVote,
  handPaperTo,
  issuePaper,
  readPaper,
  signCountSheet,
  voteOn,
  writeCountSheet
} from '../../src/capabilities/decisions/server/index.ts';
import { openMeeting, recordSheet } from '../../src/capabilities/meetings/server/index.ts';
import { read } from '../../src/platform/db/index.ts';
import { m } from '../../src/platform/words/index.ts';
import { asMember } from '../../world/keeper.ts';
import { meetingAhead } from './door.ts';
import { openHouse } from './house.ts';

/**
 * A change of the rules, from a proposal in two languages to the day it binds: amended in Spanish, voted by
 * phones, hands and paper in one set, certified with its verdict.
 */
const house = openHouse();
const es = { locale: 'es' } as const;
const yes = { kind: 'yes_no', vote: 'yes' } as const;
let proposal = '';
let path = '';
let vote = '';
let meetingId = '';
let inRoom: Person[] = [];
let onPaper: Person[] = [];
let byPhone: Person[] = [];

type Person = { id: string; name: string; category: string };

beforeAll(async () => {
  meetingId = (await meetingAhead(house)).id;
  const [found] = await house.look<{ id: string }>(`select id from proposal where class = 'bylaws'`);
  proposal = found!.id;
  path = `/palmdale/decisions/${proposal}`;
  const people = await house.look<Person>(
    `select m.id, m.name, m.category from member m join community c on c.id = m.community_id
      where c.slug = 'palmdale' and m.left_on is null and m.person_id is null and m.joined_on < '2025-06-01'
        and exists (select from code_signature s where s.member_id = m.id)
        and m.name not in ('Rosa Medina', 'Lupe Ortega', 'Marcus Hill', 'Elena Vargas') order by m.id limit 40`
  );
  inRoom = people.slice(0, 24);
  onPaper = people.slice(24, 26);
  byPhone = people.slice(26);
});

test('an amendment in Spanish is taken in, and the English text is renewed before anybody votes', async () => {
  const elena = await house.visit('elena');
  await elena.open(`${path}/amendments`);
  await elena.press(new RegExp(`^${m.decisions_amendment_take_in({}, es)}`));
  await elena.sees(m.decisions_amendment_taken_in({}, es));
  await elena.look();

  await elena.open(`${path}/vote?method=show_of_hands`);
  await elena.sees(m.decisions_put_hindered({}, es));
  await elena.open(`${path}/translate`);
  await elena.page
    .locator('[name="text.en"]')
    .fill(
      'Each seat is held for two years. Half of the seats are elected every year. New people are oriented in their first month.'
    );
  await elena.press(m.decisions_translate_do({}, es));
  await elena.sees(m.decisions_put_title({}, es));
});

test('after the notice of three days it is put to the vote in the room', async () => {
  await house.look(
    `update proposal set worded_at = worded_at - interval '4 days' where class = 'bylaws' returning id`
  );
  const [marcus, lupe] = [await house.as('marcus'), await house.as('lupe')];
  await openMeeting(marcus, meetingId);
  const arrivedAt = new Date(Date.now() - 60_000);
  const rows = inRoom.map(({ id, category }) => ({
    memberId: id,
    category,
    via: 'paper' as const,
    arrivedAt
  }));
  await recordSheet(lupe, meetingId, rows as never);

  const elena = await house.visit('elena');
  await elena.open(`${path}/vote?method=show_of_hands`);
  await elena.choose(m.decisions_put_room({}, es));
  await elena.page.getByLabel(m.decisions_put_meeting({}, es)).selectOption(meetingId);
  await elena.press(m.decisions_put_do({}, es));
  await elena.sees(m.decisions_voting_open({}, es));
  vote = (await read(await house.as('elena'), (tx) => voteOn(tx, { kind: 'proposal', id: proposal })))!.id;
});

test('Rosa votes on her phone, with one thumb and without scrolling, and changes her mind', async () => {
  const rosa = await house.visit('rosa');
  await rosa.open(`/palmdale/votes/${vote}`);
  const send = rosa.page.getByRole('button', { name: m.decisions_vote_send({}, es) });
  const place = (await send.boundingBox())!;
  expect(place.y + place.height).toBeLessThanOrEqual(740);
  await rosa.choose('No');
  await rosa.press(m.decisions_vote_send({}, es));
  await rosa.sees(m.decisions_vote_cast({}, es));
  await rosa.open(`/palmdale/votes/${vote}`);
  await rosa.choose('Sí');
  await rosa.press(m.decisions_vote_send_again({}, es));
  await rosa.sees(m.decisions_vote_cast({}, es));
  await rosa.look();
});

test('others vote by phone and on paper, which two read and two sign for', async () => {
  const [elena, marcus] = [await house.as('elena'), await house.as('marcus')];
  for (const person of byPhone) await castVote(asMember(elena, person as never), { voteId: vote, mark: yes });
  const { numbers } = await issuePaper(elena, vote, 3);
  for (const { id } of onPaper) await handPaperTo(elena, vote, id);
  for (const reader of [elena, marcus])
    for (const number of numbers.slice(0, 2)) await readPaper(reader, vote, number, yes);
  await writeCountSheet(elena, vote, { castIn: 2, spoiled: 0, unused: 1 });
  for (const observer of [elena, marcus]) await signCountSheet(observer, vote);
  await expect(
    castVote(asMember(elena, onPaper[0] as never), { voteId: vote, mark: yes })
  ).rejects.toMatchObject({ code: 'decisions.voted_on_paper' });
});

test('two tellers count cards by color, and their sheets agree', async () => {
  for (const who of ['lupe', 'marcus'] as const) {
    const teller = await house.visit(who);
    await teller.open(`/palmdale/votes/${vote}/count`);
    for (const color of ['parent_0_5', 'parent_6_plus', 'resident', 'stakeholder', 'undisclosed']) {
      const people = inRoom.filter(({ category }) => category === color).length;
      await teller.page.locator(`[name="here.${color}"]`).fill(String(people));
      await teller.page.locator(`[name="votes.${color}.yes"]`).fill(String(people));
    }
    await teller.press(m.decisions_count_send({}, es));
    await teller.sees(who === 'lupe' ? m.decisions_count_waiting({}, es) : m.decisions_count_stands({}, es));
    await teller.look();
  }
});

test('it is counted, certified with its verdict, and binds from its day, in both languages', async () => {
  const elena = await house.visit('elena');
  await elena.open(path);
  await elena.press(m.decisions_count_do({}, es));
  await elena.page.waitForURL(/\/result$/);
  const total = 1 + byPhone.length + onPaper.length + inRoom.length;
  await elena.sees(new RegExp(`${total} sí`));
  await elena.look();
  await elena.press(m.decisions_certify_do({}, es));
  await elena.sees(m.decisions_outcome_adopted({}, es));
  await elena.look();

  const [version] = await house.look<{ in_force_from: string; term: number }>(
    `select v.in_force_from, (v.parameters -> 'leadership' ->> 'termMonths')::int as term from agreement_version v
       join community c on c.id = v.community_id where c.slug = 'palmdale' and v.number = 2 and v.parameters is not null`
  );
  expect(version).toMatchObject({ term: 24, in_force_from: expect.anything() });
  for (const language of ['es', 'en']) {
    const paper = await elena.page.request.get(`${path}/decision.pdf?language=${language}`);
    expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');
  }
  const stranger = await house.visit('public', { locale: 'en', width: 1280, height: 800 });
  await stranger.open(`${path}/result`);
  await stranger.sees(m.decisions_outcome_adopted({}, { locale: 'en' }));
  await stranger.look();
});
