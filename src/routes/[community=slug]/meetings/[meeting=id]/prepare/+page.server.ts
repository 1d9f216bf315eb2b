import { z } from 'zod';
import { addPaper, handPaper, publish } from '#capabilities/meetings/server';
import { deed } from '../../deed.ts';
import { Id, Link, Pair, paperFrom } from '../../shapes.ts';
import { prepareView } from './view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) => prepareView(context, params.meeting);

const Paper = z.object({ id: Id, title: Pair, link: Link });

export const actions: Actions = {
  publish: (event) => deed(event, z.object({}), (_, context, id) => publish(context, id)),
  paper: (event) =>
    deed(event, Paper, (paper, context, id) => addPaper(context, id, paperFrom(paper, context))),
  hand: (event) =>
    deed(event, z.object({ paper: Id }), ({ paper }, context, id) => handPaper(context, id, paper))
};
