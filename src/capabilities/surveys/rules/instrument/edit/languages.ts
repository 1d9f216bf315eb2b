import { DEFAULT, type Definition, type Item, type Said } from '../../../../../kernels/forms/index.ts';
import { languagesIn, wanted } from '../languages.ts';

const MOST = 12;

/** One more language; its words come later. Words that were in no language get the name `plain`. */
export function withLanguage(definition: Definition, language: string, plain: string): Definition {
  const before = languagesIn(definition);
  if (before.length >= MOST || before.includes(language)) return definition;
  const unnamed = before[0] === DEFAULT;
  const languages = [...before.map((one) => (one === DEFAULT ? plain : one)), language];
  const name = (said: Said): Said => (typeof said === 'string' && unnamed ? { [plain]: said } : said);
  const settings = { ...definition.settings, default_language: languages[0]!, languages: wanted(languages) };
  return { ...everySaid(definition, name), settings };
}

/** Everything that people read, changed alike. */
export function everySaid(definition: Definition, change: (said: Said) => Said): Definition {
  const maybe = (said: Said | undefined) => (said === undefined ? said : change(said));
  const inItem = (item: Item): Item => ({
    ...item,
    label: maybe(item.label),
    hint: maybe(item.hint),
    guidance: maybe(item.guidance),
    bind: Object.fromEntries(
      Object.entries(item.bind).map(([key, said]) => [key, key.endsWith('Msg') ? change(said) : said])
    ),
    items: item.items.map(inItem)
  });
  return {
    ...definition,
    items: definition.items.map(inItem),
    lists: definition.lists.map(({ name, choices }) => ({
      name,
      choices: choices.map((choice) => ({ ...choice, label: maybe(choice.label) }))
    }))
  };
}
