import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { asSystem } from '../../../../platform/context/index.ts';
import { sql, transact } from '../../../../platform/db/index.ts';
import { inOwnWorld, inWorld, type World } from '../../../../../tests/world.ts';
import { register } from '../../../people/server/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { another, begun, closing, no, opened, signed, yes } from '../../tests/vote.ts';
import { castVote, closeVote, destroyVoteKey, publishedBallots } from '../index.ts';
import { keysFolder } from './key.ts';

const PEOPLE = 60;

/** Sixty neighbors vote one after the other, every third of them no; and some think again. */
async function sixty(world: World): Promise<{ voteId: string; said: Map<string, string> }> {
  await begun(world);
  const ids = Array.from({ length: PEOPLE }, () => newId());
  for (const id of ids)
    await register(world.as.greeter, {
      id,
      name: `Vecina ${id}`,
      language: 'es',
      category: 'resident',
      joinedOn: '2026-01-10'
    });
  await signed(world);
  const voteId = await another(world, { secret: true });
  const said = new Map<string, string>();
  for (const [place, id] of [...ids, ...ids.slice(0, 9)].entries()) {
    const mark = place % 3 ? yes : no;
    await castVote(asVoter(world, id), { voteId, mark });
    said.set(id, place % 3 ? 'yes' : 'no');
  }
  return { voteId, said };
}

const asVoter = ({ as }: World, id: string) => ({
  ...as.member,
  actor: { ...as.member.actor, member: { id, name: '', category: 'resident' } } as typeof as.member.actor
});

type Trace = Record<string, string>;

inOwnWorld(
  'nothing that is kept joins the roll to the box: no column, order, version or time',
  async (world) => {
    const { voteId, said } = await sixty(world);
    const while_open = await world.look<{ envelope: Buffer }>(
      sql`select envelope from voter where envelope is not null`
    );
    expect(new Set(while_open.map(({ envelope }) => envelope.length)).size).toBe(1);
    await transact(asSystem(world.as.secretary), (tx) => closeVote(tx, voteId));
    const roll = await world.look<Trace & { memberId: string }>(
      sql`select v.*, v.member_id, v.ctid::text as place, v.xmin::text as version, v.tableoid::text as table from voter v where v.mode is not null order by v.ctid`
    );
    const box = await world.look<Trace & { mark: { vote: string } }>(
      sql`select b.*, b.ctid::text as place, b.xmin::text as version, b.tableoid::text as table from ballot b order by b.ctid`
    );
    expect([roll.length, box.length]).toEqual([PEOPLE, PEOPLE]);
    // Every ballot and every emptied envelope carry one and the same version: that of the close.
    expect(new Set(box.map(({ version }) => version)).size).toBe(1);
    expect(new Set(roll.map(({ version }) => version)).size).toBe(1);
    // No value of a ballot, nor a part of it, stands in the row of a voter, but for the vote and the community.
    const common = new Set([voteId, world.communities.palmdale!.id]);
    const values = (row: Trace) =>
      Object.entries(row)
        .filter(([key]) => !['version', 'place', 'table', 'mark'].includes(key))
        .map(([, value]) => String(value))
        .filter((value) => !common.has(value));
    const onRoll = JSON.stringify(roll);
    expect(box.flatMap(values).filter((value) => onRoll.includes(value))).toEqual([]);
    expect(box.every(({ id }) => id![14] === '4')).toBe(true);
    // Neither by place nor by any order of either table are more found than by guessing.
    const truth = roll.map(({ memberId }) => said.get(memberId)!);
    const orders = { place: box, id: [...box].sort((a, b) => (a.id! < b.id! ? -1 : 1)) };
    for (const guess of Object.values(orders)) {
      const hits = guess.filter(({ mark }, index) => mark.vote === truth[index]).length;
      expect(hits).toBeGreaterThan(PEOPLE * 0.2);
      expect(hits).toBeLessThan(PEOPLE * 0.9);
    }
    // What happened is written down without voters: opened and closed, and nobody in between.
    const events = await world.look<{ what: string; details: object }>(
      sql`select what, details from event where details ->> 'voteId' = ${voteId} order by what`
    );
    expect(events.map(({ what }) => what)).toEqual(['decisions.vote_closed', 'decisions.vote_opened']);
    const times = await world.look<{ table: string }>(sql`
    select table_name || '.' || column_name as table from information_schema.columns
     where table_name in ('voter', 'ballot', 'counted_tracker') and data_type like '%time%'`);
    expect(times).toEqual([]);
    const trackers = await world.look<{ tracker: string }>(
      sql`select tracker from counted_tracker order by ctid`
    );
    expect(trackers).toEqual([...trackers].sort((a, b) => (a.tracker < b.tracker ? -1 : 1)));
    expect(trackers).toHaveLength(PEOPLE);
    // So many voted that every member may count the ballots again, with nothing beside them.
    const sheet = new TextDecoder().decode(await publishedBallots(world.as.member, voteId));
    expect(sheet.match(/^\d+,(yes|no)\r?$/gm)).toHaveLength(PEOPLE);
  }
);

