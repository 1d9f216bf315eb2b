import {
  evaluate,
  type Counts,
  type Parameters,
  type Sizes,
  type Status
} from '../../../../kernels/bylaws/index.ts';

/** A meeting as it was. The room that keeps meetings hands it over. */
export type PastMeeting = {
  id: string;
  day: string;
  title: string;
  of: 'assembly' | 'body';
  present: Counts;
  sizes: Sizes;
};

export type Replayed = {
  id: string;
  day: string;
  title: string;
  present: number;
  was: Status;
  wouldBe: Status;
  needed: number | null;
};

/** Whether enough people were there, by the rules as they are and as they might be. */
export function replayMeetings(now: Parameters, changed: Parameters, meetings: PastMeeting[]): Replayed[] {
  return meetings.map((meeting) => {
    const wouldBe = quorumOf(changed, meeting);
    return {
      id: meeting.id,
      day: meeting.day,
      title: meeting.title,
      present: Object.values(meeting.present).reduce((sum, count) => sum + count, 0),
      was: quorumOf(now, meeting).status,
      wouldBe: wouldBe.status,
      needed: wouldBe.numbers.needed ?? null
    };
  });
}

function quorumOf(parameters: Parameters, { of, present, sizes }: PastMeeting) {
  const unasked = { noticeHours: null, agendaHours: null, actionsOffAgenda: null, publicComment: null };
  const findings = evaluate(parameters, {
    kind: 'meeting',
    of,
    session: 'regular',
    present,
    sizes,
    ...unasked
  });
  return findings.find(({ code }) => code === 'quorum')!;
}
