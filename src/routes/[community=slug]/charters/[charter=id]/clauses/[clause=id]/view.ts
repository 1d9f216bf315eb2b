import { clausesOf, may, problems } from '#capabilities/charters';
import {
  besidesOf,
  charterOf,
  editionIfAny,
  groundsOf,
  historyOf,
  boardOf,
  newerFigures,
  openRatification,
  roundsOf
} from '#capabilities/charters/server';
import type { SinceThen } from '#capabilities/surveys/server';
import { diffWords } from '#kernels/diff';
import { dayIn } from '#platform/clock';
import { communityOf, type Context, type Tx } from '#platform/context';
import { monthOf, plainDay } from '#platform/dates';
import { read } from '#platform/db';
import { inLanguage, reading, type Locale, type Localized } from '#platform/localized';
import { isMember, may as can } from '#platform/policy';

/** A clause with what it rests on and what was answered to it; for members also how it came to be. */
export const clauseView = (context: Context, charterId: string, clauseId: string) =>
  read(context, async (tx) => {
    const charter = await charterOf(tx, charterId);
    const clause = clausesOf(charter).find(({ id }) => id === clauseId);
    const edition = await editionIfAny(tx, charterId);
    const ratified = edition?.text.domains
      .flatMap(({ clauses }) => clauses)
      .find(({ id }) => id === clauseId);
    const shown = isMember(tx.actor) || ratified || (await roundsOf(tx, charterId)).length > 0;
    if (!clause || !shown) throw problems.no_such_clause();
    return {
      charterId,
      ...{ id: clauseId, label: clause.label, revision: clause.revision, text: clause.text },
      title: inLanguage(charter.title, tx.locale),
      languages: communityOf(tx).languages,
      ratified: ratified !== undefined,
      grounds: await groundsIn(tx, clauseId),
      promised: (await boardOf(tx))
        .filter((one) => one.clauseId === clauseId)
        .map(({ id, institution, standing }) => ({ id, institution, standing })),
      ...(isMember(tx.actor)
        ? await insideOf(tx, charterId, clauseId)
        : { history: [], besides: [], ratifying: false }),
      may: { draft: can(tx, may.draft), ground: can(tx, may.ground), follow: can(tx, may.follow) }
    };
  });

/** What it rests on, each figure beside the one that a newer release of its survey tells. */
async function groundsIn(tx: Tx, clauseId: string) {
  const newer = await newerFigures(tx, [clauseId]);
  return (await groundsOf(tx, [clauseId])).map(({ what, ...one }) => {
    const since = newer.get(one.id);
    return {
      ...one,
      what: one.withdrawn ? null : reading(what, tx.locale),
      newer: since ? newerIn(since, tx.locale) : null
    };
  });
}

const newerIn = ({ measure, surveyId, then, now }: SinceThen, locale: Locale) => {
  const said = ({ value, lastDay }: SinceThen['now']) => ({
    month: monthOf(lastDay, locale),
    figure: measure === 'share' ? `${Math.round(value * 100)} %` : String(Math.round(value * 10) / 10)
  });
  return { surveyId, then: said(then), now: said(now) };
};

async function insideOf(tx: Tx, charterId: string, clauseId: string) {
  const { timeZone } = communityOf(tx);
  const history = await historyOf(tx, clauseId);
  const besides = (await besidesOf(tx, charterId)).filter((one) => one.clauseId === clauseId);
  return {
    ratifying: (await openRatification(tx, charterId)) !== null,
    history: history.map(({ at, text, ...one }, index) => ({
      ...one,
      day: plainDay(dayIn(timeZone, at), tx.locale),
      sides: sidesOf(history[index + 1]?.text ?? null, text)
    })),
    besides: besides.map(({ before, texts, writtenAt: _, ...one }) => ({
      ...one,
      sides: Object.entries(texts).flatMap(([language, text]) =>
        text && text !== before.texts[language]?.text
          ? [{ language, parts: diffWords(before.texts[language]?.text ?? '', text) }]
          : []
      )
    }))
  };
}

/** Language by language, what changed against the text before. */
export const sidesOf = (before: Localized | null, now: Localized) =>
  Object.entries(now.texts)
    .filter(([language, { text }]) => text !== before?.texts[language]?.text)
    .map(([language, { text }]) => ({
      language,
      parts: diffWords(before?.texts[language]?.text ?? '', text)
    }));
