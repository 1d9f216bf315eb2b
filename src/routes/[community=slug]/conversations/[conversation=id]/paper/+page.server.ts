import { z } from 'zod';
import { may, stances, type Stance } from '#capabilities/sensemaking';
import { bringSheets, conversationOf, drawSoon, statementsIn } from '#capabilities/sensemaking/server';
import { categories } from '#capabilities/people';
import { read } from '#platform/db';
import { reading } from '#platform/localized';
import { allow } from '#platform/policy';
import { deed } from '../../../sense.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params, url }) =>
  read(context, async (tx) => {
    allow(tx, may.prepare);
    const { id, question } = await conversationOf(tx, params.conversation);
    const shown = await statementsIn(tx, id, 'shown');
    const statements = shown.map(({ number, text }) => ({ number, ...reading(text, tx.locale) }));
    return { id, question: reading(question, tx.locale), statements, kept: url.searchParams.has('kept') };
  });

const Sheet = z.object({
  category: z.union([z.literal(''), z.enum(categories)]).optional(),
  votes: z.record(z.coerce.number<string>().int(), z.enum(stances)).default({})
});
const sheetFrom = ({ category, votes }: z.infer<typeof Sheet>) => ({
  category: category || null,
  votes: Object.entries(votes).map(([number, stance]) => ({
    number: Number(number),
    stance: stance as Stance
  }))
});

export const actions: Actions = {
  default: (event) => {
    const { conversation } = event.params;
    const bring = (form: z.infer<typeof Sheet>) =>
      bringSheets(event.locals.context, conversation, [sheetFrom(form)]);
    const to = `${event.url.pathname}?kept`;
    return deed(event, Sheet, (form, context) => bring(form).then(() => drawSoon(context, conversation)), to);
  }
};
