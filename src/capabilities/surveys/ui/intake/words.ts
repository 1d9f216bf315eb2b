import { m } from '#platform/words';
import type { Objection } from '../../rules/intake/judging.ts';
import type { Flag } from '../../rules/intake/quality.ts';

const flags: Record<Flag, () => string> = {
  breaks_rule: m.surveys_flag_breaks_rule,
  too_fast: m.surveys_flag_too_fast,
  same_as_another: m.surveys_flag_same_as_another,
  all_alike: m.surveys_flag_all_alike,
  corrected: m.surveys_flag_corrected,
  files_missing: m.surveys_flag_files_missing
};

/** Why somebody should look at answers once more. */
export const flagWord = (flag: Flag): string => flags[flag]();

const objections: Record<Exclude<Objection['fault'], 'constraint'>, () => string> = {
  missing: m.surveys_objection_missing,
  type: m.surveys_objection_type,
  choice: m.surveys_objection_choice,
  not_asked: m.surveys_objection_not_asked
};

/** What a form has against one answer. */
export const objectionWord = ({ fault, rule }: { fault: Objection['fault']; rule: string }): string =>
  fault === 'constraint' ? m.surveys_objection_constraint({ rule }) : objections[fault]();
