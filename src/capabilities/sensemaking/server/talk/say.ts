import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { localized } from '../../../../platform/localized/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { problems } from '../../rules/problems.ts';
import { MOST_STATEMENTS, type Statement } from '../../rules/talk/conversation.ts';
import { screen } from '../../rules/talk/screening.ts';
import { nobody, today } from '../nobody.ts';
import { refused } from '../refused.ts';
import { nextNumber } from './begin.ts';
import { joinIn, participantBy, takingPart } from './participant.ts';
import { waitAnew } from './priorities.ts';
import { conversationOf, lockConversation, statementFrom, statements, statementsIn } from './rows.ts';
import { castStance } from './vote.ts';

/** `id` is the caller's, random: sent twice it is one. */
export type Saying = { id: string; text: string; language?: string; token?: string | null };

/**
 * A statement in somebody's own language. The rules read it before anybody does: what they refuse the author hears
 * at once and why, what they doubt waits for a person. Whoever wrote it has agreed to it.
 */
export async function sayStatement(
  context: Context,
  conversationId: string,
  saying: Saying
): Promise<{ state: Statement['state'] }> {
  const taking = takingPart(context, conversationId, saying.token ?? null);
  return transact(nobody(context), async (tx) => {
    const { closedAt, lookedOver } = await conversationOf({ ...tx, actor: context.actor }, conversationId);
    if (closedAt) throw problems.conversation_closed();
    await lockConversation(tx, conversationId);
    const said = await statementsIn(tx, conversationId);
    const again = said.find(({ id }) => id === saying.id);
    if (again) return { state: again.state };
    const { state, reason } = judged(saying.text, said, lookedOver === 'by_people');
    const author = await joinIn(tx, conversationId, taking);
    await refuseTooMany(tx, author.id);
    const number = await nextNumber(tx, conversationId);
    await keep(tx, conversationId, { ...saying, number, state, reason, participantId: author.id });
    if (state !== 'shown') return { state };
    await waitAnew(tx, conversationId);
    await castStance({ ...tx, actor: context.actor }, conversationId, {
      number,
      stance: 'agree',
      token: saying.token
    });
    return { state };
  });
}

function judged(text: string, said: Statement[], byPeople: boolean): Pick<Statement, 'state' | 'reason'> {
  const others = said
    .filter(({ state }) => state !== 'left_out')
    .flatMap((one) => Object.values(one.text.texts).map((version) => version.text));
  const screened = screen(text, others);
  if (screened.as === 'refused') throw refused(screened.reason);
  if (screened.as === 'held') return { state: 'held', reason: screened.reason };
  return byPeople ? { state: 'held', reason: 'waits' } : { state: 'shown', reason: null };
}

async function refuseTooMany(tx: Tx, participantId: string): Promise<void> {
  const own = await statements(tx).where('participantId', '=', participantId).execute();
  if (own.length >= MOST_STATEMENTS) throw problems.statements_many({ most: MOST_STATEMENTS });
}

type Kept = Saying & Pick<Statement, 'number' | 'state' | 'reason'> & { participantId: string };

async function keep(
  tx: Tx,
  conversationId: string,
  { id, text, language = tx.locale, number, state, reason, participantId }: Kept
) {
  await tx.db
    .insertInto('statement')
    .values({
      ...{
        communityId: communityOf(tx).id,
        id,
        conversationId,
        number,
        state,
        reason,
        participantId,
        day: today(tx)
      },
      text: JSON.stringify(localized(language, { [language]: text }))
    })
    .execute();
  await remember(tx, 'sensemaking.statement_said', { conversationId, statementId: id, state });
}

/** One's own statements, and what became of them. */
export async function ownStatements(
  tx: Tx,
  conversationId: string,
  token: string | null
): Promise<Statement[]> {
  const { key } = takingPart(tx, conversationId, token);
  const me = await participantBy(tx, conversationId, key);
  if (!me) return [];
  const rows = await statements(tx).where('participantId', '=', me.id).orderBy('number').execute();
  return rows.map(statementFrom);
}
