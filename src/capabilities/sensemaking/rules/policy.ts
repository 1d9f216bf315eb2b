import { anyMember, anybody, byRole, selfOr } from '../../../platform/policy/index.ts';

const stewards = [
  'facilitator',
  'secretary',
  'officer',
  'data_team',
  'capacity_builder',
  'region_staff'
] as const;

/** Who may do what while people make sense of what they know together. */
export const may = {
  /** Decks, conversations, themes and priorities begin, change and close by their hands. */
  prepare: byRole('sensemaking.prepare', ...stewards),
  /** Presents a deck at a meeting, and types in what came on paper. */
  present: byRole('sensemaking.present', ...stewards, 'greeter', 'navigator', 'interpreter'),
  moderate: byRole('sensemaking.moderate', ...stewards, 'interpreter'),
  translate: byRole('sensemaking.translate', ...stewards, 'interpreter', 'navigator'),
  /** Reads passages and gives them codes. */
  code: byRole('sensemaking.code', ...stewards, 'navigator', 'interpreter'),
  /** Whoever gave a consent takes it back, or those who noted it do so for them. */
  withdraw: selfOr('sensemaking.withdraw', ...stewards),
  rank: anyMember('sensemaking.rank'),
  seeInside: anyMember('sensemaking.see_inside'),
  takePart: anybody('sensemaking.take_part')
};
