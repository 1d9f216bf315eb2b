import { m } from '#platform/words';

const words: Record<string, () => string> = {
  member: m.accounts_role_member,
  greeter: m.accounts_role_greeter,
  facilitator: m.accounts_role_facilitator,
  secretary: m.accounts_role_secretary,
  officer: m.accounts_role_officer,
  navigator: m.accounts_role_navigator,
  interpreter: m.accounts_role_interpreter,
  data_team: m.accounts_role_data_team,
  case_coordinator: m.accounts_role_case_coordinator,
  panelist: m.accounts_role_panelist,
  hub_staff: m.accounts_role_hub_staff,
  childcare: m.accounts_role_childcare,
  capacity_builder: m.accounts_role_capacity_builder,
  program_officer: m.accounts_role_program_officer,
  region_staff: m.accounts_role_region_staff,
  administrator: m.accounts_role_administrator
};

const does: Record<string, () => string> = {
  member: m.accounts_can_member,
  greeter: m.accounts_can_greeter,
  facilitator: m.accounts_can_facilitator,
  secretary: m.accounts_can_secretary,
  officer: m.accounts_can_officer,
  navigator: m.accounts_can_navigator,
  interpreter: m.accounts_can_interpreter,
  data_team: m.accounts_can_data_team,
  case_coordinator: m.accounts_can_case_coordinator,
  panelist: m.accounts_can_panelist,
  hub_staff: m.accounts_can_hub_staff,
  childcare: m.accounts_can_childcare,
  capacity_builder: m.accounts_can_capacity_builder,
  program_officer: m.accounts_can_program_officer,
  region_staff: m.accounts_can_region_staff,
  administrator: m.accounts_can_administrator
};

/** What somebody with this role does, in one sentence. */
export const roleDoes = (role: string): string => does[role]?.() ?? '';

/** What a role is called on screen. */
export const roleWord = (role: string): string => words[role]?.() ?? role;
