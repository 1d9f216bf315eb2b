import type { Parameters } from '../../../kernels/bylaws/index.ts';
import { asSystem, type Context } from '../../../platform/context/index.ts';
import { sql, transact } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { assembly, bylaws } from './rules.ts';
import { ownFolder } from '../../../../tests/folder.ts';
import type { World } from '../../../../tests/world.ts';
import type { Counted } from '../rules/vote/counted.ts';
import type { Mark } from '../rules/vote/ballot.ts';
import { closeVote, openVote, type Opening } from '../server/index.ts';

/** Keys of votes in tests lie in a folder of their own. */
process.env.DATA_DIR = ownFolder('votes');

export const yes: Mark = { kind: 'yes_no', vote: 'yes' };
export const no: Mark = { kind: 'yes_no', vote: 'no' };

/** A vote of the assembly of Palmdale, for which everybody in the cast has signed the code. */
export async function opened(
  world: World,
  change: Partial<Opening> = {},
  rules: Partial<Parameters> = {}
): Promise<string> {
  await begun(world, rules);
  return another(world, change);
}

/** Bylaws in force and the code signed, once for a test. */
export async function begun(world: World, rules: Partial<Parameters> = {}): Promise<void> {
  await bylaws(world, rules);
  await signed(world);
}

export async function another(world: World, change: Partial<Opening> = {}): Promise<string> {
  const opening = await question(world, change);
  await transact(asSystem(world.as.secretary), (tx) => openVote(tx, opening));
  return opening.id;
}

export async function question(world: World, change: Partial<Opening> = {}): Promise<Opening> {
  return {
    id: newId(),
    subject: { kind: 'proposal', id: newId() },
    class: 'ordinary',
    ballot: { kind: 'yes_no' },
    secret: false,
    bodyId: await assembly(world),
    noticeAt: new Date('2026-12-01T12:00:00-08:00'),
    conflicts: [],
    closesAt: null,
    meetingId: null,
    ...change
  };
}

export const signed = (world: World): Promise<unknown> =>
  world.look(sql`
    insert into code_signature (community_id, member_id, version, signed_on, how)
    select community_id, id, 1, '2026-01-01', 'on_paper' from member
        on conflict do nothing`);

export const closing = (context: Context, voteId: string): Promise<Counted> =>
  transact(asSystem(context), (tx) => closeVote(tx, voteId));
