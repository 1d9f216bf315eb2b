import type { Role } from '../../../platform/context/index.ts';
import { anyMember, byRole, selfOr } from '../../../platform/policy/index.ts';

const WELCOMING = ['greeter', 'secretary', 'officer', 'navigator', 'administrator'] as const satisfies Role[];
const OFFICE = [...WELCOMING, 'facilitator', 'capacity_builder', 'program_officer', 'region_staff'] as const;

export const may = {
  register: byRole('people.register', ...WELCOMING),
  seeMembers: byRole('people.see_members', ...OFFICE),
  seeMember: selfOr('people.see_member', ...OFFICE),
  seeContacts: selfOr('people.see_contacts', ...WELCOMING),
  /** Needs are for those who arrange them. */
  seeNeeds: selfOr(
    'people.see_needs',
    'greeter',
    'secretary',
    'navigator',
    'childcare',
    'interpreter',
    'administrator'
  ),
  arrangeNeeds: byRole(
    'people.arrange_needs',
    'greeter',
    'secretary',
    'navigator',
    'childcare',
    'interpreter',
    'administrator'
  ),
  correct: selfOr('people.correct', ...WELCOMING),
  merge: byRole('people.merge', 'secretary', 'officer', 'administrator'),
  import: byRole('people.import', 'secretary', 'administrator'),
  export: byRole('people.export', 'secretary', 'administrator'),
  printCards: byRole('people.print_cards', 'greeter', 'secretary', 'administrator'),
  seeComposition: anyMember('people.see_composition'),
  tellRoll: byRole('people.tell_roll', 'data_team', 'secretary', 'officer', 'administrator'),
  seeJourney: byRole('people.see_journey', ...OFFICE),
  guide: byRole('people.guide', ...WELCOMING, 'capacity_builder'),
  sign: selfOr('people.sign', 'greeter', 'secretary', 'officer', 'administrator'),
  suspend: byRole('people.suspend', 'officer', 'secretary', 'case_coordinator', 'administrator'),
  erase: selfOr('people.erase', 'administrator'),
  searchAtDoor: byRole('people.search_at_door', ...WELCOMING, 'facilitator')
};
