import type { Finding, Status } from '../../../kernels/bylaws/index.ts';
import type { Locale } from '../../../platform/localized/index.ts';
import { sentenceFor } from '../../../platform/words/server/index.ts';
import { missingNameOf, ruleNameOf, sentenceOf } from '../rules/sentences.ts';

/** A finding ready to show: which rule, how it stands, the numbers as a sentence, and where it is written. */
export type SaidFinding = {
  code: string;
  status: Status;
  rule: string;
  word: string;
  sentence: string;
  clause?: { href: string; label: string };
};

/** "64 people are here. We need 51." */
export function findingSentence(finding: Finding, locale: Locale): string {
  const { name, inputs, missing } = sentenceOf(finding, locale);
  return say(name, { ...inputs, what: listed(missing, locale) }, locale);
}

export type Where = { locale: Locale; slug: string; clauseOf: (path: string) => string | null };

/** Findings for the `Findings` component; those that do not apply are left out unless asked for. */
export function sayFindings(findings: Finding[], where: Where, { all = false } = {}): SaidFinding[] {
  return findings
    .filter(({ status }) => all || status !== 'not_applicable')
    .map((finding) => sayFinding(finding, where));
}

function sayFinding(finding: Finding, { locale, slug, clauseOf }: Where): SaidFinding {
  const clause = clauseOf(finding.path);
  return {
    code: finding.code,
    status: finding.status,
    rule: say(ruleNameOf(finding), {}, locale),
    word: say(`governance_status_${finding.status}`, {}, locale),
    sentence: findingSentence(finding, locale),
    ...(clause && {
      clause: { href: `/${slug}/rules#clause-${clause}`, label: say('governance_clause', { clause }, locale) }
    })
  };
}

function listed(missing: string[], locale: Locale): string {
  const names = new Set(missing.map((fact) => say(missingNameOf(fact), {}, locale)));
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}

const say = (name: string, inputs: Record<string, unknown>, locale: Locale): string =>
  sentenceFor(name, inputs, locale) ?? name;
