import { may } from '#capabilities/charters';
import { boardOf, editionIfAny, institutionsOf, latestCharter } from '#capabilities/charters/server';
import type { Context } from '#platform/context';
import { read } from '#platform/db';
import { allow } from '#platform/policy';

/** Whom we can ask, and the clauses it has not been asked about. */
export const askingView = (context: Context, wanted: string | null) =>
  read(context, async (tx) => {
    allow(tx, may.follow);
    const charterId = await latestCharter(tx);
    const edition = charterId ? await editionIfAny(tx, charterId) : null;
    const institutions = await institutionsOf(tx);
    const institutionId = wanted ?? institutions[0]?.id ?? null;
    const asked = new Set(
      institutionId ? (await boardOf(tx, { institutionId })).map((one) => one.clauseId) : []
    );
    const said = (text: Record<string, string>) => text[tx.locale] ?? Object.values(text)[0] ?? '';
    return {
      institutions: institutions.map(({ id, name }) => ({ value: id, label: name })),
      institutionId,
      clauses: (edition?.text.domains ?? []).flatMap(({ name, clauses }) =>
        clauses
          .filter(({ id }) => !asked.has(id))
          .map(({ id, label, text }) => ({ value: id, label: `${label} ${said(text)}`, hint: said(name) }))
      )
    };
  });
