import type { MeetingFacts } from '../../../../kernels/bylaws/index.ts';
import type { AgendaItem } from './agenda.ts';
import type { Meeting } from './meeting.ts';

const HOUR = 3_600_000;

/**
 * How long before the start people could know of the meeting and of its agenda, in whole hours. What is not
 * announced yet is judged as if it were announced now.
 */
export function noticeFacts(
  meeting: Pick<Meeting, 'kind' | 'startsAt' | 'publishedAt' | 'noticeSentAt' | 'agendaPostedAt'>,
  agenda: Pick<AgendaItem, 'publicComment'>[],
  now: Date
): Pick<MeetingFacts, 'session' | 'noticeHours' | 'agendaHours' | 'publicComment'> {
  const hoursFrom = (at: Date) => Math.max(0, Math.floor((meeting.startsAt.getTime() - at.getTime()) / HOUR));
  const announced = meeting.noticeSentAt ?? meeting.publishedAt ?? now;
  return {
    session: meeting.kind === 'special' ? 'special' : 'regular',
    noticeHours: hoursFrom(announced),
    agendaHours: agenda.length ? hoursFrom(meeting.agendaPostedAt ?? now) : 0,
    publicComment: agenda.length ? agenda.some(({ publicComment }) => publicComment) : null
  };
}
