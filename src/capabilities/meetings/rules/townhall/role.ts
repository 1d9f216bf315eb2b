/** Parts of a town hall that are asked of residents by name. */
export const townHallRoles = [
  'facilitator',
  'tech_host',
  'interpreter',
  'speaker',
  'timekeeper',
  'moderator',
  'note_taker',
  'greeter'
] as const;
export type TownHallRole = (typeof townHallRoles)[number];

export type RoleAnswer = 'yes' | 'no';

export type RoleHeld = {
  id: string;
  registrationId: string;
  memberId: string | null;
  name: string | null;
  role: TownHallRole;
  workshopId: string | null;
  language: string | null;
  answer: RoleAnswer | null;
};

/** Roles for which nobody has said yes yet: what is left to find. */
export const stillSought = (held: Pick<RoleHeld, 'role' | 'answer'>[]): TownHallRole[] =>
  townHallRoles.filter((role) => !held.some((one) => one.role === role && one.answer === 'yes'));
