import type { DecisionClass, VotingMethod } from '../../../../kernels/bylaws/index.ts';
import { m } from '#platform/words';
import type { Tone } from '../../../../design/types.ts';
import type { ConflictKind, EvidenceKind } from '../../rules/proposal/evidence.ts';
import type { Step } from '../../rules/proposal/proposal.ts';

type Words<Key extends string> = Record<Key, () => string>;

export const stepWords: Words<Step> = {
  drafted: m.decisions_step_drafted,
  raised: m.decisions_step_raised,
  opened: m.decisions_step_opened,
  voting: m.decisions_step_voting,
  counted: m.decisions_step_counted,
  decided: m.decisions_step_decided,
  withdrawn: m.decisions_step_withdrawn
};

export const classWords: Words<DecisionClass> = {
  critical: m.decisions_class_critical,
  ordinary: m.decisions_class_ordinary,
  procedural: m.decisions_class_procedural,
  removal: m.decisions_class_removal,
  bylaws: m.decisions_class_bylaws,
  ratification: m.decisions_class_ratification
};

export const methodWords: Words<VotingMethod> = {
  consensus: m.decisions_method_consensus,
  show_of_hands: m.decisions_method_show_of_hands,
  named_vote: m.decisions_method_named_vote,
  secret_ballot: m.decisions_method_secret_ballot,
  ranked: m.decisions_method_ranked,
  score: m.decisions_method_score
};

export const evidenceWords: Words<EvidenceKind> = {
  finding: m.decisions_evidence_finding,
  figure: m.decisions_evidence_figure,
  document: m.decisions_evidence_document,
  quote: m.decisions_evidence_quote
};

export const conflictWords: Words<ConflictKind> = {
  employer: m.decisions_conflict_employer,
  household: m.decisions_conflict_household,
  family: m.decisions_conflict_family,
  money: m.decisions_conflict_money,
  party: m.decisions_conflict_party,
  other: m.decisions_conflict_other
};

export const contributionWords = {
  comment: m.decisions_said_comment,
  question: m.decisions_said_question,
  concern: m.decisions_said_concern
};

const strands: Words<string> = {
  motion: m.decisions_thread_motion,
  evidence: m.decisions_thread_evidence,
  proposal: m.decisions_thread_proposal,
  decision: m.decisions_thread_decision,
  agreement_version: m.decisions_thread_version,
  action: m.decisions_thread_action
};
export const strandWord = (kind: string): string => strands[kind]?.() ?? kind;

/** How a line of the register stands: its outcome, or else its step. */
export function standing(step: Step, outcome: string | null): { label: string; tone: Tone } {
  if (outcome === 'adopted') return { label: m.decisions_outcome_adopted(), tone: 'met' };
  if (outcome === 'not_adopted') return { label: m.decisions_outcome_not_adopted(), tone: 'unmet' };
  return { label: stepWords[step](), tone: step === 'voting' || step === 'counted' ? 'unknown' : 'none' };
}

export const optionsOf = <Key extends string>(words: Words<Key>, only?: readonly Key[]) =>
  (only ?? (Object.keys(words) as Key[])).map((value) => ({ value, label: words[value]() }));

const modes: Words<string> = {
  hands: m.decisions_mode_hands,
  phone: m.decisions_mode_phone,
  call: m.decisions_mode_call,
  kiosk: m.decisions_mode_kiosk,
  paper: m.decisions_mode_paper
};
export const modeWord = (mode: string): string => modes[mode]?.() ?? mode;

/** What an abstention did, as a sentence. */
export const abstentions = (did: 'nothing' | 'no' | null): string =>
  did === null ? '' : did === 'no' ? m.decisions_abstain_no() : m.decisions_abstain_nothing();
