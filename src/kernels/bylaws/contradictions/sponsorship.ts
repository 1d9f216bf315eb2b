import type { Parameters } from '../parameters.ts';
import { numberOr, when, type Contradiction } from './codes.ts';

export function sponsorship({ sponsorship: rule }: Parameters): Contradiction[] {
  if (rule === null || rule === 'none') return [];
  const event = numberOr(rule.perEventCents, 0);
  const organization = numberOr(rule.perOrganizationYearCents, Infinity);
  const year = numberOr(rule.perYearCents, Infinity);
  return [
    ...when(event > organization, 'event_cap_above_organization', 'sponsorship.perEventCents', {
      eventCents: event,
      organizationCents: organization
    }),
    ...when(event > year, 'event_cap_above_year', 'sponsorship.perEventCents', {
      eventCents: event,
      yearCents: year
    }),
    ...when(
      Number.isFinite(organization) && organization > year,
      'organization_cap_above_year',
      'sponsorship.perOrganizationYearCents',
      { organizationCents: organization, yearCents: year }
    )
  ];
}
