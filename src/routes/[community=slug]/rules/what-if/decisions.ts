import { replayDecisions, type OtherRules } from '#capabilities/governance';
import { questionsOf } from '#capabilities/decisions/server';
import { decisionsJudged } from '#capabilities/governance/server';
import type { Context } from '#platform/context';
import { read } from '#platform/db';
import { inLanguage } from '#platform/localized';

const PERCENTS = [20, 30, 40, 50, 60];

/** The votes so far under another quorum or majority, as the reader asked. */
export const decisionsUnder = (context: Context, asked: URLSearchParams) =>
  read(context, async (tx) => {
    const other = otherFrom(asked);
    const replayed = replayDecisions(await decisionsJudged(tx), other);
    const questions = await questionsOf(
      tx,
      replayed.map(({ id }) => id)
    );
    return {
      other,
      percents: PERCENTS,
      replayed: replayed.map((one) => {
        const found = questions.get(one.id);
        return {
          ...one,
          proposalId: found?.proposalId ?? null,
          text: found ? inLanguage(found.question, tx.locale) : ''
        };
      })
    };
  });

function otherFrom(asked: URLSearchParams): OtherRules {
  const majority = asked.get('majority');
  return {
    quorumPercent: PERCENTS.find((one) => String(one) === asked.get('quorum')) ?? null,
    majority: majority === 'two_thirds' || majority === 'more_than_half' ? majority : null
  };
}
