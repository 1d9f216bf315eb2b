import { anyMember, byRole } from '../../../platform/policy/index.ts';

export const may = {
  seeGrants: anyMember('accounts.see_grants'), // an administrator's grants are shown to the whole body
  grant: byRole('accounts.grant', 'administrator'),
  bindDevice: byRole('accounts.bind_device', 'greeter', 'secretary', 'officer', 'administrator'),
  followCalendar: anyMember('accounts.follow_calendar'),
  issueCards: byRole('accounts.issue_cards', 'greeter', 'secretary', 'administrator'),
  seeLetters: anyMember('accounts.see_letters'), // what others see of us is for all of us to see
  /** Brings answers with a field app. */
  collect: byRole('accounts.collect', 'navigator', 'data_team', 'secretary', 'officer', 'greeter'),
  endCollecting: byRole('accounts.end_collecting', 'data_team', 'secretary', 'officer', 'administrator'),
  /** Some letters speak of one person: where few belong to two communities, even an account's number is a name. */
  seePersonalLetters: byRole('accounts.see_personal_letters', 'officer', 'secretary', 'administrator'),
  vouch: byRole('accounts.vouch', 'officer', 'secretary', 'administrator')
};
