import { z } from 'zod';
import { addCode, closeCoding, readPassage } from '#capabilities/sensemaking/server';
import { deed, Id, Nothing, Pair } from '../../../sense.ts';
import { deskView } from './view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params, url }) =>
  deskView(context, params.coding, Number(url.searchParams.get('passage')) || null);

const Read = z.object({ number: z.coerce.number().int().min(1), codes: z.array(Id).default([]) });
const Code = z.object({ id: Id, name: Pair, meaning: Pair });

export const actions: Actions = {
  read: (event) =>
    deed(event, Read, ({ number, codes }, context) =>
      readPassage(context, event.params.coding, number, codes)
    ),
  code: (event) => deed(event, Code, (code, context) => addCode(context, event.params.coding, code)),
  close: (event) => {
    const to = `${event.url.pathname}/agreement`;
    return deed(event, Nothing, (_, context) => closeCoding(context, event.params.coding), to);
  }
};
