import { z } from 'zod';
import { may } from '#capabilities/charters';
import { beginCharter } from '#capabilities/charters/server';
import { newId } from '#platform/ids';
import { allow } from '#platform/policy';
import { communityPath } from '#platform/web/server';
import { deed, Id, Pair } from '../forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context } }) => {
  allow(context, may.draft);
  return { id: newId() };
};

const Beginning = z.object({ id: Id, title: Pair, preamble: Pair });

export const actions: Actions = {
  default: (event) =>
    deed(event, Beginning, async (beginning, context) => {
      const { id } = await beginCharter(context, beginning);
      return communityPath(context, 'charters', id, 'desk');
    })
};
