import { agreementKinds, compareClauses, compareSentences } from '#capabilities/governance';
import {
  parameterSentences,
  versionByNumber,
  versionsOf,
  type Version
} from '#capabilities/governance/server';
import type { Locale } from '#platform/localized';
import { problems } from '#platform/problem';
import type { PageServerLoad } from './$types';

/** Two versions of one text beside each other, in both languages. */
export const load: PageServerLoad = async ({ locals: { context }, url }) => {
  const kind = agreementKinds.find((one) => one === (url.searchParams.get('of') ?? 'bylaws'));
  if (!kind) throw problems.not_found();
  const versions = await versionsOf(context, kind);
  const numbers = versions.map(({ number }) => number);
  const from = Number(url.searchParams.get('from') ?? numbers[1] ?? numbers[0]);
  const to = Number(url.searchParams.get('to') ?? numbers[0]);
  if (!numbers.includes(from) || !numbers.includes(to)) throw problems.not_found();
  const [before, after] = [
    await versionByNumber(context, kind, from),
    await versionByNumber(context, kind, to)
  ];
  return {
    kind,
    from,
    to,
    versions: versions.map(({ number, state, from: day }) => ({ number, state, day })),
    clauses: compareClauses(before.clauses, after.clauses),
    sentences: compareSentences(said(before, context.locale), said(after, context.locale))
  };
};

const said = ({ parameters }: Version, locale: Locale): string[] =>
  parameters ? parameterSentences(parameters, locale).map(({ sentence }) => sentence) : [];
