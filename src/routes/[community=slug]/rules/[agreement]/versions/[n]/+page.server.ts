import { agreementKinds } from '#capabilities/governance';
import { readClauses, versionByNumber } from '#capabilities/governance/server';
import { inLanguage } from '#platform/localized';
import { problems } from '#platform/problem';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  const kind = agreementKinds.find((one) => one === params.agreement);
  const number = Number(params.n);
  if (!kind || !Number.isSafeInteger(number)) throw problems.not_found();
  const { clauses, parameters, summary, ...version } = await versionByNumber(context, kind, number);
  return {
    version,
    summary: summary && inLanguage(summary, context.locale),
    clauses: readClauses({ clauses, parameters }, context.locale)
  };
};
