import type { IconName } from './icons/names.ts';

export type { IconName };

/** Where a word leads. `current` is the page the reader is on. */
export type Link = { href: string; label: string; icon?: IconName; current?: boolean };

/** How something stands. `none` is for what the rule does not ask. */
export type Tone = 'met' | 'unmet' | 'unknown' | 'none';

/** A part of a set to choose from. `apart` is drawn as a way out, as "I would rather not say". */
export type Option = { value: string; label: string; hint?: string; icon?: IconName; apart?: boolean };

/** A text in one language, as an input of a two-language pair. */
export type Version = {
  code: string;
  label: string;
  value: string;
  /** Said beside a text that is older than its original. */
  stale?: string;
};

export type Column = { key: string; label: string; numeric?: boolean };
export type Row = Record<string, string | number>;
