import { toText, type Node } from '../expression/world.ts';
import type { Piece, Words } from './form.ts';
import { choicesAt } from './choices.ts';
import { worth, type Session } from './session.ts';

export type Media = 'image' | 'big-image' | 'audio' | 'video' | 'guidance';

/** Words in the language shown, with what they quote. */
export function say(session: Session, words: Words | undefined, at: Node): string {
  if (!words) return '';
  return 'pieces' in words
    ? spoken(session, words.pieces, at)
    : (textIn(session, words.text, 'long', at) ?? '');
}

/** A picture, a sound or the longer help that belongs to words; an address such as "jr://images/a.png". */
export const media = (
  session: Session,
  words: Words | undefined,
  form: Media,
  at: Node
): string | undefined => (words && 'text' in words ? textIn(session, words.text, form, at) : undefined);

export function textIn(session: Session, id: string, form: string, at: Node): string | undefined {
  const pieces = session.form.languages[session.language]?.[id]?.[form];
  return pieces && spoken(session, pieces, at);
}

const spoken = (session: Session, pieces: Piece[], at: Node): string =>
  pieces
    .map((piece) => (typeof piece === 'string' ? piece : toText(worth(session, piece.value, at))))
    .join('');

/** What the choice behind a value is called, for the question at a path. */
export function choiceLabel(session: Session, value: string, path: string, from: Node): string {
  const found = worth(session, path, from);
  const node = typeof found === 'object' ? found[0] : undefined;
  const control = node?.path ? session.controls.get(node.path) : undefined;
  if (!node || !control) return '';
  return choicesAt(session, control, node).find((choice) => choice.value === value)?.label ?? '';
}
