/** A form ready to be answered: plain data that a server sends and a phone keeps. Expressions are XPath texts. */
export type Form = {
  id: string;
  version: string;
  title: string;
  root: Pattern;
  binds: Record<string, Bind>;
  controls: Control[];
  actions: Action[];
  /** The form's own lists, and the files that others lie in. */
  lists: Record<string, Record<string, string>[]>;
  files: Record<string, string>;
  languages: Record<string, Texts>;
  /** The language to begin with; '' when the form has only one. */
  language: string;
};

export type Texts = Record<string, Partial<Record<string, Piece[]>>>;

/** A node as every set of answers begins. `rounds` counts how often a repeat stands there at first. */
export type Pattern = {
  name: string;
  path: string;
  value: string;
  attributes: Record<string, string>;
  repeat: boolean;
  rounds: number;
  children: Pattern[];
};

export type Bind = {
  type: string;
  relevant?: string;
  calculate?: string;
  constraint?: string;
  required?: string;
  readonly?: string;
  constraintMessage?: Words;
  requiredMessage?: Words;
  preload?: string;
  preloadParams?: string;
};

/** A piece of a sentence: words, or an expression whose value is quoted. */
export type Piece = string | { value: string };
export type Words = { pieces: Piece[] } | { text: string };

export type Control = {
  kind: 'question' | 'group' | 'repeat';
  path: string;
  /** "input", "select1", "select", "upload", "trigger", "range", "odk:rank". */
  tag: string;
  appearance: string;
  attributes: Record<string, string>;
  label?: Words;
  hint?: Words;
  /** Choices from a list, or written out. */
  itemset?: { nodes: string; value: string; label: string };
  items?: { value: string; label: Words }[];
  /** How many rounds there are, where that is not for the person to say. */
  count?: string;
  children: Control[];
};

/** Sets a value when the form opens, when a round begins (`within` its repeat) or when `trigger` is answered. */
export type Action = {
  events: string[];
  path: string;
  value: string;
  kind: string;
  within: string | null;
  trigger: string | null;
};

export function* everyControl(controls: Control[]): Generator<Control> {
  for (const control of controls) {
    yield control;
    yield* everyControl(control.children);
  }
}
