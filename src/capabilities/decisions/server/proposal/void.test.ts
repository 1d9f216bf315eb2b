import { writeFileSync } from 'node:fs';
import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { expect } from 'vitest';
import { read, sql, transact } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { inWorld, type World } from '../../../../../tests/world.ts';
import { no, underRules, voting, yes } from '../../tests/proposal.ts';
import {
  castVote,
  closeAndCount,
  declareVoteVoid,
  destroyVoteKey,
  putToVote,
  resultsOf,
  voteOf,
  voteToVoid
} from '../index.ts';
import { keysFolder } from '../vote/key.ts';
import { proposalOf } from './rows.ts';
import '../../tests/vote.ts';

const because = { es: 'El disco se descompuso.', en: 'The disk broke.' };

/** Rosa and Lupe have voted in secret. */
async function secret(world: World) {
  await underRules(world);
  return voting(world, {
    method: 'secret_ballot',
    marks: [
      ['member', yes],
      ['greeter', no]
    ]
  });
}

const stepOf = async ({ as }: World, id: string) => (await read(as.member, (tx) => proposalOf(tx, id))).step;

inWorld('the key is lost: Elena declares the vote void, and everybody reads why', async (world) => {
  const { as } = world;
  const { id, voteId } = await secret(world);
  await destroyVoteKey(voteId);
  await expect(closeAndCount(as.secretary, id)).rejects.toMatchObject({ code: 'decisions.key_missing' });
  expect(await voteToVoid(as.secretary, voteId)).toMatchObject({ lost: true });
  for (let time = 0; time < 2; time++) await declareVoteVoid(as.secretary, id, { voteId, because });
  expect(await voteOf(as.childcare, voteId)).toMatchObject({
    ...{ open: false, void: true, mine: { mode: null } },
    voided: { because: { texts: { es: { text: 'El disco se descompuso.' } } } }
  });
  expect(await stepOf(world, id)).toBe('opened');
  const book = await world.look<{ payload: string }>(
    sql`select payload from record_entry where kind = 'decisions.vote_void'`
  );
  expect(book.map(({ payload }) => JSON.parse(payload) as object)).toMatchObject([{ vote: voteId, because }]);
  expect(await world.events('decisions.vote_void')).toHaveLength(1);
});

inWorld('a void vote is never counted, and the question is asked again', async (world) => {
  const { as } = world;
  const { id, voteId } = await secret(world);
  await destroyVoteKey(voteId);
  await declareVoteVoid(as.facilitator, id, { voteId, because });
  const isVoid = { code: 'decisions.vote_void' };
  await expect(resultsOf(as.member, voteId)).rejects.toMatchObject(isVoid);
  await expect(closeAndCount(as.secretary, id)).rejects.toMatchObject(isVoid);
  await expect(castVote(as.member, { voteId, mark: yes })).rejects.toMatchObject({
    code: 'decisions.vote_closed'
  });
  const left = sql`select from voter where envelope is not null union all select from ballot`;
  expect(await world.look(left)).toEqual([]);
  const { id: community } = as.member.community!;
  const smuggled = sql`insert into ballot (community_id, id, vote_id, mark)
    values (${community}, ${newId()}, ${voteId}, '{}')`;
  await expect(transact(as.system, (tx) => smuggled.execute(tx.db))).rejects.toThrow('has no ballots');
  const again = { voteId: newId(), method: 'named_vote' as const, closesAt: null, meetingId: null };
  await putToVote(as.secretary, id, again);
  await castVote(as.member, { voteId: again.voteId, mark: yes });
  await closeAndCount(as.secretary, id);
  expect(await stepOf(world, id)).toBe('counted');
});

inWorld('a vote that can be counted is not declared void, nor by whoever does not run it', async (world) => {
  const { as } = world;
  const { id, voteId } = await secret(world);
  const refused = (who: keyof World['as'], code: string, change: object = {}) =>
    expect(declareVoteVoid(as[who], id, { voteId, because, ...change })).rejects.toMatchObject({ code });
  await refused('secretary', 'decisions.can_be_counted');
  await destroyVoteKey(voteId);
  await refused('member', 'platform.not_allowed');
  await refused('stranger', 'platform.not_found');
  await refused('public', 'platform.sign_in_first');
  await refused('lancasterSecretary', 'decisions.no_such_proposal');
  await refused('secretary', 'decisions.text_missing', { because: {} });
  await refused('secretary', 'decisions.moved_on', { voteId: newId() });
  expect(await world.look(sql`select from vote_void`)).toEqual([]);
});

inWorld(
  'a key that opens nothing is a lost key: it does not count every ballot as unreadable',
  async (world) => {
    const { as } = world;
    const { id, voteId } = await secret(world);
    const other = generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
    for (const wrong of [other, 'half a key']) {
      writeFileSync(join(keysFolder(), `${voteId}.pem`), wrong);
      await expect(closeAndCount(as.secretary, id)).rejects.toMatchObject({ code: 'decisions.key_missing' });
    }
    await declareVoteVoid(as.secretary, id, { voteId, because });
    expect(await stepOf(world, id)).toBe('opened');
  }
);
