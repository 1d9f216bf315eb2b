import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { paperPage, recordSheet } from '#capabilities/meetings/server';
import { longDay } from '#platform/dates';
import { isId } from '#platform/ids';
import { inLanguage } from '#platform/localized';
import { attempt, communityPath } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params, url }) => {
  const query = url.searchParams.get('q') ?? '';
  const paper = await paperPage(context, params.meeting, {
    query,
    page: Number(url.searchParams.get('page'))
  });
  const { meeting, ...rest } = paper;
  return {
    ...rest,
    query,
    added: url.searchParams.get('added'),
    meeting: {
      id: meeting.id,
      title: inLanguage(meeting.title, context.locale),
      day: longDay(meeting.day, context.locale)
    }
  };
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
