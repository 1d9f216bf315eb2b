import { m } from '#platform/words';
import type { DebriefKind } from '../../rules/plan/improvement.ts';
import type { Kind, Offer, State } from '../../rules/plan/meeting.ts';
import type { NeedKind } from '../../rules/plan/needs.ts';
import type { OpenQuestion, Question } from '../../rules/plan/evaluation.ts';
import type { Part } from '../../rules/plan/part.ts';
import type { Purpose } from '../../rules/plan/agenda.ts';
import type { Reason } from '../../rules/plan/cancel.ts';

type Words<Key extends string> = Record<Key, () => string>;

export const kindWords: Words<Kind> = {
  regular: m.meetings_kind_regular,
  special: m.meetings_kind_special,
  retreat: m.meetings_kind_retreat,
  committee: m.meetings_kind_committee,
  forum: m.meetings_kind_forum,
  town_hall: m.meetings_kind_town_hall,
  training: m.meetings_kind_training,
  home_visit_group: m.meetings_kind_home_visit_group,
  event: m.meetings_kind_event
};

export const offerWords: Words<Offer> = {
  interpretation: m.meetings_offer_interpretation,
  childcare: m.meetings_offer_childcare,
  ride: m.meetings_offer_ride,
  food: m.meetings_offer_food,
  step_free: m.meetings_offer_step_free,
  asl: m.meetings_offer_asl
};

export const stateWords: Words<State> = {
  draft: m.meetings_state_draft,
  announced: m.meetings_state_announced,
  open: m.meetings_state_open,
  closed: m.meetings_state_closed,
  cancelled: m.meetings_state_cancelled
};

export const purposeWords: Words<Purpose> = {
  inform: m.meetings_purpose_inform,
  discuss: m.meetings_purpose_discuss,
  decide: m.meetings_purpose_decide,
  connect: m.meetings_purpose_connect
};

export const partWords: Words<Part> = {
  facilitator: m.meetings_part_facilitator,
  timekeeper: m.meetings_part_timekeeper,
  interpreter: m.meetings_part_interpreter,
  note_taker: m.meetings_part_note_taker,
  greeter: m.meetings_part_greeter,
  tech_support: m.meetings_part_tech_support,
  childcare: m.meetings_part_childcare,
  speaker: m.meetings_part_speaker
};

export const needWords: Words<NeedKind> = {
  childcare: m.meetings_need_childcare,
  ride: m.meetings_need_ride,
  interpretation: m.meetings_need_interpretation,
  seating: m.meetings_need_seating,
  food: m.meetings_need_food
};

export const answerWords: Words<'coming' | 'maybe' | 'not'> = {
  coming: m.meetings_answer_coming,
  maybe: m.meetings_answer_maybe,
  not: m.meetings_answer_not
};

export const questionWords: Words<Question> = {
  heard: m.meetings_question_heard,
  language: m.meetings_question_language,
  useful: m.meetings_question_useful,
  time: m.meetings_question_time,
  welcome: m.meetings_question_welcome,
  again: m.meetings_question_again
};

export const openQuestionWords: Words<OpenQuestion> = {
  helped: m.meetings_question_helped,
  better: m.meetings_question_better
};

export const faceWords: Words<'1' | '2' | '3'> = {
  1: m.meetings_face_1,
  2: m.meetings_face_2,
  3: m.meetings_face_3
};

export const debriefWords: Words<DebriefKind> = {
  keep: m.meetings_debrief_keep,
  change: m.meetings_debrief_change,
  try: m.meetings_debrief_try
};

export const reasonWords: Words<Reason> = {
  heat: m.meetings_reason_heat,
  weather: m.meetings_reason_weather,
  illness: m.meetings_reason_illness
};

export const outcomeWords: Words<'carried' | 'not_carried' | 'withdrawn' | 'later'> = {
  carried: m.meetings_outcome_carried,
  not_carried: m.meetings_outcome_not_carried,
  withdrawn: m.meetings_outcome_withdrawn,
  later: m.meetings_outcome_later
};

export const categoryWords: Words<
  'parent_0_5' | 'parent_6_plus' | 'resident' | 'stakeholder' | 'undisclosed'
> = {
  parent_0_5: m.meetings_category_parent_0_5,
  parent_6_plus: m.meetings_category_parent_6_plus,
  resident: m.meetings_category_resident,
  stakeholder: m.meetings_category_stakeholder,
  undisclosed: m.meetings_category_undisclosed
};

/** The options of a choice, from a table of words. */
export const optionsOf = <Key extends string>(
  words: Words<Key>,
  keys: readonly Key[] = Object.keys(words) as Key[]
) => keys.map((value) => ({ value, label: words[value]() }));
