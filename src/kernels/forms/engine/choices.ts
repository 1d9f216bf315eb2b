import { toText, type Node } from '../expression/world.ts';
import type { Control } from './form.ts';
import { worth, type Session } from './session.ts';
import { media, say, type Media } from './words.ts';

export type ChoiceShown = { value: string; label: string; media: Partial<Record<Media, string>> };

/** What can be chosen now, in the language shown. */
export function choicesAt(session: Session, { itemset, items }: Control, node: Node): ChoiceShown[] {
  if (items) return items.map(({ value, label }) => ({ value, label: say(session, label, node), media: {} }));
  if (!itemset) return [];
  const found = worth(session, itemset.nodes, node);
  const options = typeof found === 'object' ? found : [];
  return options
    .filter(({ hidden }) => !hidden)
    .map((option) => {
      const value = toText(worth(session, itemset.value, option));
      const label = toText(worth(session, itemset.label, option));
      return { value, label, media: picturesOf(session, option) };
    });
}

const FORMS: Media[] = ['image', 'audio', 'video'];

function picturesOf(session: Session, option: Node): ChoiceShown['media'] {
  const id = option.children.find(({ name }) => name === 'itextId')?.value;
  if (id === undefined) return {};
  const found = FORMS.map((form) => [form, media(session, { text: id }, form, option)] as const);
  return Object.fromEntries(found.filter(([, address]) => address !== undefined));
}
