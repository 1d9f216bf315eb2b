import type { Finding } from '../../../kernels/bylaws/index.ts';

/** The name of a message and what goes into it. `missing` are the names of what is not known. */
export type Said = { name: string; inputs: Record<string, number | string>; missing: string[] };

const ROOM = 'governance_finding';

/** How a finding is said. The words themselves, in every language, stand under these names. */
export function sentenceOf(finding: Finding, locale: string): Said {
  return { name: nameOf(finding), inputs: shown(finding.numbers, locale), missing: unknownFacts(finding) };
}

/** The message that names the rule: "Enough people". */
export const ruleNameOf = ({ code }: Pick<Finding, 'code'>): string => `governance_rule_${flat(code)}`;

/** The message that names something that is not known: "how many people are here". */
export const missingNameOf = (fact: string): string =>
  `governance_missing_${flat(fact.replace(/^facts\./, ''))}`;

function nameOf(finding: Finding): string {
  if (finding.status === 'not_applicable') return `${ROOM}_not_applicable`;
  if (isSilent(finding)) return `${ROOM}_silent`;
  if (finding.status === 'cannot_tell')
    return isUndisclosed(finding) ? own(finding, 'cannot_tell') : `${ROOM}_no_facts`;
  return own(finding, variant(finding) ?? finding.status);
}

const own = ({ code }: Finding, ending: string): string => `${ROOM}_${flat(code)}_${ending}`;
const flat = (path: string): string => path.replaceAll('.', '_');
const isSilent = ({ missing = [] }: Finding): boolean =>
  missing.some((path) => path.startsWith('parameters.'));
const isUndisclosed = ({ missing = [] }: Finding): boolean =>
  missing.some((path) => path.endsWith('.undisclosed'));
const unknownFacts = ({ missing = [] }: Finding): string[] =>
  missing.filter((path) => path.startsWith('facts.'));

/** Where one status has more than one thing to say. */
function variant({ code, status, numbers }: Finding): string | null {
  if (code === 'decision.passed' && 'blocks' in numbers) return `consensus_${status}`;
  if (status === 'met') return null;
  if (code.startsWith('composition.') && !('toJoin' in numbers)) return 'not_met_all';
  if (code === 'body.seats' && numbers.vacant === 0) return 'not_met_over';
  if (code.endsWith('.standing')) return standingVariant(numbers);
  return null;
}

function standingVariant(numbers: Finding['numbers']): string {
  if (numbers.codeSigned === 0) return 'not_met_unsigned';
  return numbers.suspended === 1 ? 'not_met_suspended' : 'not_met_sister';
}

const dollarsIn = (tag: string) => new Intl.NumberFormat(tag, { style: 'currency', currency: 'USD' });
/** Made once: every view of a live room says numbers. */
const dollars = { es: dollarsIn('es-US'), en: dollarsIn('en-US') };

/** Cents become money; people, hours and days stay whole numbers. */
function shown(numbers: Finding['numbers'], locale: string): Record<string, number | string> {
  const money = locale === 'es' ? dollars.es : dollars.en;
  const said = ([name, value]: [string, number]): [string, number | string] =>
    /cents$/i.test(name) ? [name, money.format(value / 100)] : [name, value];
  return Object.fromEntries(Object.entries(numbers).map(said));
}

/** The message for rules that cannot all hold. */
export const contradictionNameOf = (code: string): string => `governance_contradiction_${code}`;
