/** A text in both languages. */
export type Said = { en: string; es: string };

/** The props of a component, with a pair of languages wherever a person reads text. */
export type InBoth<T> = T extends string
  ? T | Said
  : T extends (...given: never[]) => unknown
    ? never
    : T extends object
      ? { [K in keyof T]: InBoth<T[K]> }
      : T;

type Given = Record<string, unknown>;

/** One state of a component: shown in the gallery, rendered in the tests, read by axe. */
export type Example<Props = Given> = {
  title: Said;
  props: { [K in keyof Props as Exclude<K, symbol>]?: InBoth<Props[K]> };
  /** Text or HTML for each snippet. */
  slots?: Record<string, Said>;
};

const isSaid = (value: object): value is Said =>
  'en' in value && 'es' in value && typeof value.en === 'string' && Object.keys(value).length === 2;

/** The same value with every pair of languages replaced by the one asked for. */
export function inLanguage<T>(value: T, language: keyof Said): T {
  if (Array.isArray(value)) return value.map((part) => inLanguage(part, language)) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (isSaid(value)) return value[language] as T;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, inLanguage(part as unknown, language)])
  ) as T;
}
