import type { Tx } from '../../../../platform/context/index.ts';
import { glossaryOf, type Term as Named } from '../../../sensemaking/server/index.ts';
import { clausesOf, type Charter } from '../../rules/charter.ts';
import { notesOn, type Term, type TermNote } from '../../rules/glossary.ts';

export type ClauseNote = TermNote & { clauseId: string; label: string };

/** Where the draft speaks otherwise than the community decided to: its glossary says which words it chose. */
export async function glossaryNotes(tx: Tx, charter: Charter): Promise<ClauseNote[]> {
  const terms = (await glossaryOf(tx)).map(asTerm);
  return clausesOf(charter).flatMap(({ id, label, text }) =>
    notesOn(text, terms).map((note) => ({ ...note, clauseId: id, label }))
  );
}

/** A name in force is the chosen word; what it replaced, and the names before it, are left behind. */
function asTerm({ id, names, earlier }: Named): Term {
  const instead: Term['instead'] = {};
  const leave = (language: string, word: string | null) => {
    if (word) instead[language] = [...(instead[language] ?? []), word];
  };
  for (const { language, insteadOf } of [...names, ...earlier]) leave(language, insteadOf);
  for (const { language, name } of earlier)
    if (!names.some((one) => one.name === name)) leave(language, name);
  return { id, chosen: Object.fromEntries(names.map(({ language, name }) => [language, name])), instead };
}
