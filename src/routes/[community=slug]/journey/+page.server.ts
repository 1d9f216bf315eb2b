import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { may } from '#capabilities/people';
import { journeyBoard, offerAsBuddy, retention } from '#capabilities/people/server';
import { memberOf } from '#platform/context';
import { may as mayDo } from '#platform/policy';
import { attempt } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, url }) => {
  const board = await journeyBoard(context, Number(url.searchParams.get('page')) || 1);
  const self = memberOf(context.actor);
  const offered = board.buddies.find(({ id }) => id === self)?.newcomers ?? 0;
  return {
    board,
    stay: await retention(context),
    mayOffer: self !== null && mayDo(context, may.guide),
    offered
  };
};

export const actions: Actions = {
  offer: (event) =>
    attempt(event, z.object({ most: z.coerce.number().int().min(0).max(20) }), async ({ most }, context) => {
      await offerAsBuddy(context, memberOf(context.actor) ?? '', most);
      redirect(303, event.url.pathname);
    })
};
