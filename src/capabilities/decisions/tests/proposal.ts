import { sql } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { localized } from '../../../platform/localized/index.ts';
import type { World } from '../../../../tests/world.ts';
import { starter, type Parameters, type VotingMethod } from '../../../kernels/bylaws/index.ts';
import { adopt, beginFromStarter, draftVersion, redraft } from '../../governance/server/index.ts';
import type { Mark } from '../rules/vote/ballot.ts';
import {
  castVote,
  closeAndCount,
  openDiscussion,
  putToVote,
  raise,
  writeProposal,
  type Writing
} from '../server/index.ts';

/** The whole partnership as a body. */
export async function assembly(world: World): Promise<string> {
  const communityId = world.communities.palmdale!.id;
  const [known] = await world.look<{ id: string }>(
    sql`select id from body where community_id = ${communityId} and kind = 'assembly' and ended_on is null`
  );
  if (known) return known.id;
  const [id, name] = [newId(), JSON.stringify(localized('es', { es: 'Asamblea', en: 'Assembly' }))];
  await world.look(sql`insert into body (community_id, id, kind, name, started_on)
    values (${communityId}, ${id}, 'assembly', ${name}, '2011-09-01')`);
  return id;
}

/** Rosa wants the partnership to pay for the health fair. */
export const fair = (bodyId: string, change: Partial<Writing> = {}): Writing => ({
  id: newId(),
  bodyId,
  class: 'ordinary',
  question: {
    es: '¿Patrocinamos la feria de salud con $1,700?',
    en: 'Do we sponsor the health fair with $1,700?'
  },
  text: {
    es: 'La asociación paga la carpa y las sillas de la feria.',
    en: 'The partnership pays for the tent and the chairs of the fair.'
  },
  affected: { es: 'Familias con niños', en: 'Families with children' },
  alternatives: {},
  budgetCents: 170_000,
  options: [],
  seen: null,
  ...change
});

export async function drafted(world: World, change: Partial<Writing> = {}): Promise<string> {
  const { id } = await writeProposal(world.as.member, fair(await assembly(world), change));
  return id;
}

export async function raised(world: World, change: Partial<Writing> = {}): Promise<string> {
  const id = await drafted(world, change);
  await raise(world.as.member, id);
  return id;
}

export async function opened(world: World, change: Partial<Writing> = {}): Promise<string> {
  const id = await raised(world, change);
  await openDiscussion(world.as.secretary, id);
  return id;
}

export const noSuch = { code: 'decisions.no_such_proposal', status: 404 };

/** The bylaws of these tests: nobody has to wait between the text and the vote, and a quarter are enough. */
export const rules = (change: Partial<Parameters> = {}): Parameters => {
  const base = starter();
  const hurried = Object.entries(base.voting).map(([kind, voting]) => [
    kind,
    voting && { ...voting, noticeHours: 'none' as const, composition: false }
  ]);
  const voting = Object.fromEntries(hurried) as Parameters['voting'];
  return {
    ...base,
    voting,
    goodStanding: { codeSigned: false, notSuspended: true, sisterCommunities: false },
    ...change
  };
};

/** Puts these rules in force from the first of November on. */
export async function underRules({ as }: World, parameters: Parameters = rules()): Promise<void> {
  await beginFromStarter(as.administrator, 'one_year_terms', { from: '2026-01-01' });
  const { id: versionId } = await draftVersion(as.secretary, 'bylaws');
  await redraft(as.secretary, { versionId, seen: 1, parameters });
  await adopt(as.secretary, { versionId, from: '2026-11-01', how: 'Assembly, 40 yes, 2 no' });
}

type Voting = { method?: VotingMethod; marks?: [keyof World['as'], Mark][]; change?: Partial<Writing> };

export async function voting(world: World, { method = 'named_vote', marks = [], change = {} }: Voting = {}) {
  const id = await opened(world, change);
  const voteId = newId();
  await putToVote(world.as.secretary, id, { voteId, method, closesAt: null, meetingId: null });
  for (const [who, mark] of marks) await castVote(world.as[who], { voteId, mark });
  return { id, voteId };
}

export const yes: Mark = { kind: 'yes_no', vote: 'yes' };
export const no: Mark = { kind: 'yes_no', vote: 'no' };

export async function counted(world: World, vote: Voting = { marks: [['member', yes]] }) {
  const { id } = await voting(world, vote);
  return { id, ...(await closeAndCount(world.as.secretary, id)) };
}
