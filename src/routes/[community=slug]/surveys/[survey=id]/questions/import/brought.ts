import { languageFor, languagesIn, nameOf, outlineOf } from '#capabilities/surveys';
import { findingSaid, type Brought } from '#capabilities/surveys/server';
import type { Context } from '#platform/context';

/** So many faults are read at one go; who mends these sees the rest. */
const SAID = 300;
const FIRST = 15;

/** What became of a file: everything that is wrong with it, or what it is now. */
export function broughtView(brought: Brought, file: string, { locale }: Context) {
  const errors = brought.kept === null ? brought.errors : [];
  return {
    file,
    kept: brought.kept,
    aside: brought.kept === 'aside' ? brought.id : null,
    errors: errors.slice(0, SAID).map((found) => findingSaid(found, locale)),
    count: errors.length,
    warnings: brought.warnings.slice(0, SAID).map((found) => findingSaid(found, locale)),
    became: brought.kept === 'draft' ? becameOf(brought.whole.definition, locale) : null
  };
}

function becameOf(definition: Parameters<typeof languagesIn>[0], locale: string) {
  const languages = languagesIn(definition);
  const lines = outlineOf(definition, {}, languageFor(languages, locale));
  return {
    languages: languages.map(nameOf),
    questions: lines.length,
    first: lines.slice(0, FIRST).map(({ label, name, path }) => ({ path, words: label || name }))
  };
}
