import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { askQuestion, holdsPlace, newQuestionId } from '#capabilities/meetings/server';
import { memberOf } from '#platform/context';
import { read } from '#platform/db';
import { tooMany } from '#platform/limits';
import { attempt, communityPath } from '#platform/web/server';
import { Id, text } from '../../../../shapes.ts';
import { ticketIn } from '../../ticket.ts';
import { headAt, panelIn } from '../../view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  read(event.locals.context, async (tx) => {
    const { meeting } = event.params;
    if (!(await holdsPlace(tx, meeting, ticketIn(event))))
      redirect(303, communityPath(tx, 'meetings', meeting, 'townhall/questions/join'));
    return { ...(await headAt(tx, meeting)), panel: await panelIn(tx, meeting), id: newQuestionId() };
  });

const AskForm = z.object({
  id: Id,
  text: text(2000),
  panelist: z.union([Id, z.literal('')]).optional(),
  named: z.array(z.literal('yes')).default([])
});

export const actions: Actions = {
  default: (event) =>
    attempt(event, AskForm, async ({ id, text: words, panelist, named }, context) => {
      const { meeting } = event.params;
      const whose = ticketIn(event) ?? memberOf(context.actor);
      await tooMany(context, `town hall questions of ${whose}`, { most: 20, minutes: 15 });
      const asking = { id, text: words, panelistId: panelist || null, named: named.length > 0 };
      await askQuestion(context, meeting, ticketIn(event), { ...asking, language: context.locale });
      redirect(303, communityPath(context, 'meetings', meeting, 'townhall/questions?asked'));
    })
};
