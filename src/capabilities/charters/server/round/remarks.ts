import { instantOf } from '../../../../platform/clock/index.ts';
import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, transact } from '../../../../platform/db/index.ts';
import { tooMany } from '../../../../platform/limits/index.ts';
import { missing } from '../../../../platform/localized/index.ts';
import { allow, isMember } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import type { Clause } from '../../rules/charter.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { lockClause } from '../draft/rows.ts';
import { today } from '../today.ts';
import { clausesShown, isInvited, roundOf } from './rows.ts';

export type Saying = {
  /** The caller's: sent twice it is said once. */
  id: string;
  clauseId: string;
  kind: 'comment' | 'amendment';
  language: string;
  /** The comment, or why these words would be better. */
  text: string;
  /** Other words for the whole clause, of an amendment. */
  after?: string | null;
  /** How somebody who is no member wants to be called; nothing is fine. */
  saidAs?: string | null;
};

const OFTEN = { most: 10, minutes: 60 };

/**
 * Says something about a clause that is shown, or offers other words for it. Members of the bodies asked, and
 * everybody where the round is public: of them no account and no hour is kept, and it waits to be looked at.
 * `address` is where the request came from.
 */
export async function sayAbout(
  context: Context,
  roundId: string,
  saying: Saying,
  address: string
): Promise<void> {
  allow(context, may.remark);
  const inside = isMember(context.actor);
  if (!inside) await tooMany(context, `charters.remark/${address}`, OFTEN);
  await transact(inside ? context : nobody(context), async (tx) => {
    const round = await roundOf(tx, roundId);
    if (!round.open) throw problems.round_closed();
    if (!(await isInvited(tx, round))) throw problems.not_invited();
    const shown = await clausesShown(tx, roundId);
    if (!shown.some(({ clauseId }) => clauseId === saying.clauseId)) throw problems.no_such_clause();
    const added = await insertOnce(tx, 'remark', {
      ...{ communityId: communityOf(tx).id, roundId, clauseId: saying.clauseId, id: saying.id },
      ...{ kind: saying.kind, language: saying.language, text: saying.text.trim() },
      ...(await wordsOffered(tx, saying)),
      ...whoSays(tx, saying)
    });
    if (added) await remember(tx, 'charters.said', { roundId, remarkId: saying.id, kind: saying.kind });
  });
}

/** Written against the text as it reads now; against an old translation it would undo what came after. */
async function wordsOffered(tx: Tx, { kind, clauseId, language, after }: Saying) {
  if (kind === 'comment') return { before: null, after: null };
  const { clause } = await lockClause(tx, clauseId);
  const before = currentIn(clause, language);
  const words = after?.trim();
  if (!before || !words || before === words) throw problems.same_words();
  if (missing(clause.text, [language]).length)
    throw problems.translation_old({ count: 1, label: clause.label });
  return { before, after: words };
}

export const currentIn = ({ text }: Pick<Clause, 'text'>, language: string): string | undefined =>
  text.texts[language]?.text;

function whoSays(tx: Tx, { saidAs }: Saying) {
  const member = memberOf(tx.actor);
  const at = tx.clock();
  return member
    ? { saidBy: member, saidAs: null, saidAt: at, shownAt: at }
    : { saidBy: null, saidAs: saidAs?.trim().slice(0, 120) || null, saidAt: at, shownAt: null };
}

/** The same request from nobody in particular, at the beginning of its day. */
function nobody(context: Context): Context {
  const midnight = instantOf(communityOf(context).timeZone, today(context), '00:00');
  return {
    ...context,
    actor: { kind: 'public' },
    clock: () => (midnight > context.clock() ? context.clock() : midnight)
  };
}
