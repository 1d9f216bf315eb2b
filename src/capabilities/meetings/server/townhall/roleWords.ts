import type { Locale } from '../../../../platform/localized/index.ts';
import { m } from '../../../../platform/words/index.ts';
import type { TownHallRole } from '../../rules/townhall/role.ts';

const words: Record<TownHallRole, typeof m.meetings_hall_role_speaker> = {
  facilitator: m.meetings_hall_role_facilitator,
  tech_host: m.meetings_hall_role_tech_host,
  interpreter: m.meetings_hall_role_interpreter,
  speaker: m.meetings_hall_role_speaker,
  timekeeper: m.meetings_hall_role_timekeeper,
  moderator: m.meetings_hall_role_moderator,
  note_taker: m.meetings_hall_role_note_taker,
  greeter: m.meetings_hall_role_greeter
};

/** A role as letters name it. */
export const roleSaid = (role: TownHallRole, locale: Locale): string => words[role]({}, { locale });
