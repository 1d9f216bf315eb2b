import { m } from '#platform/words';

const modes: Record<string, () => string> = {
  public: m.surveys_mode_public,
  member: m.surveys_mode_member,
  kiosk: m.surveys_mode_kiosk,
  call: m.surveys_mode_call,
  door: m.surveys_mode_door,
  paper: m.surveys_mode_paper,
  collect: m.surveys_mode_collect
};

/** The way answers came. */
export const modeWord = (mode: string): string => modes[mode]?.() ?? mode;

const reasons: Record<string, () => string> = {
  unknown_version: m.surveys_aside_unknown_version,
  unknown_question: m.surveys_aside_unknown_question,
  wrong_value: m.surveys_aside_wrong_value,
  too_long: m.surveys_aside_too_long,
  struck: m.surveys_aside_struck
};

/** Why answers are kept aside. */
export const asideWord = (why: string): string => reasons[why]?.() ?? why;

const unusable: Record<string, () => string> = {
  no_benchmarks: m.surveys_weights_unusable_no_benchmarks,
  more_than_everybody: m.surveys_weights_unusable_more_than_everybody,
  nobody_said: m.surveys_weights_unusable_nobody_said
};

/** Why a question cannot be used for weights. */
export const unusableWord = (why: string): string => unusable[why]?.() ?? why;
