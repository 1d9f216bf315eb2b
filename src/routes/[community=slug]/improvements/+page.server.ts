import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { improvementState, may as meetings } from '#capabilities/meetings';
import { checkImprovement, improvements, past, settleImprovement } from '#capabilities/meetings/server';
import { dayIn } from '#platform/clock';
import { communityOf } from '#platform/context';
import { read } from '#platform/db';
import { inLanguage, reading } from '#platform/localized';
import { may } from '#platform/policy';
import { attempt } from '#platform/web/server';
import { Id } from '../meetings/shapes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, url }) =>
  read(context, async (tx) => {
    const page = Math.max(1, Number(url.searchParams.get('page')) || 1);
    const { improvements: found, more } = await improvements(tx, page);
    const today = dayIn(communityOf(tx).timeZone, tx.clock());
    const learns = may(tx, meetings.learn);
    const latest = learns ? (await past(tx)).meetings : [];
    return {
      page,
      more,
      learns,
      meetings: latest.map(({ id, title, day }) => ({
        value: id,
        label: `${inLanguage(title, tx.locale)}, ${day}`
      })),
      improvements: found.map(({ what, meetingTitle, ...one }) => ({
        ...one,
        ...reading(what, tx.locale),
        meetingTitle: inLanguage(meetingTitle, tx.locale),
        state: improvementState({ ...one, what, meetingTitle }, today)
      }))
    };
  });

const Settled = z.object({ id: Id, as: z.enum(['done', 'dropped']) });
const Checked = z.object({ id: Id, meeting: Id, as: z.enum(['did', 'did_not']) });

export const actions: Actions = {
  settle: (event) =>
    attempt(event, Settled, async ({ id, as }, context) => {
      await settleImprovement(context, id, as);
      redirect(303, event.url.pathname);
    }),
  check: (event) =>
    attempt(event, Checked, async ({ id, meeting, as }, context) => {
      await checkImprovement(context, id, { meetingId: meeting, as });
      redirect(303, event.url.pathname);
    })
};
