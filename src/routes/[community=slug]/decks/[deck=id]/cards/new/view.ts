import { cardKinds, may } from '#capabilities/sensemaking';
import { deckOf } from '#capabilities/sensemaking/server';
import { findingsOf } from '#capabilities/surveys/server';
import { dayIn } from '#platform/clock';
import { communityOf, type Context } from '#platform/context';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { reading } from '#platform/localized';
import { allow } from '#platform/policy';

/** What the form for a new card of this kind needs. */
export const newCardView = (context: Context, deckId: string, asked: URLSearchParams) =>
  read(context, async (tx) => {
    allow(tx, may.prepare);
    const deck = await deckOf(tx, deckId);
    const kind = cardKinds.find((one) => one === asked.get('kind')) ?? 'source';
    const found = kind === 'finding' ? await findingsOf(tx) : [];
    return {
      ...{ kind, deckId, id: newId(), consent: newId() },
      deck: reading(deck.title, tx.locale).text,
      today: dayIn(communityOf(tx).timeZone, tx.clock()),
      findings: found.map(({ id, survey, words, value, measure }) => ({
        value: id,
        label: [
          reading(words.question, tx.locale).text,
          words.option && reading(words.option, tx.locale).text,
          words.subgroup && reading(words.subgroup.answer, tx.locale).text,
          measure === 'share' ? `${Math.round(value * 100)} %` : String(Math.round(value * 10) / 10)
        ]
          .filter(Boolean)
          .join(' · '),
        hint: reading(survey, tx.locale).text
      }))
    };
  });
