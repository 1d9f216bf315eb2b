import { hasSeats, may } from '#capabilities/governance';
import { bodyPage, sayFindings } from '#capabilities/governance/server';
import { communityOf } from '#platform/context';
import { may as can } from '#platform/policy';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  const { rules, findings, ...page } = await bodyPage(context, params.body);
  const { locale } = context;
  const where = rules && { locale, slug: communityOf(context).slug, clauseOf: rules.clauseOf };
  return {
    ...page,
    seated: hasSeats(page.body.kind),
    findings: where ? sayFindings(findings, where) : [],
    mayKeep: can(context, may.keepBodies) && !page.body.endedOn
  };
};
