import { redirect } from '@sveltejs/kit';
import { may as meetings } from '#capabilities/meetings';
import { changeMeeting, meetingOf } from '#capabilities/meetings/server';
import { zoned } from '#platform/clock';
import { communityOf } from '#platform/context';
import { read } from '#platform/db';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import { choices } from '../../places.ts';
import { PlanForm, planFrom } from '../../shapes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    allow(tx, meetings.plan);
    const { startsAt, endsAt, ...meeting } = await meetingOf(tx, params.meeting);
    const onTheWall = (at: Date) => zoned(communityOf(tx).timeZone, at).toPlainTime().toString().slice(0, 5);
    const { id, bodyId, kind, title, day, venueId, link, offers } = meeting;
    const place = venueId ? null : meeting.place;
    const values = { bodyId, kind, title, day, venueId, place, link, offers };
    return {
      ...(await choices(tx)),
      id,
      values: { ...values, start: onTheWall(startsAt), end: onTheWall(endsAt) }
    };
  });

export const actions: Actions = {
  default: (event) =>
    attempt(event, PlanForm, async (form, context) => {
      const { title } = await read(context, (tx) => meetingOf(tx, event.params.meeting));
      await changeMeeting(context, event.params.meeting, planFrom(form, context, title));
      redirect(303, communityPath(context, 'meetings', event.params.meeting, 'prepare'));
    })
};
