import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { cardOf, may as meetings, reasons, written } from '#capabilities/meetings';
import { cancel, cancellation, meetingOf } from '#capabilities/meetings/server';
import { communityOf } from '#platform/context';
import { read } from '#platform/db';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import { Pair } from '../../shapes.ts';
import type { Actions, PageServerLoad } from './$types';

const Because = z.object({ reason: z.enum([...reasons, 'other'], 'meetings_form_needed'), words: Pair });

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    allow(tx, meetings.cancel);
    const { timeZone } = communityOf(tx);
    const meeting = await meetingOf(tx, params.meeting);
    const templates = reasons.map((reason) => {
      const { texts } = cancellation(meeting, reason, timeZone);
      return { reason, es: texts.es!.text, en: texts.en!.text };
    });
    return { meeting: cardOf(meeting, timeZone, tx.locale), templates };
  });

export const actions: Actions = {
  default: (event) =>
    attempt(event, Because, async ({ reason, words }, context) => {
      const because = reason === 'other' ? { words: written(null, words, context.locale) } : { reason };
      await cancel(context, event.params.meeting, because);
      redirect(303, communityPath(context, 'meetings', event.params.meeting));
    })
};
