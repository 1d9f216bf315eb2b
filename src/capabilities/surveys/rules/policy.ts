import { anyMember, byRole } from '../../../platform/policy/index.ts';

export const may = {
  read: anyMember('surveys.read'),
  /** Writes instruments, publishes them, opens and closes the collecting. */
  design: byRole('surveys.design', 'data_team', 'secretary', 'officer', 'administrator'),
  /** Asks people at the door or by phone, and types what came on paper. */
  collect: byRole('surveys.collect', 'navigator', 'data_team', 'secretary', 'officer', 'greeter'),
  /** Gives interviewers their areas and lists. */
  assign: byRole('surveys.assign', 'data_team', 'secretary', 'officer'),
  /** Sees exact figures and single answers; everybody else sees what disclosure control lets through. */
  analyze: byRole('surveys.analyze', 'data_team')
};
