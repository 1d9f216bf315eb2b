import { z } from 'zod';
import { may } from '#capabilities/charters';
import { changeHead, charterOf, openRatification } from '#capabilities/charters/server';
import { read } from '#platform/db';
import { allow } from '#platform/policy';
import { communityPath } from '#platform/web/server';
import { deed, Pair, Ticked } from '../../../forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    allow(tx, may.draft);
    const { id, title, preamble } = await charterOf(tx, params.charter);
    return { id, title, preamble, ratifying: (await openRatification(tx, id)) !== null };
  });

const Head = z.object({ title: Pair, preamble: Pair, onlyTranslated: Ticked, reopens: Ticked });

export const actions: Actions = {
  default: (event) =>
    deed(event, Head, async ({ onlyTranslated, reopens, ...head }, context) => {
      const ticked = { onlyTranslated: onlyTranslated === 'yes', reopens: reopens === 'yes' };
      await changeHead(context, event.params.charter, { ...head, ...ticked });
      return communityPath(context, 'charters', event.params.charter, 'desk');
    })
};
