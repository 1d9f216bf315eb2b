import { z } from 'zod';
import { may as meetings } from '#capabilities/meetings';
import { finishFollowUp, followUpsAt } from '#capabilities/meetings/server';
import { read } from '#platform/db';
import { may } from '#platform/policy';
import { deed } from '../../../deed.ts';
import { Id } from '../../../shapes.ts';
import { headAt } from '../view.ts';
import { boardBeside, takeUp, TakeUpForm } from './board.server.ts';
import { listIn, NewsForm, noteNews } from './list.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    const list = await followUpsAt(tx, params.meeting);
    return {
      ...(await headAt(tx, params.meeting)),
      list: listIn(list, tx.locale),
      board: await boardBeside(tx, list),
      writes: may(tx, meetings.followUp)
    };
  });

const Done = z.object({ item: Id, done: z.enum(['yes', 'no']) });

export const actions: Actions = {
  news: (event) => deed(event, NewsForm, (news, context, id) => noteNews(context, id, news)),
  board: (event) => deed(event, TakeUpForm, (form, context, id) => takeUp(context, id, form)),
  done: (event) =>
    deed(event, Done, ({ item, done }, context, id) => finishFollowUp(context, id, item, done === 'yes'))
};
