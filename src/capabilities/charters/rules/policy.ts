import { anybody, anyMember, byRole, isMember, type Rule } from '../../../platform/policy/index.ts';

const stewards = ['secretary', 'officer', 'facilitator', 'region_staff'] as const;

/** Institutions have no voice in whether they kept their word, nor has whoever works for an organization. */
const lookers = (name: string): Rule => ({
  name,
  allows: (actor) => isMember(actor) && actor.member.category !== 'stakeholder'
});

/** Who may do what, from the first draft to the last promise. */
export const may = {
  /** A charter is read by everybody, signed on to by everybody, and so is what institutions answered. */
  read: anybody('charters.read'),
  signOn: anybody('charters.sign_on'),
  remark: anybody('charters.remark'),
  draft: byRole('charters.draft', ...stewards),
  translate: byRole('charters.translate', ...stewards, 'interpreter'),
  ground: byRole('charters.ground', ...stewards, 'data_team'),
  seeDraft: anyMember('charters.see_draft'),
  askTranslation: anyMember('charters.ask_translation'),
  round: byRole('charters.round', ...stewards),
  ratify: byRole('charters.ratify', 'secretary', 'officer', 'region_staff'),
  takeUp: byRole('charters.take_up', 'secretary', 'officer', 'facilitator'),
  carryOn: byRole('charters.carry_on', 'secretary', 'officer', 'facilitator', 'region_staff'),
  typeSheet: byRole('charters.type_sheet', ...stewards, 'greeter', 'navigator'),
  hideName: byRole('charters.hide_name', 'secretary', 'officer', 'region_staff'),
  seeContacts: byRole('charters.see_contacts', 'secretary', 'officer', 'region_staff'),
  follow: byRole('charters.follow', ...stewards, 'capacity_builder'),
  watch: anyMember('charters.watch'),
  look: lookers('charters.look'),
  chores: byRole('charters.chores')
};
