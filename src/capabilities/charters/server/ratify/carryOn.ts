import { z } from 'zod';
import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { inbox, send } from '../../../../platform/letters/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { link } from '../../../../platform/thread/index.ts';
import { may } from '../../rules/policy.ts';
import type { Answered } from '../../rules/ratification.ts';
import { isRatified } from '../../rules/ratification.ts';
import { lockCharter } from '../draft/rows.ts';
import { askNext } from './ask.ts';
import { textBrought } from './asked.ts';
import { decidedOn } from './decided.ts';
import { keepEdition } from './edition.ts';
import {
  openRatification,
  waitingRatifications,
  type Answer,
  type Ratification,
  type RatificationBody
} from './rows.ts';
import { answerLetter } from './words.ts';

/**
 * Everything about ratifications that can go on by itself: what our bodies decided is answered by letter, what others
 * answered is read, whoever is next is asked, and a text that everybody ratified becomes the charter. By a chore every
 * few minutes, or by a steward who does not want to wait. It may run twice.
 */
export function carryOn(context: Context): Promise<{ answered: number; ratified: number }> {
  return transact(context, async (tx) => {
    allow(tx, may.carryOn);
    const answered = await answerWaiting(tx);
    let ratified = 0;
    for (const { charterId } of await waitingRatifications(tx)) {
      await lockCharter(tx, charterId);
      await hearAnswers(tx, (await openRatification(tx, charterId))!);
      const now = (await openRatification(tx, charterId))!;
      if (isRatified(now.bodies)) {
        await keepEdition(tx, now);
        ratified++;
      } else await askNext(tx, now);
    }
    return { answered, ratified };
  });
}

/** Our own community was asked: the answer goes out when the decision is certified, once. */
async function answerWaiting(tx: Tx): Promise<number> {
  const waiting = await tx.db
    .selectFrom('askedRatification')
    .select(['id', 'fromId', 'ratificationId', 'fingerprint', 'proposalId'])
    .where('communityId', '=', communityOf(tx).id)
    .where('answeredAt', 'is', null)
    .forUpdate()
    .execute();
  let answered = 0;
  for (const { id, fromId, ratificationId, fingerprint, proposalId } of waiting) {
    const text = await textBrought(tx, id);
    const decided = text && (await decidedOn(tx, proposalId, { text, fingerprint }));
    if (!decided) continue;
    const { answered: as, answer } = decided;
    const content = { ratification: ratificationId, fingerprint, answered: as, answer, ...answerLetter(as) };
    const letterId = await send(tx, fromId, 'charters.ratification_answered', content);
    await tx.db
      .updateTable('askedRatification')
      .set({ answeredAt: tx.clock(), letterId })
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', id)
      .execute();
    await remember(tx, 'charters.ratification_answered', { ratificationId, as });
    answered++;
  }
  return answered;
}

async function hearAnswers(tx: Tx, ratification: Ratification): Promise<void> {
  const letters = await answersIn(tx, ratification.id);
  for (const body of ratification.bodies.filter(({ asked, answered }) => asked && !answered)) {
    if (body.proposalId) await hearOwn(tx, ratification, body);
    const letter = letters.find(({ from }) => from === body.ofId);
    if (!letter) continue;
    // Somebody who answers about another text has not ratified this one, whatever they say.
    const same = letter.fingerprint === ratification.fingerprint;
    await keepAnswer(tx, ratification, body, { ...letter, answered: same ? letter.answered : 'other_text' });
  }
}

async function hearOwn(tx: Tx, ratification: Ratification, body: RatificationBody): Promise<void> {
  const decided = await decidedOn(tx, body.proposalId!, ratification);
  if (!decided) return;
  await keepAnswer(tx, ratification, body, decided);
  const decision = { kind: 'decision', id: decided.decisionId };
  if (decided.answered !== 'ratified') return;
  await link(tx, { kind: 'charter', id: ratification.charterId }, 'ratified_by', decision);
  for (const { clauses } of ratification.text.domains)
    for (const { id } of clauses) await link(tx, { kind: 'clause', id }, 'ratified_by', decision);
}

const Heard = z.object({
  ratification: z.uuid(),
  fingerprint: z.string(),
  answered: z.enum(['ratified', 'declined', 'other_text']),
  answer: z.object({ label: z.string(), day: z.string(), outcome: z.string(), rules: z.number().nullable() })
});

async function answersIn(tx: Tx, ratificationId: string) {
  const letters = await inbox(tx, 'charters.ratification_answered');
  return letters.flatMap(({ content, community }) => {
    const { data } = Heard.safeParse(content);
    return data?.ratification === ratificationId ? [{ ...data, from: community }] : [];
  });
}

async function keepAnswer(
  tx: Tx,
  { id: ratificationId, charterId }: Ratification,
  body: RatificationBody,
  { answered, answer }: { answered: Answered; answer: Answer }
): Promise<void> {
  await tx.db
    .updateTable('ratificationBody')
    .set({ answeredAt: tx.clock(), answeredAs: answered, answer: JSON.stringify(answer) })
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', body.id)
    .execute();
  if (answered === 'ratified' && body.ofId)
    await link(tx, { kind: 'charter', id: charterId }, 'ratified_by', {
      kind: 'ratification_body',
      id: body.id
    });
  await remember(tx, 'charters.ratification_heard', { ratificationId, bodyId: body.id, as: answered });
}
