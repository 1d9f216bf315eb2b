import { hasSeats, may } from '#capabilities/governance';
import { bodyPage, sayFindings } from '#capabilities/governance/server';
import { attendanceOfBody } from '#capabilities/meetings/server';
import { communityOf } from '#platform/context';
import { may as can } from '#platform/policy';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  const { rules, findings, ...page } = await bodyPage(context, params.body);
  const { locale } = context;
  const sitting = [
    ...page.seats.flatMap(({ holding }) => holding?.memberId ?? []),
    ...page.members.map(({ memberId }) => memberId)
  ];
  const where = rules && { locale, slug: communityOf(context).slug, clauseOf: rules.clauseOf };
  return {
    ...page,
    attendance: await attendanceOfBody(context, params.body, sitting),
    seated: hasSeats(page.body.kind),
    findings: where ? sayFindings(findings, where) : [],
    mayKeep: can(context, may.keepBodies) && !page.body.endedOn
  };
};
