import { anyMember, byRole, selfOr } from '../../../../platform/policy/index.ts';

const stewards = ['secretary', 'officer', 'facilitator'] as const;

/** Who may do what with proposals. Whoever wrote one may also withdraw it and take amendments in. */
export const mayPropose = {
  discuss: anyMember('decisions.discuss'),
  raise: anyMember('decisions.raise'),
  /** The writer (the subject), or those who look after proposals. */
  tend: selfOr('decisions.tend', ...stewards),
  translate: selfOr('decisions.translate', ...stewards, 'interpreter'),
  steward: byRole('decisions.steward', ...stewards),
  noteConflict: byRole('decisions.note_conflict', 'secretary', 'officer'),
  certify: byRole('decisions.certify', 'secretary', 'officer'),
  followUp: byRole('decisions.follow_up', ...stewards, 'administrator')
};
