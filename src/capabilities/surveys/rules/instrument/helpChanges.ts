import type { Definition } from '../../../../kernels/forms/index.ts';
import { change, type Change, type ChangeKind, type Reworded } from './change.ts';
import { languagesIn, nameOf, saidIn, shown, textsOf, type Field, type Text } from './languages.ts';
import { spotsIn } from './tree.ts';

const HELP: Partial<Record<Field, 'hint' | 'message'>> = {
  hint: 'hint',
  guidance: 'hint',
  constraint_message: 'message',
  required_message: 'message'
};

/**
 * What stands beside a question, or is said when an answer does not fit. A hint tells how to count: new in one
 * language alone, people are asked different things. What is said of a mistake never changes what was asked.
 */
export function helpChanges(before: Definition, after: Definition, language: string): Change[] {
  const [old, now] = [helpIn(before), helpIn(after)];
  const labels = new Map([...spotsIn(after.items)].map(({ path, item }) => [path, item]));
  const was = new Set([...spotsIn(before.items)].map(({ path }) => path));
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
    const { at, field } = (now.get(key) ?? old.get(key))!;
    const item = labels.get(at);
    // A question that came or went is said by itself.
    if (!item || !was.has(at)) return [];
    const words = changedIn(before, after, old.get(key), now.get(key));
    if (!words.changed.length) return [];
    const about = {
      question: shown(item.label, language) || item.name,
      path: at,
      language: words.changed.map((one) => nameOf(one.language)).join(', '),
      others: words.left.map(nameOf).join(', ')
    };
    return [{ ...change(kindOf(field, words.left.length > 0), at, about), words: words.changed }];
  });
}

const kindOf = (field: Field, inOneAlone: boolean): ChangeKind =>
  HELP[field] === 'message' ? 'message_reworded' : inOneAlone ? 'hint_reworded_one' : 'hint_reworded';

const helpIn = (definition: Definition): Map<string, Text> =>
  new Map(
    textsOf(definition)
      .filter(({ field }) => field in HELP)
      .map((text) => [`${text.at}#${text.field}`, text])
  );

/** In the languages that both speak: what is new in some, and what stayed in others. */
function changedIn(before: Definition, after: Definition, old?: Text, now?: Text) {
  const [then, today] = [languagesIn(before), languagesIn(after)];
  const pairs: Reworded[] = today
    .filter((one) => then.includes(one))
    .map((language) => ({
      language,
      before: saidIn(old?.said, language, then[0]!).trim(),
      after: saidIn(now?.said, language, today[0]!).trim()
    }));
  return {
    changed: pairs.filter((one) => one.before !== one.after),
    left: pairs.filter((one) => one.before === one.after && one.after).map(({ language }) => language)
  };
}
