import { conditionsFor, type Clause, type Condition } from '#capabilities/surveys';
import { words } from '#capabilities/surveys/ui';
import type { Opened } from './draft.ts';

/** A condition in plain words, a line for each part; null where it says more than we can show. */
export function conditionLines({ draft, language }: Opened, condition: Condition | null) {
  if (!condition) return null;
  const leaned = conditionsFor(draft.definition, '', language);
  const line = ({ name, sign, value }: Clause) => {
    const question = leaned.find((one) => one.name === name);
    const answer = question?.answers.find((one) => one.value === value)?.label ?? value;
    return { question: question?.label ?? name, sign: words.signWords[sign](), answer };
  };
  return { join: condition.join, lines: condition.clauses.map(line) };
}
