import { m } from '#platform/words';
import type { Tone } from '../../../design/types.ts';
import type { Answered, InstitutionKind, Standing, StepStanding } from '../rules/commitment.ts';
import type { Standing as Ratifying } from '../rules/ratification.ts';

type Said = { label: string; tone: Tone };
type Words<Key extends string> = Record<Key, () => string>;

export const answerWords: Words<Answered> = {
  promised: m.charters_answer_promised,
  partly: m.charters_answer_partly,
  declined: m.charters_answer_declined,
  no_answer: m.charters_answer_no_answer
};

const standingWords: Words<Standing> = {
  no_answer: m.charters_standing_no_answer,
  declined: m.charters_standing_declined,
  late: m.charters_standing_late,
  not_kept: m.charters_standing_not_kept,
  open: m.charters_standing_open,
  reported: m.charters_standing_reported,
  kept: m.charters_standing_kept
};

const standingTones: Record<Standing, Tone> = {
  no_answer: 'none',
  declined: 'unmet',
  late: 'unmet',
  not_kept: 'unmet',
  open: 'unknown',
  reported: 'unknown',
  kept: 'met'
};

export const standingChip = (standing: Standing | StepStanding): Said => ({
  label: standingWords[standing](),
  tone: standingTones[standing]
});

export const institutionWords: Words<InstitutionKind> = {
  partnership: m.charters_kind_partnership,
  official: m.charters_kind_official,
  city: m.charters_kind_city,
  county: m.charters_kind_county,
  school: m.charters_kind_school,
  agency: m.charters_kind_agency,
  organization: m.charters_kind_organization
};

const ratifying: Record<Ratifying, () => Said> = {
  ratified: () => ({ label: m.charters_ratifier_ratified(), tone: 'met' }),
  declined: () => ({ label: m.charters_ratifier_declined(), tone: 'unmet' }),
  other_text: () => ({ label: m.charters_ratifier_other(), tone: 'unmet' }),
  asked: () => ({ label: m.charters_ratifier_asked(), tone: 'unknown' }),
  later: () => ({ label: m.charters_ratifier_later(), tone: 'none' })
};
export const ratifierChip = (standing: Ratifying): Said => ratifying[standing]();

const settled: Words<string> = {
  taken_in: m.charters_remark_taken_in,
  declined: m.charters_remark_declined,
  put_to_decision: m.charters_remark_decision,
  taken_back: m.charters_remark_taken_back,
  not_shown: m.charters_remark_not_shown
};
export const remarkChip = (settledAs: string | null, held: boolean): Said => {
  if (held) return { label: m.charters_remark_held(), tone: 'unknown' };
  if (!settledAs) return { label: m.charters_remark_waits(), tone: 'unknown' };
  return { label: settled[settledAs]!(), tone: settledAs === 'taken_in' ? 'met' : 'none' };
};

const grounds: Words<string> = {
  theme: m.charters_ground_theme,
  priority: m.charters_ground_priority,
  finding: m.charters_ground_finding,
  quote: m.charters_ground_quote,
  figure: m.charters_ground_figure,
  document: m.charters_ground_document
};
export const groundWord = (kind: string): string => grounds[kind]?.() ?? kind;
export const groundOptions = () =>
  Object.entries(grounds).map(([value, label]) => ({ value, label: label() }));

const hows: Words<string> = {
  written: m.charters_how_written,
  edited: m.charters_how_edited,
  translated: m.charters_how_translated,
  amended: m.charters_how_amended,
  beside: m.charters_how_beside
};
export const howWord = (how: string): string => hows[how]?.() ?? how;
export const optionsOf = <Key extends string>(words: Words<Key>) =>
  (Object.keys(words) as Key[]).map((value) => ({ value, label: words[value]() }));
