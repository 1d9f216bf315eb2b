import { may, scoreboard, standings, type Standing } from '#capabilities/charters';
import { boardOf, institutionsOf, type Promised } from '#capabilities/charters/server';
import type { Context, Tx } from '#platform/context';
import { plainDay } from '#platform/dates';
import { read } from '#platform/db';
import { inLanguage, reading } from '#platform/localized';
import { may as can } from '#platform/policy';

type Asked = { institution: string | null; domain: string | null; standing: string | null };

/** Everything that was promised and by whom, with the score of each institution and each domain. */
export const boardView = (context: Context, asked: Asked) =>
  read(context, async (tx) => {
    const all = await boardOf(tx);
    const only = standings.find((one) => one === asked.standing);
    const shown = all.filter(
      (one) =>
        (!asked.institution || one.institutionId === asked.institution) &&
        (!asked.domain || one.domainId === asked.domain) &&
        (!only || one.standing === only)
    );
    const domains = new Map(
      all.map((one) => [one.domainId, one.domain ? inLanguage(one.domain, tx.locale) : ''])
    );
    const names = new Map(all.map((one) => [one.institutionId, one.institution]));
    return {
      asked: { ...asked, standing: only ?? null },
      total: all.length,
      lines: shown.map((one) => lineOf(tx, one)),
      institutions: scores(scoreboard(all, 'institutionId'), names),
      domains: scores(scoreboard(all, 'domainId'), domains),
      silent: (await institutionsOf(tx)).filter(({ id }) => !names.has(id)),
      charterId: all[0]?.charterId ?? null,
      may: { follow: can(tx, may.follow) }
    };
  });

export const lineOf = (
  tx: Tx,
  { id, institution, kind, clause, words, domain, standing, steps }: Promised
) => ({
  ...{ id, institution, kind, standing },
  clause: reading(clause, tx.locale),
  words: words && reading(words, tx.locale),
  domain: domain && inLanguage(domain, tx.locale),
  next: nextOf(tx, steps)
});

/** The day that comes next, or the one that has passed. */
function nextOf(tx: Tx, steps: Promised['steps']): string | null {
  const open = steps.find(({ standing }) => standing === 'open' || standing === 'late');
  return open ? plainDay(open.dueOn, tx.locale) : null;
}

const scores = (board: ReturnType<typeof scoreboard>, names: Map<string, string>) =>
  [...board].map(([id, score]) => ({ id, name: names.get(id) ?? '', ...score }));

export type { Standing };
