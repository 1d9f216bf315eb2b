import { spawnSync } from 'node:child_process';
import { expect } from 'vitest';
import type { Context } from '../../../platform/context/index.ts';
import { sql } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { inOwnWorld, inWorld, type World } from '../../../../tests/world.ts';
import { draftVersion, redraft } from '../../governance/server/index.ts';
import { suspendUntil } from '../../people/server/index.ts';
import { assembly, counted, fair, rules, underRules } from '../tests/proposal.ts';
import { closing, no, opened, yes } from '../tests/vote.ts';
import { castVote, certify, closeAndCount, handPaperTo, openDiscussion, putToVote } from './index.ts';
import { raise, resultsOf, voteOf, writeProposal } from './index.ts';

// Bad input and bad luck: what may happen on the evening of a vote, against the database.

const book = ({ look }: World) => look(sql`select from record_entry where kind like 'decisions.%'`);
const END = '2026-12-12T20:00:00-08:00';

/** `back` milliseconds before the end, as this person. */
const before = (who: Context, back: number): Context => ({
  ...who,
  clock: () => new Date(new Date(END).getTime() - back)
});

inWorld(
  'rules that contradict themselves come into force by no vote, and nothing is written',
  async (world) => {
    await underRules(world);
    const { as, look } = world;
    const { id: versionId } = await draftVersion(as.secretary, 'bylaws');
    await redraft(as.secretary, { versionId, seen: 1, parameters: rules() });
    const adopts = { versionId, from: '2027-01-01' };
    const { id } = await writeProposal(as.secretary, fair(await assembly(world), { adopts }));
    await raise(as.secretary, id);
    await openDiscussion(as.secretary, id);
    const voteId = newId();
    await putToVote(as.secretary, id, { voteId, method: 'named_vote', closesAt: null, meetingId: null });
    for (const who of ['member', 'greeter'] as const) await castVote(as[who], { voteId, mark: yes });
    const { decisionId } = await closeAndCount(as.secretary, id);
    await look(sql`update agreement_version
    set parameters = jsonb_set(parameters, '{leadership,staggerMonths}', '7') where id = ${versionId}`);
    await expect(certify(as.secretary, decisionId)).rejects.toMatchObject({
      code: 'governance.contradiction'
    });
    expect(await book(world)).toEqual([]);
    expect(await look(sql`select from certification`)).toEqual([]);
  }
);

inOwnWorld(
  'at the very second of closing a vote is counted or refused, never thanked for and lost',
  async (world) => {
    const voteId = await opened(world, { secret: true, closesAt: new Date(END) });
    const { as } = world;
    const told: Record<string, string> = {};
    const cast = (who: 'member' | 'greeter' | 'facilitator' | 'officer' | 'childcare', back: number) =>
      castVote(before(as[who], back), { voteId, mark: yes }).then(
        () => void (told[who] = 'cast'),
        ({ code }: { code: string }) => void (told[who] = code)
      );
    await Promise.all([
      cast('member', 1),
      cast('greeter', 0),
      cast('facilitator', -1),
      cast('officer', 1),
      closing(before(as.secretary, 0), voteId),
      cast('childcare', 1)
    ]);
    expect([told.greeter, told.facilitator]).toEqual(['decisions.vote_closed', 'decisions.vote_closed']);
    const { cast: many, audit } = await resultsOf(as.member, voteId);
    const thanked = Object.values(told).filter((answer) => answer === 'cast').length;
    expect(many).toBe(thanked);
    expect(audit.refused.vote_closed).toBe(5 - thanked);
  }
);

inOwnWorld('five hundred votes in the last ten seconds are five hundred ballots', async (world) => {
  const { as, look } = world;
  const ids = Array.from({ length: 500 }, () => newId());
  await look(sql`
    insert into member (community_id, id, name, sort_name, language, category, joined_on, created_at)
    select ${as.member.community!.id}, id, 'Vecina ' || place, 'vecina', 'es', 'resident', '2026-01-01', '2026-01-01'
      from unnest(${ids}::uuid[]) with ordinality p(id, place)`);
  const voteId = await opened(world, { secret: true, closesAt: new Date(END) });
  const cast = (id: string, place: number) =>
    castVote(before(asVoter(as.member, id), 10_000 - place * 20), { voteId, mark: place % 5 ? yes : no });
  // In the order of their clocks, and twenty at every moment.
  for (let first = 0; first < ids.length; first += 20)
    await Promise.all(ids.slice(first, first + 20).map((id, place) => cast(id, first + place)));
  await expect(castVote(before(as.greeter, 0), { voteId, mark: yes })).rejects.toMatchObject({
    code: 'decisions.vote_closed'
  });
  const { ballots, byMode, invalid } = await closing(before(as.secretary, 0), voteId);
  expect({ ballots, phone: byMode.phone, invalid }).toEqual({
    ballots: [
      { mark: yes, count: 400 },
      { mark: no, count: 100 }
    ],
    phone: 500,
    invalid: 0
  });
});

