import {
  assemblyOf,
  beginFromStarter,
  draftVersion,
  adopt,
  redraft,
  versionById
} from '../src/capabilities/governance/server/index.ts';
import { castVote, certify, closeAndCount, putToVote } from '../src/capabilities/decisions/server/index.ts';
import { register, signCode } from '../src/capabilities/people/server/index.ts';
import type { Category } from '../src/capabilities/people/index.ts';
import { addDays } from '../src/platform/clock/index.ts';
import type { Parameters } from '../src/kernels/bylaws/index.ts';
import type { Context } from '../src/platform/context/index.ts';
import { read } from '../src/platform/db/index.ts';
import { newId } from '../src/platform/ids/index.ts';
import { asMember, keeper } from './keeper.ts';
import { inventName } from './names.ts';
import { chanceOf } from './random.ts';

const SISTERS = ['east-la', 'metro-la', 'el-monte', 'southeast-la'];
export const inRegion1 = ({ slug }: { slug: string }): boolean => SISTERS.includes(slug);

export type Delegate = { id: string; name: string; category: Category; language: string };
export type Region = { context: Context; keeper: Delegate; delegates: Delegate[]; bodyId: string };

const categories: Category[] = [
  ...(['parent_0_5', 'parent_0_5', 'parent_0_5', 'parent_0_5', 'parent_0_5'] as const),
  ...(['parent_6_plus', 'parent_6_plus', 'parent_6_plus', 'resident', 'resident'] as const),
  ...(['stakeholder', 'stakeholder'] as const)
];

/** A region is a community of delegates: its rules, and twelve people whom the four communities sent. */
export async function gatherRegion(system: Context, keeps: Delegate, from: string): Promise<Region> {
  const before = on(system, from);
  await beginFromStarter(before, 'one_year_terms', { conduct: 'panel', from });
  const [chance, taken] = [chanceOf('region-1'), new Set<string>()];
  const delegates: Delegate[] = [];
  for (const [index, category] of categories.entries()) {
    const language = index % 4 === 3 ? 'en' : 'es';
    const delegate = { id: newId(), name: inventName(chance, language, taken), category, language };
    await register(before, { ...delegate, consents: false, joinedOn: from });
    delegates.push(delegate);
  }
  const now = keeper(before, keeps);
  for (const { id } of [keeps, ...delegates]) await signCode(now, id, 1);
  await ratifyByWhoeverIsThere(now, from);
  const { id: bodyId } = await read(now, (tx) => assemblyOf(tx));
  return { context: system, keeper: keeps, delegates, bodyId };
}

/**
 * A common text is ratified by whoever comes: what the roll of a community looks like that month does not hold up
 * four others. The other majorities stay as they were.
 */
export async function ratifyByWhoeverIsThere(context: Context, from: string): Promise<void> {
  const { id: versionId } = await draftVersion(context, 'bylaws');
  const { parameters, revision } = await read(context, (tx) => versionById(tx, versionId));
  const rules = parameters as Parameters;
  const ratification = { ...rules.voting.ratification!, composition: false };
  const next = { ...rules, voting: { ...rules.voting, ratification } };
  await redraft(context, { versionId, seen: revision, parameters: next });
  await adopt(context, {
    versionId,
    from: addDays(from, 1),
    how: 'Asamblea de fundación · Founding assembly'
  });
}

/** The delegates decide by name, one after the other; it is certified the same evening. */
export async function decideTogether(region: Region, proposalId: string, day: string): Promise<void> {
  const by = (hour: string) => keeper(on(region.context, day, hour), region.keeper);
  const voteId = newId();
  await putToVote(by('18'), proposalId, { voteId, method: 'named_vote', closesAt: null, meetingId: null });
  for (const [index, delegate] of region.delegates.entries()) {
    const vote = index === 10 ? ('abstain' as const) : ('yes' as const);
    const mark = { kind: 'yes_no' as const, vote };
    await castVote(asMember(on(region.context, day, '19'), delegate), { voteId, mark });
  }
  const { decisionId } = await closeAndCount(by('20'), proposalId);
  await certify(by('21'), decisionId);
}

export const on = (context: Context, day: string, hour = '18'): Context => ({
  ...context,
  clock: () => new Date(`${day}T${hour}:00:00Z`)
});
