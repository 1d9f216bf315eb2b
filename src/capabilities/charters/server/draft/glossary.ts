import type { Tx } from '../../../../platform/context/index.ts';
import { clausesOf, type Charter } from '../../rules/charter.ts';
import { notesOn, type Term, type TermNote } from '../../rules/glossary.ts';

export type ClauseNote = TermNote & { clauseId: string; label: string };

/** The words the community chose. */
export type TermsOf = (tx: Tx) => Promise<Term[]>;

/** Where the draft speaks otherwise than the community decided to. */
export async function glossaryNotes(tx: Tx, charter: Charter, termsOf: TermsOf): Promise<ClauseNote[]> {
  const terms = await termsOf(tx);
  return clausesOf(charter).flatMap(({ id, label, text }) =>
    notesOn(text, terms).map((note) => ({ ...note, clauseId: id, label }))
  );
}
