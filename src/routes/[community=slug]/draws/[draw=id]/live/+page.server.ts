import { numberFrom, numberWays, problems, readSaid } from '#capabilities/elections';
import { drawPage, enterNumber } from '#capabilities/elections/server';
import { attempt } from '#platform/web/server';
import { z } from 'zod';
import type { Actions, PageServerLoad } from './$types';
import { shown } from '../shown.ts';
import { liveOf } from './view.ts';

const Drawn = z.object({ how: z.enum(numberWays), said: z.string().max(2000) });

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  const page = shown(await drawPage(context, params.draw), context.locale);
  return { draw: page.draw, stage: page.stage, keeps: page.keeps, view: liveOf(page), now: Date.now() };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, Drawn, async ({ how, said }, context) => {
      const numbers = readSaid(said);
      if (!numbers || (how === 'dice' && numbers.length > 1)) throw problems.draw_no_number();
      await enterNumber(context, event.params.draw, { how, number: numberFrom(numbers) });
    })
};
