import { z } from 'zod';
import { mergeCode } from '#capabilities/sensemaking/server';
import { deed, Id } from '../../../../sense.ts';
import { agreementView } from './view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  agreementView(context, params.coding);

const Merged = z.object({ code: Id, theme: Id });

export const actions: Actions = {
  merge: (event) => deed(event, Merged, ({ code, theme }, context) => mergeCode(context, code, theme))
};
