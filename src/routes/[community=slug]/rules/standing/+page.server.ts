import { sayFindings, standing } from '#capabilities/governance/server';
import { communityOf } from '#platform/context';
import type { PageServerLoad } from './$types';

/** How we stand today: the partnership and each of its groups against the rules in force. */
export const load: PageServerLoad = async ({ locals: { context } }) => {
  const { day, rules, partnership, bodies } = await standing(context);
  const where = { locale: context.locale, slug: communityOf(context).slug, clauseOf: rules.clauseOf };
  return {
    day,
    number: rules.version.number,
    partnership: sayFindings(partnership, where),
    bodies: bodies.map(({ body, findings }) => ({
      id: body.id,
      name: body.name,
      findings: sayFindings(findings, where)
    }))
  };
};
