import { z } from 'zod';
import { leavingOut } from '#capabilities/sensemaking';
import {
  drawSoon,
  reviewStatement,
  seedStatements,
  translateStatement
} from '#capabilities/sensemaking/server';
import { deed, Id, Pair } from '../../../sense.ts';
import { reviewView } from './view.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  reviewView(context, params.conversation);

const One = z.object({ id: Id });
const redraw = ({ locals, params }: RequestEvent) => drawSoon(locals.context, params.conversation);

export const actions: Actions = {
  show: (event) =>
    deed(event, One, ({ id }, context) =>
      reviewStatement(context, id, { state: 'shown' }).then(() => redraw(event))
    ),
  leave: (event) =>
    deed(event, One.extend({ reason: z.enum(leavingOut) }), ({ id, reason }, context) =>
      reviewStatement(context, id, { state: 'left_out', reason }).then(() => redraw(event))
    ),
  translate: (event) =>
    deed(event, One.extend({ text: Pair }), ({ id, text }, context) => translateStatement(context, id, text)),
  seed: (event) =>
    deed(event, z.object({ text: Pair }), ({ text }, context) =>
      seedStatements(context, event.params.conversation, [text])
    )
};
