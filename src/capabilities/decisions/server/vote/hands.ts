import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { cardsUp, differences, handAnswers, handsUp, oddColor, type Sheet } from '../../rules/vote/hands.ts';
import { isOpen, lockVote, type Vote } from './find.ts';
import { closeRoom, insideOf, type Inside } from './inside.ts';

/** A teller hands in what they counted. When another’s sheet says the same, it stands and cannot be changed. */
export function handInSheet(context: Context, voteId: string, sheet: Sheet): Promise<{ stands: boolean }> {
  return transact(context, async (tx) => {
    allow(tx, may.tell);
    const vote = await lockVote(tx, voteId);
    const answers = answersOf(vote, tx.clock());
    if (await standing(tx, voteId)) throw problems.hands_stand();
    const inside = await insideOf(tx, vote);
    refuseOdd(sheet, answers, inside);
    await keepSheet(tx, voteId, sheet);
    const agreeing = await tellerWhoAgrees(tx, voteId, sheet, answers);
    if (agreeing) await stand(tx, vote, { sheet, agreeing, inside });
    return { stands: agreeing !== null };
  });
}

/** The answers by hand, where this vote has a room and is not secret. */
function answersOf(vote: Vote, now: Date): string[] {
  const answers = handAnswers(vote.form);
  if (!answers || vote.secret || !vote.meetingId) throw problems.no_hands();
  if (!isOpen(vote, now) || vote.heldAt) throw problems.vote_closed();
  return answers;
}

function refuseOdd(sheet: Sheet, answers: string[], inside: Inside): void {
  const color = oddColor(sheet, answers);
  if (color) throw problems.cards_odd({ color });
  const [cards, most] = [cardsUp(sheet), inside.door];
  if (cards > most) throw problems.cards_too_many({ cards, most });
  const [hands, free] = [handsUp(sheet), inside.free.length];
  if (hands > free) throw problems.hands_too_many({ hands, most: free });
}

async function keepSheet(tx: Tx, voteId: string, sheet: Sheet): Promise<void> {
  const row = { sheet: JSON.stringify(sheet), at: tx.clock() };
  await tx.db
    .insertInto('tellerSheet')
    .values({ communityId: communityOf(tx).id, voteId, tellerId: memberOf(tx.actor)!, ...row })
    .onConflict((there) => there.columns(['communityId', 'voteId', 'tellerId']).doUpdateSet(row))
    .execute();
}

async function tellerWhoAgrees(
  tx: Tx,
  voteId: string,
  sheet: Sheet,
  answers: string[]
): Promise<string | null> {
  const others = (await sheetsOf(tx, voteId)).filter(({ tellerId }) => tellerId !== memberOf(tx.actor));
  return others.find((other) => !differences(sheet, other.sheet, answers).length)?.tellerId ?? null;
}

type Stand = { sheet: Sheet; agreeing: string; inside: Inside };

async function stand(tx: Tx, vote: Vote, { sheet, agreeing, inside }: Stand): Promise<void> {
  await tx.db
    .insertInto('showOfHands')
    .values({
      communityId: communityOf(tx).id,
      voteId: vote.id,
      sheet: JSON.stringify(sheet),
      oneId: agreeing,
      otherId: memberOf(tx.actor)!,
      door: inside.door,
      elsewhere: JSON.stringify(inside.elsewhere),
      at: tx.clock()
    })
    .execute();
  await closeRoom(tx, vote.id, inside.free);
  await remember(tx, 'decisions.hands_counted', {
    voteId: vote.id,
    cards: cardsUp(sheet),
    hands: handsUp(sheet)
  });
}

export async function sheetsOf(
  tx: Tx,
  voteId: string
): Promise<{ tellerId: string; sheet: Sheet; at: Date }[]> {
  const rows = await tx.db
    .selectFrom('tellerSheet')
    .select(['tellerId', 'sheet', 'at'])
    .where('communityId', '=', communityOf(tx).id)
    .where('voteId', '=', voteId)
    .orderBy('at')
    .execute();
  return rows.map((row) => ({ ...row, sheet: row.sheet as unknown as Sheet }));
}

/** The count that stands; null while the tellers have not agreed. */
export async function standing(tx: Tx, voteId: string) {
  const row = await tx.db
    .selectFrom('showOfHands')
    .select(['sheet', 'door', 'elsewhere', 'at', 'oneId', 'otherId'])
    .where('communityId', '=', communityOf(tx).id)
    .where('voteId', '=', voteId)
    .executeTakeFirst();
  return row
    ? {
        ...row,
        sheet: row.sheet as unknown as Sheet,
        elsewhere: row.elsewhere as unknown as Inside['elsewhere']
      }
    : null;
}
