import { z } from 'zod';
import { may as meetings } from '#capabilities/meetings';
import { figuresOf, tellFigures } from '#capabilities/meetings/server';
import { plainDay } from '#platform/dates';
import { read } from '#platform/db';
import { may } from '#platform/policy';
import { deed } from '../../../deed.ts';
import { homesOf } from '../forms.ts';
import { headAt } from '../view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    const told = await figuresOf(tx, params.meeting);
    return {
      ...(await headAt(tx, params.meeting)),
      told: told && { ...told.figures, on: plainDay(told.toldOn, tx.locale) },
      homes: await homesOf(tx),
      learns: may(tx, meetings.learn)
    };
  });

export const actions: Actions = {
  default: (event) => deed(event, z.object({}), (_, context, id) => tellFigures(context, id))
};
