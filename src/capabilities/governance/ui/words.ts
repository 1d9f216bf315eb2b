import { m } from '#platform/words';
import type { AgreementKind, State } from '../rules/agreement.ts';
import type { BodyKind } from '../rules/body.ts';
import type { Part } from '../rules/parameters/parts.ts';

const agreements: Record<AgreementKind, () => string> = {
  mission: m.governance_agreement_mission,
  values: m.governance_agreement_values,
  meeting_agreements: m.governance_agreement_meeting_agreements,
  bylaws: m.governance_agreement_bylaws,
  code_of_conduct: m.governance_agreement_code_of_conduct
};
export const agreementWord = (kind: AgreementKind): string => agreements[kind]();

const states: Record<State, () => string> = {
  draft: m.governance_state_draft,
  coming: m.governance_state_coming,
  in_force: m.governance_state_in_force,
  past: m.governance_state_past
};
export const stateWord = (state: State): string => states[state]();

const bodies: Record<BodyKind, () => string> = {
  assembly: m.governance_kind_assembly,
  guidance: m.governance_kind_guidance,
  standing_committee: m.governance_kind_standing_committee,
  ad_hoc_committee: m.governance_kind_ad_hoc_committee,
  workgroup: m.governance_kind_workgroup,
  panel: m.governance_kind_panel
};
export const bodyKindWord = (kind: BodyKind): string => bodies[kind]();

const partWords: Record<Part, () => string> = {
  belonging: m.governance_part_belonging,
  meetings: m.governance_part_meetings,
  critical: m.governance_class_critical,
  ordinary: m.governance_class_ordinary,
  procedural: m.governance_class_procedural,
  bylaws: m.governance_class_bylaws,
  removal: m.governance_class_removal,
  ratification: m.governance_class_ratification,
  leadership: m.governance_part_leadership,
  elections: m.governance_part_elections,
  committees: m.governance_part_committees,
  fairness: m.governance_part_fairness
};
export const partWord = (part: Part): string => partWords[part]();

const chapters: Record<string, () => string> = {
  belonging: m.governance_chapter_belonging,
  meetings: m.governance_chapter_meetings,
  deciding: m.governance_chapter_deciding,
  leading: m.governance_chapter_leading,
  fairness: m.governance_chapter_fairness
};
/** What a chapter of the bylaws is about. */
export const chapterWord = (theme: string): string => chapters[theme]?.() ?? theme;

const categories: Record<string, () => string> = {
  parent_0_5: m.governance_option_category_parent_0_5,
  parent_6_plus: m.governance_option_category_parent_6_plus,
  resident: m.governance_option_category_resident,
  stakeholder: m.governance_option_category_stakeholder
};
/** For whom a seat is kept. */
export const keptForWord = (category: string): string => categories[category]?.() ?? category;

const offices: Record<string, () => string> = {
  chair: m.governance_office_chair,
  vice_chair: m.governance_office_vice_chair,
  co_chair: m.governance_office_co_chair,
  secretary: m.governance_office_secretary,
  treasurer: m.governance_office_treasurer,
  facilitator: m.governance_office_facilitator,
  parliamentarian: m.governance_office_parliamentarian
};
/** What the partnership calls an office; one that it named itself is shown as written. */
export const officeWord = (office: string): string => offices[office]?.() ?? office.replaceAll('_', ' ');

const roles: Record<string, () => string> = {
  member: m.governance_place_member,
  chair: m.governance_place_chair,
  staff: m.governance_place_staff
};
export const placeWord = (role: string): string => roles[role]?.() ?? role;

const languages: Record<string, string> = { en: 'English', es: 'Español' };
export const languageName = (code: string): string => languages[code] ?? code;
