import type { Finding } from '../../../../kernels/bylaws/index.ts';
import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { isMember } from '../../../../platform/policy/index.ts';
import { m } from '../../../../platform/words/index.ts';
import { sayFindings, type SaidFinding } from '../../../governance/server/index.ts';
import type { Decision } from './decision.ts';

/** Findings whose numbers would tell how somebody voted. */
const TELLING = ['decision.passed', 'decision.votes'];

/**
 * The verdict in sentences. Of a secret vote of few, how many said yes stays hidden; to whoever does not
 * belong here only whether each rule was met is told.
 */
export function verdictIn(tx: Tx, { verdict, result }: Pick<Decision, 'verdict' | 'result'>): SaidFinding[] {
  const where = { locale: tx.locale, slug: communityOf(tx).slug, clauseOf: verdict.rules.clauseOf };
  const inside = isMember(tx.actor) || tx.actor.kind === 'system';
  const few = result.secret && result.votes === null && !result.options.length;
  return sayFindings(verdict.findings, where).map((said) =>
    hides(said, few, inside)
      ? { ...said, sentence: m.decisions_verdict_hidden({}, { locale: tx.locale }) }
      : said
  );
}

const hides = ({ code }: Pick<Finding, 'code'> | SaidFinding, few: boolean, inside: boolean): boolean =>
  !inside || (few && TELLING.includes(code));