inOwnWorld(
  'killed while closing nothing has happened; two who close at once get one count',
  async (world) => {
    const voteId = await opened(world, { secret: true });
    await castVote(world.as.member, { voteId, mark: yes });
    await castVote(world.as.greeter, { voteId, mark: no });
    const killed = transact(asSystem(world.as.secretary), async (tx) => {
      await closeVote(tx, voteId);
      throw new Error('the power went');
    });
    await expect(killed).rejects.toThrow('the power went');
    expect(await world.look(sql`select from ballot`)).toEqual([]);
    expect(await world.look(sql`select from voter where envelope is not null`)).toHaveLength(2);
    await castVote(world.as.greeter, { voteId, mark: yes });
    const [one, other] = await Promise.all([
      closing(world.as.secretary, voteId),
      closing(world.as.officer, voteId)
    ]);
    expect(one).toEqual(other);
    expect(one.ballots).toEqual([{ mark: yes, count: 2 }]);
    expect(await world.look(sql`select from ballot`)).toHaveLength(2);
    expect(await world.events('decisions.vote_closed')).toHaveLength(1);
    const key = join(keysFolder(), `${voteId}.pem`);
    expect(existsSync(key)).toBe(true);
    await destroyVoteKey(voteId);
    await destroyVoteKey(voteId);
    expect(existsSync(key)).toBe(false);
    expect(await closing(world.as.secretary, voteId)).toEqual(one);
  }
);

inOwnWorld('two phones of one person at once are one vote', async (world) => {
  const voteId = await opened(world, { secret: true });
  await Promise.all([yes, no, yes, no].map((mark) => castVote(world.as.member, { voteId, mark })));
  const { ballots, byMode } = await closing(world.as.secretary, voteId);
  expect(ballots).toHaveLength(1);
  expect(ballots[0]!.count).toBe(1);
  expect(byMode.phone).toBe(1);
});

inWorld(
  'without its key a vote cannot be closed, and an envelope moved to another place is not counted',
  async (world) => {
    const voteId = await opened(world, { secret: true });
    await castVote(world.as.member, { voteId, mark: yes });
    await castVote(world.as.greeter, { voteId, mark: no });
    await world.look(sql`update voter set envelope = (select envelope from voter where member_id = ${world.people.rosa!})
    where member_id = ${world.people.lupe!}`);
    const { ballots, invalid } = await closing(world.as.secretary, voteId);
    expect({ ballots, invalid }).toEqual({ ballots: [{ mark: yes, count: 1 }], invalid: 1 });
    const second = await another(world, { secret: true });
    await castVote(world.as.member, { voteId: second, mark: yes });
    await destroyVoteKey(second);
    await expect(closing(world.as.secretary, second)).rejects.toMatchObject({
      code: 'decisions.key_missing'
    });
  }
);
