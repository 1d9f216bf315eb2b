import { may, methods } from '#capabilities/elections';
import { countFile } from '#capabilities/elections/server';
import { allow } from '#platform/policy';
import { attempt } from '#platform/web/server';
import { Asked } from './shapes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context } }) => {
  allow(context, may.run);
  return { methods };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, Asked, async ({ file, ...asked }, context) => ({
      counted: await countFile(context, { ...asked, text: await file.text() })
    }))
};
