import { may } from '#capabilities/charters';
import {
  charterOf,
  clausesShown,
  differencesOf,
  isInvited,
  remarksOf,
  roundOf
} from '#capabilities/charters/server';
import { diffWords } from '#kernels/diff';
import type { Context } from '#platform/context';
import { plainDay } from '#platform/dates';
import { read } from '#platform/db';
import { inLanguage, reading, type Localized } from '#platform/localized';
import { may as can } from '#platform/policy';

/** A draft as it is shown, with how much was said about each clause and what changed since the round before. */
export const roundView = (context: Context, id: string) =>
  read(context, async (tx) => {
    const round = await roundOf(tx, id);
    const { title, preamble } = await charterOf(tx, round.charterId);
    const remarks = await remarksOf(tx, id);
    const differences = await differencesOf(tx, id);
    const about = (clauseId: string) => remarks.filter((one) => one.clauseId === clauseId);
    return {
      charterId: round.charterId,
      round: {
        ...round,
        closesOn: plainDay(round.closesOn, tx.locale),
        asks: round.asks && reading(round.asks, tx.locale)
      },
      bodies: round.bodies.map(({ name }) => inLanguage(name, tx.locale)),
      title: reading(title, tx.locale),
      preamble: reading(preamble, tx.locale),
      clauses: (await clausesShown(tx, id)).map(({ clauseId, label, domain, text }) => ({
        ...{ clauseId, label, text: reading(text, tx.locale) },
        domain: domain && inLanguage(domain, tx.locale),
        said: about(clauseId).length,
        waiting: about(clauseId).filter(({ settledAs }) => settledAs === null).length
      })),
      changed: (differences ?? []).flatMap((one) => changeIn(one, tx.locale)),
      first: differences === null,
      invited: await isInvited(tx, round),
      held: remarks.filter((one) => one.held).length,
      may: { round: can(tx, may.round), seeDraft: can(tx, may.seeDraft) }
    };
  });

type Change = { clauseId: string; label: string; before: Localized | null; now: Localized | null };

/** A clause that reads otherwise than in the round before, in the reader's language. */
function changeIn({ clauseId, label, before, now }: Change, locale: string) {
  const [was, is] = [before && inLanguage(before, locale), now && inLanguage(now, locale)];
  if (was === is) return [];
  return [{ clauseId, label, parts: diffWords(was ?? '', is ?? '') }];
}