const asVoter = (member: Context, id: string): Context => ({
  ...member,
  actor: { ...member.actor, member: { id, name: '', category: 'resident' } } as typeof member.actor
});

inOwnWorld('Rosa’s phone, her tablet and the helper on the line send at once: one ballot', async (world) => {
  const voteId = await opened(world);
  const { as, people } = world;
  await Promise.all([
    castVote(as.member, { voteId, mark: yes }),
    castVote(as.member, { voteId, mark: yes, via: 'kiosk' }),
    castVote(as.secretary, { voteId, mark: yes, forMember: people.rosa! }),
    castVote(as.member, { voteId, mark: yes })
  ]);
  const { ballots, byMode } = await closing(as.secretary, voteId);
  expect(ballots).toEqual([{ mark: yes, count: 1 }]);
  expect(byMode.phone + byMode.kiosk + byMode.call).toBe(1);
});

inWorld(
  'who is suspended during a secret vote is not counted, and their envelope is never opened',
  async (world) => {
    const voteId = await opened(world, { secret: true });
    const { as, people } = world;
    const tracker = 'AAAA-BBBB-CCCC';
    await castVote(as.member, { voteId, mark: yes, tracker });
    await castVote(as.greeter, { voteId, mark: no });
    await suspendUntil(as.system, people.rosa!, null);
    await expect(castVote(as.member, { voteId, mark: no })).rejects.toMatchObject({
      code: 'decisions.suspended'
    });
    const { ballots, audit } = await closing(as.secretary, voteId);
    expect(ballots).toEqual([{ mark: no, count: 1 }]);
    expect(audit).toEqual({ dropped: { suspended: 1, merged: 0 }, refused: { suspended: 1 } });
    expect((await resultsOf(as.member, voteId)).trackers).not.toContain(tracker);
    expect((await voteOf(as.member, voteId)).mine).toMatchObject({ state: 'ineligible', mode: null });
  }
);

inOwnWorld('a paper ballot is handed to Rosa while she votes by phone: one way, one voice', async (world) => {
  const voteId = await opened(world);
  const { as, people } = world;
  const refused = ({ code }: { code: string }) => code;
  const [phone, paper] = await Promise.all([
    castVote(as.member, { voteId, mark: yes }).then(() => 'phone', refused),
    handPaperTo(as.secretary, voteId, people.rosa!).then(() => 'paper', refused)
  ]);
  expect([
    ['phone', 'decisions.voted_already'],
    ['decisions.voted_on_paper', 'paper'],
    ['decisions.voted_already', 'paper']
  ]).toContainEqual([phone, paper]);
  const [{ mode }] = (await world.look<{ mode: string }>(
    sql`select mode from voter where vote_id = ${voteId} and mode is not null`
  )) as [{ mode: string }];
  expect(mode).toBe(phone === 'phone' ? 'phone' : 'paper');
});

inWorld('wherever it dies while it certifies, nothing is there, and again it works', async (world) => {
  await underRules(world);
  const { decisionId } = await counted(world);
  let looks = 0;
  for (let alive = false; !alive; looks++) {
    const dying = { ...world.as.secretary, clock: dyingAfter(looks) };
    alive = await certify(dying, decisionId).then(
      () => true,
      ({ message }: Error) => (expect(message).toBe('gone'), false)
    );
    expect(await book(world)).toHaveLength(alive ? 1 : 0);
    expect(await world.look(sql`select from certification`)).toHaveLength(alive ? 1 : 0);
  }
  expect(looks).toBeGreaterThan(3);
});

/** A clock that stops the process at its n-th look. */
function dyingAfter(looks: number) {
  let left = looks;
  return () => {
    if (left-- === 0) throw new Error('gone');
    return new Date('2026-12-08T18:00:00-08:00');
  };
}

inOwnWorld(
  'the process is killed while it certifies: nothing is there, and again it works',
  async (world) => {
    await underRules(world);
    const { decisionId } = await counted(world);
    expect(killed(world, decisionId, 5)).toBe('SIGKILL');
    expect(await book(world)).toEqual([]);
    await certify(world.as.secretary, decisionId);
    expect(await book(world)).toHaveLength(1);
  }
);

inOwnWorld(
  'killed when it was done and before it could say so: one entry, and again finds it',
  async (world) => {
    await underRules(world);
    const { decisionId } = await counted(world);
    expect(killed(world, decisionId, 1_000)).toBe('SIGKILL');
    expect(await book(world)).toHaveLength(1);
    expect(await certify(world.as.secretary, decisionId)).toMatchObject({ number: 1 });
    expect(await book(world)).toHaveLength(1);
  }
);

function killed({ as, url }: World, decisionId: string, looks: number): string | null {
  const { locale, actor, community, clock } = as.secretary;
  const said = JSON.stringify({ locale, actor, community, now: clock() });
  const program = new URL('../tests/dying.ts', import.meta.url).pathname;
  return spawnSync(process.execPath, [program, url, said, decisionId, String(looks)]).signal;
}
