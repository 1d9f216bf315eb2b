import { may, movement, pairsFor } from '#capabilities/sensemaking';
import { rankingPage, type Round } from '#capabilities/sensemaking/server';
import { dayIn } from '#platform/clock';
import { communityOf, memberOf, type Context } from '#platform/context';
import { plainDay } from '#platform/dates';
import { newId } from '#platform/ids';
import { inLanguage, reading } from '#platform/localized';
import { isMember, may as can } from '#platform/policy';

/** Priorities with their rounds, and the ballot of the one that is open. */
export async function rankingView(context: Context, id: string) {
  const { ranking, items, rounds, mine } = await rankingPage(context, id);
  const { locale } = context;
  const open = rounds.find(({ closedAt }) => !closedAt) ?? null;
  const closed = rounds.filter(({ result }) => result);
  const ids = items.map((item) => item.id);
  return {
    id,
    question: reading(ranking.question, locale),
    settled: ranking.settledAt !== null,
    items: items.map(({ id: item, text, themeId }) => ({ id: item, text: reading(text, locale), themeId })),
    texts: Object.fromEntries(items.map(({ id: item, text }) => [item, inLanguage(text, locale)])),
    open: open && { ...ballotOf(open, context), pairs: pairsFor(ids, seedOf(context)) },
    mine,
    rounds: closed.map((round) => ({ ...ballotOf(round, context), result: round.result! })),
    moved:
      closed.length > 1
        ? movement(
            ids,
            closed.map(({ result }) => result!)
          )
        : [],
    criterionIds: [newId(), newId(), newId()],
    proposal: newId(),
    may: {
      prepare: can(context, may.prepare),
      present: can(context, may.present),
      choose: isMember(context.actor)
    }
  };
}

const ballotOf = (
  { number, method, dots, criteria, paper, openedAt, closedAt }: Round,
  context: Context
) => ({
  ...{ number, method, dots, paper },
  criteria: criteria.map(({ id, text }) => ({ id, text: reading(text, context.locale).text })),
  day: plainDay(dayIn(communityOf(context).timeZone, closedAt ?? openedAt), context.locale)
});

/** The same person is always asked in the same order. */
const seedOf = ({ actor }: Context): number => parseInt((memberOf(actor) ?? '').slice(-8), 16) || 1;

export type RankingView = Awaited<ReturnType<typeof rankingView>>;
