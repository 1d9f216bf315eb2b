import { z } from 'zod';
import { canonical, sha256 } from '../../../../kernels/chain/index.ts';
import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read, transact } from '../../../../platform/db/index.ts';
import { inbox, type Letter } from '../../../../platform/letters/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { proposalOf } from '../../../decisions/server/index.ts';
import type { Frozen } from '../../rules/frozen.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { communitiesNamed } from '../../../places/server/index.ts';
import { proposeText } from './ask.ts';

const Said = z.record(z.string(), z.string());
const Words = z.object({
  ratification: z.uuid(),
  charter: z.uuid(),
  number: z.number().int(),
  fingerprint: z.string(),
  asks: z.enum(['assembly', 'guidance']),
  title: Said,
  frozen: z.object({
    ...{ format: z.literal(1), charter: z.uuid(), title: Said, preamble: Said, open: z.number().int() },
    domains: z.array(
      z.object({
        ...{ id: z.uuid(), name: Said },
        clauses: z.array(z.object({ id: z.uuid(), label: z.string(), text: Said }))
      })
    )
  })
});

export type AskedOfUs = {
  letterId: string;
  ratificationId: string;
  from: { name: Localized; slug: string } | null;
  charterId: string;
  asks: 'assembly' | 'guidance';
  title: Record<string, string>;
  fingerprint: string;
  at: Date;
  proposalId: string | null;
  /** The question was withdrawn before it was decided: the letter can be taken up once more. */
  withdrawn: boolean;
  answeredAt: Date | null;
  calledOff: boolean;
};

/** What our region asks us to ratify, the newest first. For members. */
export function askedOfUs(context: Context): Promise<AskedOfUs[]> {
  return read(context, async (tx) => {
    allow(tx, may.seeDraft);
    const letters = await readable(tx);
    const names = await communitiesNamed(
      tx,
      letters.map(({ letter }) => letter.community)
    );
    const taken = new Map((await takenUp(tx)).map((row) => [row.id, row]));
    const ended = await endedOnes(tx);
    const withdrawn = await withdrawnAmong(tx, [...taken.values()]);
    return letters.map(({ letter, words }) => ({
      letterId: letter.id,
      ratificationId: words.ratification,
      from: names.get(letter.community) ?? null,
      charterId: words.charter,
      ...{ asks: words.asks, title: words.title, fingerprint: words.fingerprint, at: letter.at },
      proposalId: taken.get(letter.id)?.proposalId ?? null,
      withdrawn: withdrawn.has(letter.id),
      answeredAt: taken.get(letter.id)?.answeredAt ?? null,
      calledOff: ended.has(words.ratification)
    }));
  });
}

type TakenUp = { id: string; proposalId: string; answeredAt: Date | null };

async function withdrawnAmong(tx: Tx, taken: TakenUp[]): Promise<Set<string>> {
  const found = await Promise.all(
    taken
      .filter(({ answeredAt }) => !answeredAt)
      .map(async ({ id, proposalId }) => ((await isWithdrawn(tx, proposalId)) ? id : null))
  );
  return new Set(found.filter((id) => id !== null));
}

const isWithdrawn = async (tx: Tx, proposalId: string): Promise<boolean> =>
  (await proposalOf(tx, proposalId)).step === 'withdrawn';

async function readable(tx: Tx): Promise<{ letter: Letter; words: z.infer<typeof Words> }[]> {
  const letters = await inbox(tx, 'charters.ratification_asked');
  return letters.flatMap((letter) => {
    const { data } = Words.safeParse(letter.content);
    return data ? [{ letter, words: data }] : [];
  });
}

/** Who sent it decides: a letter that calls something off counts only from whoever asked. */
async function endedOnes(tx: Tx): Promise<Set<string>> {
  const letters = await inbox(tx, 'charters.ratification_ended');
  const asked = new Map(
    (await readable(tx)).map(({ letter, words }) => [words.ratification, letter.community])
  );
  return new Set(
    letters.flatMap(({ content, community }) => {
      const id = (content as { ratification?: string }).ratification ?? '';
      return asked.get(id) === community ? [id] : [];
    })
  );
}

const takenUp = (tx: Tx) =>
  tx.db
    .selectFrom('askedRatification')
    .select(['id', 'proposalId', 'answeredAt'])
    .where('communityId', '=', communityOf(tx).id)
    .execute();

export type TakingUp = { letterId: string; bodyId: string; proposalId: string };

/**
 * Puts the exact text that a letter brought before one of our bodies. Twice is once; after the question was withdrawn
 * it is a new question.
 */
export function takeUp(
  context: Context,
  { letterId, bodyId, proposalId }: TakingUp
): Promise<{ proposalId: string }> {
  return transact(context, async (tx) => {
    allow(tx, may.takeUp);
    const found = (await readable(tx)).find(({ letter }) => letter.id === letterId);
    if (!found) throw problems.no_such_thing();
    const before = (await takenUp(tx)).find(({ id }) => id === letterId);
    if (before?.answeredAt || (before && !(await isWithdrawn(tx, before.proposalId))))
      return { proposalId: before.proposalId };
    const { letter, words } = found;
    const text = words.frozen as Frozen;
    if ((await sha256(canonical(text))) !== words.fingerprint) throw problems.letter_broken();
    if ((await endedOnes(tx)).has(words.ratification)) throw problems.called_off();
    await proposeText(tx, { id: proposalId, bodyId, text, fingerprint: words.fingerprint });
    const taking = { bodyId, proposalId, takenUpAt: tx.clock(), takenUpBy: memberOf(tx.actor) };
    await tx.db
      .insertInto('askedRatification')
      .values({
        ...{ communityId: communityOf(tx).id, id: letterId, fromId: letter.community, ...taking },
        ...{ ratificationId: words.ratification, fingerprint: words.fingerprint }
      })
      .onConflict((known) => known.columns(['communityId', 'id']).doUpdateSet(taking))
      .execute();
    await remember(tx, 'charters.taken_up', { letterId, proposalId });
    return { proposalId };
  });
}

/** The text that a letter brought, for the chore that checks what was decided. */
export async function textBrought(tx: Tx, letterId: string): Promise<Frozen | null> {
  const found = (await readable(tx)).find(({ letter }) => letter.id === letterId);
  return found ? (found.words.frozen as Frozen) : null;
}
