import { may, problems } from '#capabilities/charters';
import {
  charterOf,
  clausesShown,
  isInvited,
  openRatification,
  remarksOf,
  roundOf,
  type Remark
} from '#capabilities/charters/server';
import { bodiesOf } from '#capabilities/governance/server';
import { diffWords } from '#kernels/diff';
import { communityOf, type Context, type Tx } from '#platform/context';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { missing, reading, type Localized } from '#platform/localized';
import { isMember, may as can } from '#platform/policy';

/** One clause in a round: what was said about it, and a place to say something, in one's own language. */
export const clauseInRound = (context: Context, roundId: string, clauseId: string, asked: string | null) =>
  read(context, async (tx) => {
    const round = await roundOf(tx, roundId);
    const shown = (await clausesShown(tx, roundId)).find((one) => one.clauseId === clauseId);
    if (!shown) throw problems.no_such_clause();
    const now = await textNow(tx, round.charterId, clauseId);
    const fresh = communityOf(tx).languages.filter((one) => now && !missing(now, [one]).length);
    const language = [asked, tx.locale, now?.from].find((one) => one && fresh.includes(one)) ?? null;
    const remarks = (await remarksOf(tx, roundId)).filter((one) => one.clauseId === clauseId);
    return {
      ...{ charterId: round.charterId, roundId, number: round.number, label: shown.label },
      text: reading(shown.text, tx.locale),
      changed: Boolean(now && now.texts[shown.text.from]?.text !== shown.text.texts[shown.text.from]?.text),
      open: round.open && (await isInvited(tx, round)),
      offering: language && now ? { language, text: now.texts[language]!.text, languages: fresh } : null,
      languages: communityOf(tx).languages,
      fresh: newId(),
      proposalId: newId(),
      member: isMember(tx.actor),
      remarks: remarks.map((one) => saidIn(one, tx.locale)),
      ratifying: isMember(tx.actor) && (await openRatification(tx, round.charterId)) !== null,
      bodies: can(tx, may.round)
        ? (await bodiesOf(tx)).map(({ id, name }) => ({ value: id, label: name }))
        : [],
      may: {
        settle: can(tx, may.draft),
        look: can(tx, may.round),
        translate: can(tx, may.translate),
        ask: can(tx, may.askTranslation)
      }
    };
  });

async function textNow(tx: Tx, charterId: string, clauseId: string): Promise<Localized | null> {
  const { domains } = await charterOf(tx, charterId);
  return domains.flatMap(({ clauses }) => clauses).find(({ id }) => id === clauseId)?.text ?? null;
}

/** A remark with its differences, and what a translation makes of it for this reader. */
function saidIn({ before, after, translations, ...one }: Remark, locale: string) {
  const translation = translations.find(({ language }) => language === locale);
  return {
    ...one,
    parts: before && after ? diffWords(before, after) : null,
    foreign: one.language !== locale,
    translation: translation?.text ? { text: translation.text, after: translation.after } : null,
    askedFor: translations.filter(({ text }) => text === null).map(({ language }) => language),
    after
  };
}
