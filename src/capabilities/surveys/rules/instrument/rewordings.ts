import type { Definition } from '../../../../kernels/forms/index.ts';
import { change, type Change } from './change.ts';
import { languagesIn, nameOf, saidIn, shown, textsOf, type Text } from './languages.ts';

/**
 * Words that changed. In every language alike the question stays comparable; in one alone, people who read one
 * language are now asked something else than those who read the other.
 */
export function rewordings(before: Definition, after: Definition, language: string): Change[] {
  const old = new Map(textsOf(before).map((text) => [`${text.at}#${text.field}`, text]));
  const languages = { old: languagesIn(before), now: languagesIn(after) };
  return textsOf(after).flatMap((text) => {
    const was = old.get(`${text.at}#${text.field}`);
    return was && ['label', 'choice'].includes(text.field) ? reworded(was, text, languages, language) : [];
  });
}

function reworded(
  was: Text,
  now: Text,
  languages: { old: string[]; now: string[] },
  language: string
): Change[] {
  const shared = languages.now.filter((one) => languages.old.includes(one));
  const before = (one: string) => saidIn(was.said, one, languages.old[0]!).trim();
  const after = (one: string) => saidIn(now.said, one, languages.now[0]!).trim();
  const changed = shared.filter((one) => before(one) && after(one) && before(one) !== after(one));
  const gained = shared.filter((one) => !before(one) && after(one));
  const left = shared.filter((one) => after(one) && before(one) === after(one));
  const choice = now.field === 'choice';
  const about = {
    question: shown(now.said, language),
    path: now.at,
    language: changed.map(nameOf).join(', '),
    others: left.map(nameOf).join(', ')
  };
  if (!changed.length)
    return gained.length
      ? [change('translated', now.at, { ...about, language: gained.map(nameOf).join(', ') })]
      : [];
  const words = changed.map((one) => ({ language: one, before: before(one), after: after(one) }));
  const kind = left.length ? 'reworded_one' : 'reworded';
  return [{ ...change(choice ? `choice_${kind}` : kind, now.at, about), words }];
}
