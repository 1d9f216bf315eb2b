import type { Choice, ChoiceList, Definition, Item } from '../../../../kernels/forms/index.ts';
import type { Context } from '../../../../platform/context/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { bank } from '../../rules/instrument/bank/index.ts';
import { namesShared, withModule } from '../../rules/instrument/edit/addModule.ts';
import { withChoices } from '../../rules/instrument/edit/choices.ts';
import {
  added,
  changedAt,
  moved,
  movedInto,
  removed,
  written,
  type Writing
} from '../../rules/instrument/edit/items.ts';
import { withLanguage } from '../../rules/instrument/edit/languages.ts';
import { renamed } from '../../rules/instrument/edit/rename.ts';
import { languagesIn, type Field } from '../../rules/instrument/languages.ts';
import { stillFits } from '../../rules/instrument/stale.ts';
import { aboveOf, itemAt } from '../../rules/instrument/tree.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { changeDraft, type Kept } from './change.ts';

/** Where somebody works: on a survey, at a revision they saw. */
export type At = { surveyId: string; seen: number };
type Place = { section: string; after?: string };

export const addQuestion = (
  context: Context,
  { surveyId, seen }: At,
  { item, place, lists = [] }: { item: Item; place: Place; lists?: ChoiceList[] }
): Promise<Kept> =>
  changeDraft(context, surveyId, {
    seen,
    what: 'added',
    touches: (definition) => itemAt(definition, place.section ? `${place.section}/${item.name}` : item.name),
    change: (definition) => added(definition, item, place, lists)
  });

/** Anything about one question: its words, its limits, its name, and which old translations still fit. */
export function writeQuestion(
  context: Context,
  { surveyId, seen }: At,
  path: string,
  { name, fits = [], ...writing }: Writing & { name?: string; fits?: { field: Field; languages: string[] }[] }
): Promise<Kept> {
  const to = name && name !== lastOf(path) ? [aboveOf(path), name].filter(Boolean).join('/') : path;
  return changeDraft(context, surveyId, {
    seen,
    what: 'written',
    touches: (definition) => [itemAt(definition, path), to === path ? null : itemAt(definition, to)],
    change: (definition) => {
      const first = languagesIn(definition)[0]!;
      const next = changedAt(existing(definition, path), path, (item) => written(item, writing, first));
      return to === path ? next : renamed(next, path, lastOf(to));
    },
    stale: (stale) => fits.reduce((all, { field, languages }) => stillFits(all, to, field, languages), stale)
  });
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function existing(definition: Definition, path: string): Definition {
  if (!itemAt(definition, path)) throw problems.no_such_question();
  return definition;
}

/** The order of the questions around it is what a move is about. */
const order = (path: string) => (definition: Definition) =>
  ((aboveOf(path) ? itemAt(definition, aboveOf(path))?.items : definition.items) ?? []).map(
    ({ name }) => name
  );

export const moveQuestion = (
  context: Context,
  { surveyId, seen }: At,
  path: string,
  by: -1 | 1
): Promise<Kept> =>
  changeDraft(context, surveyId, {
    seen,
    what: 'moved',
    touches: order(path),
    change: (definition) => moved(existing(definition, path), path, by)
  });

export const moveInto = (
  context: Context,
  { surveyId, seen }: At,
  path: string,
  section: string
): Promise<Kept> =>
  changeDraft(context, surveyId, {
    seen,
    what: 'moved',
    touches: (definition) => [itemAt(definition, path) !== undefined, order(path)(definition)],
    change: (definition) => movedInto(existing(definition, path), path, section)
  });

export const removeQuestion = (context: Context, { surveyId, seen }: At, path: string): Promise<Kept> =>
  changeDraft(context, surveyId, {
    seen,
    what: 'removed',
    touches: (definition) => itemAt(definition, path),
    change: (definition) => removed(definition, path)
  });

const choicesIn = (list: string) => (definition: Definition) =>
  definition.lists.find(({ name }) => name === list)?.choices;

/** The answers of a list, as they are from now on; every question that asks it follows. */
export const writeChoices = (
  context: Context,
  { surveyId, seen }: At,
  list: string,
  choices: (before: Choice[], first: string) => Choice[]
): Promise<Kept> =>
  changeDraft(context, surveyId, {
    seen,
    what: 'answers',
    touches: choicesIn(list),
    change: (definition) => {
      const before = choicesIn(list)(definition);
      if (!before) throw problems.no_such_question();
      return withChoices(definition, list, choices(before, languagesIn(definition)[0]!));
    }
  });

/** A module of the bank at the end. Names that are there already cannot be had twice. */
export const addModule = (context: Context, { surveyId, seen }: At, key: string): Promise<Kept> => {
  allow(context, may.design);
  const module = bank.find((one) => one.key === key);
  if (!module) throw problems.no_such_question();
  return changeDraft(context, surveyId, {
    seen,
    what: 'from_bank',
    touches: (definition) => itemAt(definition, key),
    change: (definition) => {
      const shared = namesShared(definition, module);
      if (shared.length) throw problems.names_taken({ names: shared.join(', ') });
      return withModule(definition, module);
    }
  });
};

export const addLanguage = (
  context: Context,
  { surveyId, seen }: At,
  { language, plain }: { language: string; plain: string }
): Promise<Kept> =>
  changeDraft(context, surveyId, {
    seen,
    what: 'language',
    touches: languagesIn,
    change: (definition) => withLanguage(definition, language, plain)
  });
