import { m } from '#platform/words';
import type { CardKind, CardQuestion, ConsentScope, ConsentWay } from '../rules/deck/card.ts';
import type { Method } from '../rules/rank/ballot.ts';
import type { LeavingOut } from '../rules/talk/conversation.ts';
import type { Stance } from '../rules/talk/stances.ts';

type Words<Key extends string> = Record<Key, () => string>;

export const kindWords: Words<CardKind> = {
  finding: m.sensemaking_card_finding,
  source: m.sensemaking_card_source,
  quote: m.sensemaking_card_quote
};

export const questionWords: Words<CardQuestion> = {
  see: m.sensemaking_ask_see,
  surprise: m.sensemaking_ask_surprise,
  missing: m.sensemaking_ask_missing,
  why: m.sensemaking_ask_why
};

export const scopeWords: Words<ConsentScope> = {
  room: m.sensemaking_consent_room,
  members: m.sensemaking_consent_members,
  everybody: m.sensemaking_consent_everybody
};

export const wayWords: Words<ConsentWay> = {
  on_paper: m.sensemaking_consent_on_paper,
  in_writing: m.sensemaking_consent_in_writing,
  aloud: m.sensemaking_consent_aloud
};

export const stanceWords: Words<Stance> = {
  agree: m.sensemaking_stance_agree,
  disagree: m.sensemaking_stance_disagree,
  pass: m.sensemaking_stance_pass
};

export const leavingWords: Words<LeavingOut> = {
  names: m.sensemaking_left_names,
  contact: m.sensemaking_left_contact,
  insults: m.sensemaking_left_insults,
  duplicate: m.sensemaking_left_duplicate,
  off_question: m.sensemaking_left_off_question,
  two_in_one: m.sensemaking_left_two_in_one
};

const heldWords: Words<string> = {
  waits: m.sensemaking_held_waits,
  may_name: m.sensemaking_held_may_name,
  similar: m.sensemaking_held_similar
};

/** Why a statement is not shown, whoever decided it. */
export const reasonWord = (reason: string | null): string =>
  (heldWords[reason ?? ''] ?? (leavingWords as Words<string>)[reason ?? ''])?.() ?? '';

export const methodWords: Words<Method> = {
  dots: m.sensemaking_method_dots,
  pairs: m.sensemaking_method_pairs,
  scores: m.sensemaking_method_scores
};

const categories: Words<string> = {
  parent_0_5: m.sensemaking_category_parent_0_5,
  parent_6_plus: m.sensemaking_category_parent_6_plus,
  resident: m.sensemaking_category_resident,
  stakeholder: m.sensemaking_category_stakeholder,
  undisclosed: m.sensemaking_category_undisclosed,
  parents: m.sensemaking_category_parents,
  others: m.sensemaking_category_others,
  residents_and_others: m.sensemaking_category_residents_and_others
};
export const categoryWord = (category: string): string => categories[category]?.() ?? category;

export const letterOf = (group: number): string => String.fromCharCode(65 + group);

export const optionsOf = <Key extends string>(words: Words<Key>, only?: readonly Key[]) =>
  (only ?? (Object.keys(words) as Key[])).map((value) => ({ value, label: words[value]() }));
