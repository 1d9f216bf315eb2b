import type { Code } from '../codes.ts';
import type { SponsorshipFacts } from '../facts.ts';
import { cannotTell, judged, noRule, whereSaid, type Finding } from '../finding.ts';
import type { Parameters, Sponsorship } from '../parameters.ts';

export function perEvent(parameters: Parameters, { cents }: SponsorshipFacts): Finding {
  return underCap('sponsorship.event', 'perEventCents', parameters, cents, 0, '');
}

export function organizationYear(parameters: Parameters, facts: SponsorshipFacts): Finding {
  const spent = facts.organizationYearCents;
  return underCap(
    'sponsorship.organization',
    'perOrganizationYearCents',
    parameters,
    facts.cents,
    spent,
    'organizationYearCents'
  );
}

export function perYear(parameters: Parameters, facts: SponsorshipFacts): Finding {
  return underCap('sponsorship.year', 'perYearCents', parameters, facts.cents, facts.yearCents, 'yearCents');
}

/** `spentFact` names what would have to be known where the amount spent before is not. */
function underCap(
  code: Code,
  field: keyof Sponsorship,
  { sponsorship }: Parameters,
  cents: number,
  spentCents: number | null,
  spentFact: string
): Finding {
  const path = `sponsorship.${field}`;
  if (sponsorship === 'none') return noRule(code, path);
  return whereSaid(code, path, sponsorship?.[field] ?? null, (capCents) => {
    if (spentCents === null) return cannotTell(code, path, [`facts.${spentFact}`], { cents, capCents });
    const leftCents = Math.max(0, capCents - spentCents);
    return judged(code, path, cents <= leftCents, { cents, capCents, spentCents, leftCents });
  });
}
