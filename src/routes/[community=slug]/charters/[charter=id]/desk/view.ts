import { clausesOf, may, type Charter, type Gap } from '#capabilities/charters';
import {
  besidesOf,
  charterOf,
  editionIfAny,
  hindrancesOf,
  openRatification,
  ratificationsOf,
  roundsOf
} from '#capabilities/charters/server';
import type { Context, Tx } from '#platform/context';
import { plainDay } from '#platform/dates';
import { read } from '#platform/db';
import { reading } from '#platform/localized';
import { allow, may as can } from '#platform/policy';

/** The draft as it stands, what is in the way of showing it, and the one thing that comes next. */
export const deskView = (context: Context, id: string) =>
  read(context, async (tx) => {
    allow(tx, may.seeDraft);
    const charter = await charterOf(tx, id);
    const { gaps, nameless, beside, roundOpen } = await hindrancesOf(tx, charter);
    return {
      id,
      title: reading(charter.title, tx.locale),
      domains: await domainsIn(tx, charter, gaps),
      clauses: clausesOf(charter).length,
      ...{ gaps: gaps.length, nameless, beside, roundOpen },
      rounds: (await roundsOf(tx, id)).map(({ id: roundId, number, open, closesOn }) => ({
        ...{ id: roundId, number, open },
        closesOn: plainDay(closesOn, tx.locale)
      })),
      asked: (await ratificationsOf(tx, id)).length > 0,
      ratifying: (await openRatification(tx, id)) !== null,
      edition: (await editionIfAny(tx, id))?.number ?? null,
      may: mayDo(tx)
    };
  });

const mayDo = (tx: Tx) => ({
  draft: can(tx, may.draft),
  round: can(tx, may.round),
  ratify: can(tx, may.ratify),
  translate: can(tx, may.translate)
});

/** Domain by domain, with what is old in a language and where two texts wait. */
async function domainsIn(tx: Tx, { id, domains }: Charter, gaps: Gap[]) {
  const old = new Set(gaps.map((gap) => gap.id + gap.what));
  const besides = new Set((await besidesOf(tx, id)).map(({ clauseId }) => clauseId));
  return domains.map(({ clauses, name, ...domain }) => ({
    ...domain,
    name: name && reading(name, tx.locale),
    old: old.has(`${domain.id}domain`),
    clauses: clauses.map(({ id: clauseId, label, text }) => ({
      ...{ id: clauseId, label, text: reading(text, tx.locale) },
      old: old.has(`${clauseId}clause`),
      beside: besides.has(clauseId)
    }))
  }));
}
