import { expect, test } from 'vitest';
import {
  castVote,
  openDiscussion,
  putToVote,
  raise,
  writeProposal
} from '../../src/capabilities/decisions/server/index.ts';
import { nameCandidate, openVoting } from '../../src/capabilities/elections/server/index.ts';
import { letterKeyOf } from '../../src/capabilities/elections/server/election/letterKey.ts';
import { instantOf } from '../../src/platform/clock/index.ts';
import type { Context } from '../../src/platform/context/index.ts';
import { read } from '../../src/platform/db/index.ts';
import { newId } from '../../src/platform/ids/index.ts';
import { m } from '../../src/platform/words/index.ts';
import { openHouse } from './house.ts';

/** What nobody wishes for: a key that is lost; and a question by letter to somebody who never signs in. */
const house = openHouse();
const es = { locale: 'es' } as const;

const daysAgo = (context: Context, days: number): Context => ({
  ...context,
  clock: () => new Date(context.clock().getTime() - days * 86_400_000)
});

/** A secret vote that was opened on another computer: here lies no key for it. */
async function secretVote(): Promise<{ proposal: string; vote: string }> {
  const [body] = await house.look<{ id: string }>(
    `select b.id from body b join community c on c.id = b.community_id
      where c.slug = 'palmdale' and b.kind = 'assembly' and b.ended_on is null`
  );
  const inPalmdale = await house.as('elena');
  const elena = { ...inPalmdale, community: { ...inPalmdale.community!, languages: ['es', 'en'] } };
  const [id, voteId] = [newId(), newId()];
  const pair = (text: string) => ({ es: text, en: text });
  const writing = {
    id,
    bodyId: body!.id,
    class: 'ordinary' as const,
    question: pair('¿Abrimos los sábados?')
  };
  const rest = { text: pair('De nueve a doce.'), affected: {}, alternatives: {}, budgetCents: null };
  await writeProposal(daysAgo(elena, 30), { ...writing, ...rest, options: [], seen: null });
  await raise(daysAgo(elena, 30), id);
  await openDiscussion(daysAgo(elena, 30), id);
  await putToVote(elena, id, { voteId, method: 'secret_ballot', closesAt: null, meetingId: null });
  await castVote(await house.as('lupe'), { voteId, mark: { kind: 'yes_no', vote: 'yes' } });
  return { proposal: id, vote: voteId };
}

test('the key is lost: Elena declares the vote void with a reason, and Lupe reads that she is asked again', async () => {
  const { proposal, vote } = await secretVote();
  const elena = await house.visit('elena');
  await elena.open(`/palmdale/decisions/${proposal}`);
  await elena.sees(m.decisions_void_lost({}, es));
  await elena.look();
  await elena.open(`/palmdale/votes/${vote}/void`);
  await elena.page.locator('[name="because.es"]').fill('Se descompuso la computadora de la oficina.');
  await elena.look();
  await elena.press(m.decisions_void_do({}, es));
  await elena.sees(m.decisions_void_said({}, es));
  const lupe = await house.visit('lupe');
  await lupe.open(`/palmdale/votes/${vote}`);
  await lupe.sees(m.decisions_void_asked_again({}, es));
  await lupe.sees('Se descompuso la computadora de la oficina.');
  await lupe.look();
  await lupe.open(`/palmdale/decisions/${proposal}`);
  await lupe.sees(m.decisions_void_asked_again({}, es));
  await lupe.look();
  expect(await house.look('select from ballot where vote_id = $1', [vote])).toEqual([]);
});

test('whoever was named answers by the letter with one tap, without an account', async () => {
  const [contest] = await house.look<{ id: string }>(
    `select t.id from election e join contest t on t.election_id = e.id where e.kind = 'special'`
  );
  const [person] = await house.look<{ id: string }>(
    `select m.id from member m join community c on c.id = m.community_id
      where c.slug = 'palmdale' and m.left_on is null and m.person_id is null
        and exists (select from code_signature s where s.member_id = m.id)
        and not exists (select from seat_holding h where h.member_id = m.id)
        and not exists (select from suspension u where u.member_id = m.id) order by m.id desc limit 1`
  );
  const lupe = await house.as('lupe');
  const id = newId();
  await nameCandidate(lupe, { id, contestId: contest!.id, memberId: person!.id }, house.url);
  const key = await read(lupe, (tx) => Promise.resolve(letterKeyOf(tx, id)));
  const anybody = await house.visit('public');
  await anybody.open(`/palmdale/elections/answer/${key}`);
  await anybody.sees(m.elections_letter_title({}, es));
  await anybody.look();
  await anybody.press(m.elections_mine_accept({}, es));
  await anybody.sees(m.elections_mine_accepted({}, es));
  await anybody.look();
});

test('the key of an election is lost: it ends without a count, and another contest asks again', async () => {
  const [election] = await house.look<{ id: string; from: string }>(
    `select id, voting_from::text as from from election where kind = 'special'`
  );
  const elena = await house.as('elena');
  const first = () => instantOf('America/Los_Angeles', election!.from, '09:00');
  await openVoting({ ...elena, clock: first }, election!.id);
  const [vote] = await house.look<{ id: string }>(
    `update vote set opened_at = now() - interval '1 day'
      where id in (select vote_id from contest where election_id = $1) returning id`,
    [election!.id]
  );
  const page = await house.visit('elena');
  await page.open(`/palmdale/votes/${vote!.id}/void`);
  await page.page.locator('[name="because.es"]').fill('Se perdió la computadora.');
  await page.press(m.decisions_void_do({}, es));
  await page.sees('Se perdió la computadora.');
  const lupe = await house.visit('lupe');
  await lupe.open(`/palmdale/elections/${election!.id}`);
  await lupe.sees(m.elections_page_void({}, es));
  await lupe.look();
  expect(
    await house.look('select from contest where election_id = $1 and settled_at is null', [election!.id])
  ).toHaveLength(1);
});
