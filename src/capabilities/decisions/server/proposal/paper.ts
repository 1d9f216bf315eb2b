import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { plainDay } from '../../../../platform/dates/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { inLanguage, locales, type Locale } from '../../../../platform/localized/index.ts';
import { typ, typeset } from '../../../../platform/pdf/index.ts';
import { m } from '../../../../platform/words/index.ts';
import { headOf } from '../../../record/server/index.ts';
import { proposalProblems } from '../../rules/proposal/problems.ts';
import { actionsOf } from './afterwards.ts';
import { decisionOn, type Certified, type Decision } from './decision.ts';
import { verdictIn } from './shown.ts';

const template = typ`
#let body-of(side) = {
  par(strong(side.question))
  par(side.text)
  par(strong(side.outcome))
  for line in side.lines { par(line) }
  heading(level: 2, side.verdict-title)
  list(..side.verdict)
  if side.actions.len() > 0 {
    heading(level: 2, side.actions-title)
    list(..side.actions)
  }
}
= #data.title
#pair(..data.sides.map(side => (side.language, body-of(side))))
`;

/** A certified decision on one sheet, both languages beside each other, with the head of the record at its foot. */
export function decisionPaper(context: Context, proposalId: string): Promise<Uint8Array> {
  return read(context, async (tx) => {
    const decision = await decisionOn(tx, proposalId);
    if (!decision?.certified) throw proposalProblems.not_certified();
    const languages = [tx.locale, ...locales.filter((one) => one !== tx.locale)];
    const sides = await Promise.all(
      languages.map((locale) => sideIn({ ...tx, locale }, decision, decision.certified!))
    );
    const title = m.decisions_paper_title({ label: labelOf(decision.certified) }, { locale: tx.locale });
    return typeset(template, { title, sides }, await aboutOf(tx, title));
  });
}

async function aboutOf(tx: Tx, title: string) {
  const head = await headOf(tx);
  const said = { locale: tx.locale };
  const record = head
    ? m.decisions_paper_record({ sequence: head.sequence, hash: head.short }, said)
    : undefined;
  return { ...said, title, community: inLanguage(communityOf(tx).name, tx.locale), record, at: tx.clock() };
}

export const labelOf = ({ year, number }: Pick<Certified, 'year' | 'number'>): string => `${year}-${number}`;

async function sideIn(tx: Tx, decision: Decision, certified: Certified) {
  const { locale } = tx;
  const actions = await actionsOf(tx, decision.id);
  return {
    language: locale,
    question: inLanguage(decision.question, locale),
    text: inLanguage(decision.text, locale),
    outcome: outcomeLine(certified, locale),
    lines: countLines(decision, locale),
    'verdict-title': m.decisions_verdict_title({}, { locale }),
    verdict: verdictIn(tx, decision).map(({ rule, word, sentence }) => `${rule}: ${word}. ${sentence}`),
    'actions-title': m.decisions_actions_title({}, { locale }),
    actions: actions.map(({ what, owner, dueOn }) =>
      m.decisions_action_line(
        { what: inLanguage(what, locale), owner, day: plainDay(dueOn, locale) },
        { locale }
      )
    )
  };
}

const outcomeLine = ({ outcome, effectiveFrom }: Certified, locale: Locale): string =>
  outcome === 'adopted'
    ? m.decisions_result_adopted({ day: plainDay(effectiveFrom!, locale) }, { locale })
    : m.decisions_result_not_adopted({}, { locale });

/** How many said what, as far as it may be told; else that few voted. */
export function countLines(
  { result, method }: Pick<Decision, 'result' | 'method'>,
  locale: Locale
): string[] {
  const { votes, winners, options } = result;
  const won = winners.flatMap((id) => options.find((one) => one.id === id) ?? []);
  const said = won.map(({ text }) =>
    m.decisions_result_won({ option: inLanguage(text, locale) }, { locale })
  );
  if (!votes) return said.length ? said : [m.decisions_result_few({}, { locale })];
  if (method === 'consensus')
    return [
      m.decisions_result_consensus(
        { agree: votes.yes, aside: votes.stoodAside, blocks: votes.blocks },
        { locale }
      )
    ];
  return [m.decisions_result_votes({ yes: votes.yes, no: votes.no, abstain: votes.abstain }, { locale })];
}
