import { m } from '#platform/words';
import type { FollowUpState } from '../../rules/townhall/followUp.ts';
import type { HeldReason, QuestionState } from '../../rules/townhall/question.ts';
import type { TownHallRole } from '../../rules/townhall/role.ts';
import { languageName } from '../../rules/plan/languages.ts';

type Words<Key extends string> = Record<Key, () => string>;

export const townHallRoleWords: Words<TownHallRole> = {
  facilitator: m.meetings_hall_part_facilitator,
  tech_host: m.meetings_hall_part_tech_host,
  interpreter: m.meetings_hall_part_interpreter,
  speaker: m.meetings_hall_part_speaker,
  timekeeper: m.meetings_hall_part_timekeeper,
  moderator: m.meetings_hall_part_moderator,
  note_taker: m.meetings_hall_part_note_taker,
  greeter: m.meetings_hall_part_greeter
};

export const heldWords: Words<HeldReason> = {
  off_topic: m.meetings_hall_held_off_topic,
  private_person: m.meetings_hall_held_private_person,
  insult: m.meetings_hall_held_insult,
  advertising: m.meetings_hall_held_advertising,
  several: m.meetings_hall_held_several,
  unclear: m.meetings_hall_held_unclear,
  no_time: m.meetings_hall_held_no_time
};

export const questionWords: Words<QuestionState> = {
  waiting: m.meetings_hall_state_waiting,
  shown: m.meetings_hall_state_shown,
  answering: m.meetings_hall_state_answering,
  answered: m.meetings_hall_state_answered,
  held: m.meetings_hall_state_held,
  joined: m.meetings_hall_state_joined
};

export const followUpWords: Words<FollowUpState> = {
  open: m.meetings_hall_follow_open,
  overdue: m.meetings_hall_follow_overdue,
  met: m.meetings_hall_follow_met,
  done: m.meetings_hall_follow_done,
  handed_on: m.meetings_hall_follow_handed_on
};

/** A language as readers call it; sign language has no name in every browser. */
export const spokenWord = (code: string, locale: string): string =>
  code === 'ase' ? m.meetings_offer_asl() : languageName(code, locale);
