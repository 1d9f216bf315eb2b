import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { reviewPage, settleReview } from '#capabilities/meetings/server';
import { searchMembers } from '#capabilities/people/server';
import { communityOf } from '#platform/context';
import { momentOf } from '#platform/dates';
import { isId } from '#platform/ids';
import { inLanguage } from '#platform/localized';
import { attempt, communityPath } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params, url }) => {
  const query = url.searchParams.get('q')?.trim() ?? '';
  const { meeting, reviews } = await reviewPage(context, params.meeting);
  const said = (at: Date | null) => at && momentOf(at, communityOf(context).timeZone, context.locale);
  return {
    meeting: { id: meeting.id, title: inLanguage(meeting.title, context.locale) },
    reviews: reviews.map((one) => ({
      ...one,
      claimedAt: said(one.claimedAt),
      receivedAt: said(one.receivedAt)
    })),
    query,
    about: url.searchParams.get('case'),
    found: query
      ? (await searchMembers(context, { query })).rows.slice(0, 12).map(({ id, name }) => ({ id, name }))
      : null
  };
};

const id = z.string().refine(isId);
const Verdict = z.object({ review: id, count: z.enum(['yes', 'no']), member: id.optional() });

export const actions: Actions = {
  default: (event) =>
    attempt(event, Verdict, async ({ review, count, member }, context) => {
      await settleReview(context, review, { count: count === 'yes', memberId: member });
      redirect(303, communityPath(context, 'meetings', event.params.meeting, 'review'));
    })
};
