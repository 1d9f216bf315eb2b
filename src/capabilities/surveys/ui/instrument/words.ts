import { locales, type Localized } from '#platform/localized';
import { m } from '#platform/words';
import type { Tone } from '../../../../design/types.ts';
import type { Phase } from '../../rules/instrument/phase.ts';
import type { ItemKind } from '../../rules/instrument/edit/kinds.ts';
import type { Sign } from '../../rules/instrument/condition.ts';

export const phases: Record<Phase, { label: () => string; tone: Tone }> = {
  draft: { label: m.surveys_phase_draft, tone: 'unknown' },
  opened: { label: m.surveys_phase_opened, tone: 'met' },
  closed: { label: m.surveys_phase_closed, tone: 'none' }
};

export const kinds: Record<ItemKind, () => string> = {
  select_one: m.surveys_type_select_one,
  select_multiple: m.surveys_type_select_multiple,
  text: m.surveys_type_text,
  integer: m.surveys_type_integer,
  decimal: m.surveys_type_decimal,
  date: m.surveys_type_date,
  time: m.surveys_type_time,
  rank: m.surveys_type_rank,
  range: m.surveys_type_range,
  note: m.surveys_type_note,
  image: m.surveys_type_image,
  audio: m.surveys_type_audio,
  geopoint: m.surveys_type_geopoint,
  acknowledge: m.surveys_type_acknowledge,
  group: m.surveys_type_group,
  repeat: m.surveys_type_repeat
};

export const signWords: Record<Sign, () => string> = {
  is: m.surveys_sign_is,
  is_not: m.surveys_sign_is_not,
  has: m.surveys_sign_has,
  has_not: m.surveys_sign_has_not,
  at_least: m.surveys_sign_at_least,
  at_most: m.surveys_sign_at_most,
  answered: m.surveys_sign_answered
};

/** A text in each language for the editor: the original first, an old translation marked, what was typed kept. */
export function pairOf(value: Localized | null, name: string, typed?: Record<string, string>) {
  const languages = [...locales].sort((a, b) => Number(b === value?.from) - Number(a === value?.from));
  return languages.map((code) => {
    const now = value?.texts[code];
    const old = value && now && now.of < value.revision;
    return {
      code,
      label: code === 'es' ? 'Español' : 'English',
      value: typed?.[`${name}.${code}`] ?? now?.text ?? '',
      stale: old ? m.surveys_stale() : undefined
    };
  });
}
