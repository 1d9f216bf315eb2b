import { contradictions, type Contradiction, type Parameters } from '../../../kernels/bylaws/index.ts';
import type { Locale } from '../../../platform/localized/index.ts';
import { sentenceFor } from '../../../platform/words/server/index.ts';
import { clauseOf, type Clause } from '../rules/agreement.ts';
import { contradictionNameOf } from '../rules/sentences.ts';
import { problems } from '../rules/problems.ts';

/** Rules that cannot all hold never come into force; the refusal names the clause. */
export function refuseContradictions(parameters: Parameters, clauses: Clause[], locale: Locale): void {
  const [first] = contradictions(parameters);
  if (first)
    throw problems.contradiction({
      what: contradictionSentence(first, locale),
      clause: clauseOf(clauses, first.path) ?? '–'
    });
}

/** What cannot hold, in words: "The term is 12 months, and an election every 7 months does not divide it." */
export const contradictionSentence = (found: Contradiction, locale: Locale): string =>
  sentenceFor(contradictionNameOf(found.code), found.numbers, locale) ?? found.code;
