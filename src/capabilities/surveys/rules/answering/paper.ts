import type { Control, Form, Piece, Words } from '../../../../kernels/forms/index.ts';
import { skipOf, type Skip } from './skips.ts';
import { wordsOf } from './markdown.ts';
import { widgetOf, type Widget } from './widget.ts';

/** One text in the languages that are printed, in their order; '' where the form has none. */
export type Printed = string[];

/** What stands on the paper, from top to bottom. Questions are numbered; what a phone does by itself is left out. */
export type Line =
  | { kind: 'section'; label: Printed; skip: PrintedSkip | null; rounds: boolean }
  | {
      kind: 'question';
      number: number;
      path: string;
      label: Printed;
      hint: Printed;
      skip: PrintedSkip | null;
      widget: Widget;
      choices: { value: string; label: Printed }[];
      needed: boolean;
    };
/** `unknown`: there is a condition that cannot be said in a sentence. */
export type PrintedSkip = Skip | 'unknown';

/** More choices than this are written, not ticked. */
const MOST_TICKED = 40;
/** Answered by the device, or not on paper. */
const LEFT_OUT = new Set<Widget>(['image', 'audio', 'video', 'file', 'unknown']);

export function linesOfPaper(form: Form, languages: string[]): Line[] {
  let number = 0;
  const walk = (controls: Control[]): Line[] =>
    controls.flatMap((control): Line[] => {
      const bind = form.binds[control.path];
      const label = printed(form, languages, control.label);
      const skip = bind?.relevant ? (skipOf(bind.relevant, control.path) ?? 'unknown') : null;
      if (control.kind !== 'question') {
        const inside = walk(control.children);
        const head = { kind: 'section', label, skip, rounds: control.kind === 'repeat' } as const;
        return inside.length ? [head, ...inside] : [];
      }
      const widget = widgetOf(control, bind);
      if (LEFT_OUT.has(widget) || bind?.calculate) return [];
      const asks = widget !== 'note';
      const hint = printed(form, languages, control.hint);
      const choices = choicesOn(form, languages, control);
      if (asks) number++;
      const needed = bind?.required === 'true()';
      return [
        {
          kind: 'question',
          number: asks ? number : 0,
          path: control.path,
          label,
          hint,
          skip,
          widget,
          choices,
          needed
        }
      ];
    });
  return walk(form.controls);
}

const printed = (form: Form, languages: string[], words: Words | undefined): Printed =>
  languages.map((language) => wordsOf(textOf(form, language, words)));

function textOf(form: Form, language: string, words: Words | undefined): string {
  if (!words) return '';
  return 'pieces' in words ? written(words.pieces) : textById(form, language, words.text);
}

const textById = (form: Form, language: string, id: string): string =>
  written(form.languages[language]?.[id]?.long ?? []);

/** What a phone would fill in is a gap. */
const written = (pieces: Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : '………')).join('');

/** All choices, also those that a phone shows only after another answer. */
function choicesOn(form: Form, languages: string[], { itemset, items }: Control) {
  if (items) return items.map(({ value, label }) => ({ value, label: printed(form, languages, label) }));
  const [, id] = /instance\(\s*['"]([^'"]+)/.exec(itemset?.nodes ?? '') ?? [];
  const rows = (id && form.lists[id]) || [];
  if (rows.length > MOST_TICKED) return [];
  return rows.map((row) => {
    const label = languages.map((language) =>
      row.itextId === undefined ? (row[itemset!.label.trim()] ?? '') : textById(form, language, row.itextId)
    );
    return { value: row[itemset!.value.trim()] ?? '', label: label.map(wordsOf) };
  });
}
