import type { Code } from '../codes.ts';
import type { MeetingFacts } from '../facts.ts';
import { atLeast, cannotTell, judged, noRule, type Finding } from '../finding.ts';
import type { Parameters, Said } from '../parameters.ts';

/**
 * Hours before a meeting at which its agenda is posted.
 * @see California Government Code § 54954.2 (regular) and § 54956 (special)
 */
export const BROWN_ACT_HOURS = { regular: 72, special: 24 } as const;

export function noticeOfMeeting(parameters: Parameters, facts: MeetingFacts): Finding {
  const field = facts.session === 'regular' ? 'regularHours' : 'specialHours';
  return hours('notice.hours', field, parameters, facts, { name: 'noticeHours', value: facts.noticeHours });
}

export function agenda(parameters: Parameters, facts: MeetingFacts): Finding {
  return hours('notice.agenda', 'agendaHours', parameters, facts, {
    name: 'agendaHours',
    value: facts.agendaHours
  });
}

/** No action off the agenda, in the manner of § 54954.2 (a)(3). */
export function offAgenda(parameters: Parameters, { actionsOffAgenda }: MeetingFacts): Finding {
  const [code, path] = ['notice.off_agenda', 'notice.openMeetings'] as const;
  if (parameters.notice.openMeetings === 'none') return noRule(code, path);
  if (actionsOffAgenda === null) return cannotTell(code, path, ['facts.actionsOffAgenda']);
  return judged(code, path, actionsOffAgenda === 0, { found: actionsOffAgenda });
}

/** The public is heard, in the manner of § 54954.3. */
export function publicComment(parameters: Parameters, facts: MeetingFacts): Finding {
  const [code, path] = ['notice.public_comment', 'notice.openMeetings'] as const;
  if (parameters.notice.openMeetings === 'none') return noRule(code, path);
  if (facts.publicComment === null) return cannotTell(code, path, ['facts.publicComment']);
  return judged(code, path, facts.publicComment);
}

/** The longer of the bylaws' own hours and those of the open-meeting profile, and the path it stems from. */
function hours(
  code: Code,
  field: 'regularHours' | 'specialHours' | 'agendaHours',
  { notice }: Parameters,
  { session }: MeetingFacts,
  given: { name: string; value: number | null }
): Finding {
  const own: Said<number> = notice[field];
  const profile = notice.openMeetings === 'brown_act' ? BROWN_ACT_HOURS[session] : 0;
  const profileBinds = profile > (typeof own === 'number' ? own : 0);
  return profileBinds
    ? atLeast(code, 'notice.openMeetings', profile, given)
    : atLeast(code, `notice.${field}`, own, given);
}
