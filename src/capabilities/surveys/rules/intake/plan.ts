import { everyControl, type Control, type Form, type Pattern } from '../../../../kernels/forms/index.ts';

/** What may stand at one path of the answers. */
export type Place = {
  /** Below the form's root: "income/lost". */
  key: string;
  kind: 'section' | 'repeat' | 'value' | 'file' | 'choice' | 'choices' | 'moment' | 'device';
  type: string;
  /** The names that may be chosen; null where they lie in a file or in other answers. */
  choices: Set<string> | null;
};

export type Plan = { root: string; places: Map<string, Place>; start: string | null; end: string | null };

/** Everything that reading answers needs to know of a form, worked out once. */
export function planOf(form: Form): Plan {
  const controls = new Map([...everyControl(form.controls)].map((control) => [control.path, control]));
  const places = new Map<string, Place>();
  for (const pattern of everyPattern(form.root)) {
    const bind = form.binds[pattern.path];
    const control = controls.get(pattern.path);
    places.set(pattern.path, {
      key: pattern.path.slice(form.root.path.length + 1),
      kind: kindOf(pattern, bind, control?.tag),
      type: bind?.type ?? 'string',
      choices: control ? choicesOf(form, control) : null
    });
  }
  return { root: form.root.path, places, start: stampOf(form, 'start'), end: stampOf(form, 'end') };
}

function* everyPattern(pattern: Pattern): Generator<Pattern> {
  yield pattern;
  for (const child of pattern.children) yield* everyPattern(child);
}

function kindOf(pattern: Pattern, bind: Form['binds'][string] | undefined, tag = ''): Place['kind'] {
  if (pattern.repeat) return 'repeat';
  if (pattern.children.length) return 'section';
  if (bind?.preload === 'timestamp') return 'moment';
  if (bind?.preload === 'property') return 'device';
  if (tag === 'upload' || bind?.type === 'binary') return 'file';
  if (tag === 'select1') return 'choice';
  return tag === 'select' || tag === 'odk:rank' ? 'choices' : 'value';
}

/** A filter narrows a list by other answers: the whole list is the most that can be said from outside. */
function choicesOf(form: Form, { items, itemset }: Control): Set<string> | null {
  if (items?.length) return new Set(items.map(({ value }) => value));
  const list = itemset && form.lists[/instance\(\s*['"]([^'"]+)['"]\s*\)/.exec(itemset.nodes)?.[1] ?? ''];
  return list ? new Set(list.map((row) => row[itemset.value] ?? '')) : null;
}

const stampOf = (form: Form, which: 'start' | 'end'): string | null =>
  Object.entries(form.binds).find(
    ([, bind]) => bind.preload === 'timestamp' && bind.preloadParams === which
  )?.[0] ?? null;
