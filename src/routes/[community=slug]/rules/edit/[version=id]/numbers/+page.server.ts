import { clauseOf, may, parts, type Part } from '#capabilities/governance';
import { parameterSentences, versionById } from '#capabilities/governance/server';
import { allow } from '#platform/policy';
import { problems } from '#platform/problem';
import type { PageServerLoad } from './$types';

/** What the program goes by, matter by matter, each with the way to change it. */
export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  allow(context, may.draft);
  const { id, state, number, clauses, parameters } = await versionById(context, params.version);
  if (state !== 'draft' || !parameters) throw problems.not_found();
  const names = Object.keys(parts) as Part[];
  return {
    id,
    number,
    parts: names.map((part) => ({
      part,
      clauses: [...new Set(parts[part].flatMap((path) => clauseOf(clauses, path) ?? []))],
      sentences: parameterSentences(parameters, context.locale, parts[part]).map(({ sentence }) => sentence)
    }))
  };
};
