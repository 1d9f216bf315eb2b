import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { paperPage, recordSheet } from '#capabilities/meetings/server';
import { longDay } from '#platform/dates';
import { isId } from '#platform/ids';
import { inLanguage } from '#platform/localized';
import { attempt, communityPath } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params, url }) => {
  const { searchParams } = url;
  const query = searchParams.get('q') ?? '';
  const page = Number(searchParams.get('page'));
  const { meeting, ...paper } = await paperPage(context, params.meeting, { query, page });
  const [title, day] = [inLanguage(meeting.title, context.locale), longDay(meeting.day, context.locale)];
  return { ...paper, query, added: searchParams.get('added'), meeting: { id: meeting.id, title, day } };
};

const Ticked = z.object({ people: z.array(z.string().refine(isId)).min(1, 'meetings_paper_none') });

export const actions: Actions = {
  default: (event) =>
    attempt(event, Ticked, async ({ people }, context) => {
      const rows = people.map((memberId) => ({ memberId }));
      const { added } = await recordSheet(context, event.params.meeting, rows);
      const page = event.url.searchParams.get('page') ?? '1';
      redirect(
        303,
        communityPath(
          context,
          'meetings',
          event.params.meeting,
          `paper?page=${Number(page) || 1}&added=${added}`
        )
      );
    })
};
