import { agreementKinds } from '#capabilities/governance';
import { keyNumbers, readChapters, versionByNumber } from '#capabilities/governance/server';
import { inLanguage } from '#platform/localized';
import { problems } from '#platform/problem';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params, url }) => {
  const kind = agreementKinds.find((one) => one === params.agreement);
  const number = Number(params.n);
  if (!kind || !Number.isSafeInteger(number)) throw problems.not_found();
  const { clauses, parameters, summary, ...version } = await versionByNumber(context, kind, number);
  return {
    version,
    summary: summary && inLanguage(summary, context.locale),
    unfolded: url.searchParams.has('whole'),
    numbers: keyNumbers({ clauses, parameters }, context.locale),
    chapters: readChapters({ clauses, parameters }, context.locale)
  };
};
