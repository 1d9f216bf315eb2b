import type { Choice, ChoiceList, Item } from '../xlsform/definition.ts';
import type { Place } from '../xlsform/places.ts';
import type { Said } from '../xlsform/workbook.ts';
import { element, type Element } from '../xml/tree.ts';
import { byLanguage, inLanguages, spoken, type Context } from './context.ts';

type Form = 'long' | 'guidance' | 'image' | 'big-image' | 'audio' | 'video';
type Words = { said: Said; from: Place | null };
/** By id, what there is to hear, see and read. */
type Texts = Map<string, Map<Form, Words>>;

/** All words that have a translation or a picture; the rest stands in the form itself. */
export function itextOf(context: Context): Element[] {
  const texts = textsOf(context);
  const languages = new Set(
    [...texts.values()].flatMap((forms) =>
      [...forms.values()].flatMap(({ said }) => Object.keys(byLanguage(said, context)))
    )
  );
  if (!languages.size) return [];
  const translations = [...languages].map((lang) => {
    const fallback = lang === context.language ? 'true()' : undefined;
    const children = [...texts].map(([id, forms]) => textIn(lang, id, forms, context));
    return element('translation', { lang, default: fallback }, children);
  });
  return [element('itext', {}, translations)];
}

function textsOf(context: Context): Texts {
  const texts: Texts = new Map();
  const say = (id: string, form: Form, said: Said | undefined, from: Place | null) => {
    if (said === undefined) return;
    texts.set(id, (texts.get(id) ?? new Map()).set(form, { said, from }));
  };
  for (const list of context.definition.lists.filter(needsItext))
    list.choices.forEach((choice, at) => {
      say(`${list.name}-${at}`, 'long', choice.label, null);
      for (const [form, said] of mediaOf(choice.media)) say(`${list.name}-${at}`, form, said, null);
    });
  for (const place of context.places.all) sayQuestion(place, say);
  return texts;
}

type Say = (id: string, form: Form, said: Said | undefined, from: Place | null) => void;

function sayQuestion(place: Place, say: Say): void {
  const { item, path } = place;
  for (const key of MESSAGES)
    if (isItextMessage(item.bind[key])) say(`${path}:${key}`, 'long', item.bind[key], place);
  if (labelInItext(item)) {
    say(`${path}:label`, 'long', item.label, place);
    for (const [form, said] of mediaOf(item.media)) say(`${path}:label`, form, said, place);
  }
  if (hintInItext(item)) {
    say(`${path}:hint`, 'long', item.hint, place);
    say(`${path}:hint`, 'guidance', item.guidance, place);
  }
}

export const MESSAGES = ['jr:constraintMsg', 'jr:requiredMsg', 'jr:noAppErrorString'];

export const isItextMessage = (said: Said | undefined): boolean =>
  inLanguages(said) || (typeof said === 'string' && said.includes('${'));

export const hasMedia = (media: Record<string, Said>): boolean => mediaOf(media).length > 0;

export const labelInItext = (item: Item): boolean => inLanguages(item.label) || hasMedia(item.media);

export const hintInItext = (item: Item): boolean => inLanguages(item.hint) || item.guidance !== undefined;

/** A list is in itext when any choice is translated, has a picture or quotes an answer. */
export const needsItext = ({ choices }: ChoiceList): boolean => choices.some(choiceInItext);

const choiceInItext = ({ label, media }: Choice): boolean =>
  inLanguages(label) || hasMedia(media) || (typeof label === 'string' && label.includes('${'));

const FORMS: Form[] = ['image', 'big-image', 'audio', 'video'];

const mediaOf = (media: Record<string, Said>): [Form, Said][] =>
  Object.entries(media).filter((pair): pair is [Form, Said] => FORMS.includes(pair[0] as Form));

/** What one language lacks and another has is a dash, so that a gap is seen rather than another language heard. */
function textIn(lang: string, id: string, forms: Map<Form, Words>, context: Context): Element {
  const values = [...forms].flatMap(([form, { said, from }]) => {
    const text = byLanguage(said, context)[lang];
    if (text === undefined && FORMS.includes(form)) return [];
    const attributes = form === 'long' ? {} : { form };
    return [element('value', attributes, spoken(addressed(form, text ?? '-'), from, context))];
  });
  return element('text', { id }, values);
}

const FOLDERS: Partial<Record<Form, string>> = {
  image: 'images',
  'big-image': 'images',
  audio: 'audio',
  video: 'video'
};

const addressed = (form: Form, text: string): string =>
  FOLDERS[form] ? `jr://${FOLDERS[form]}/${text}` : text;
