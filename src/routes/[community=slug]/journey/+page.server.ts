import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { guided, may } from '#capabilities/people';
import { askFor, journeyBoard, offerAsBuddy, retention, takeStep } from '#capabilities/people/server';
import { memberOf } from '#platform/context';
import { isId } from '#platform/ids';
import { may as mayDo } from '#platform/policy';
import { attempt } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context } }) => {
  const board = await journeyBoard(context);
  const self = memberOf(context.actor);
  const offered = board.buddies.find(({ id }) => id === self)?.newcomers ?? 0;
  return { board, stay: await retention(context), mayGuide: mayDo(context, may.guide), offered };
};

const id = z.string().refine(isId);
const Step = z.object({ member: id, step: z.enum(guided), buddy: id.or(z.literal('')).default('') });

export const actions: Actions = {
  /** With a buddy chosen they are asked; without one the step is taken today. */
  step: (event) =>
    attempt(event, Step, async ({ member, step, buddy }, context) => {
      await (buddy ? askFor(context, member, step, buddy) : takeStep(context, member, step));
      redirect(303, event.url.pathname);
    }),
  offer: (event) =>
    attempt(event, z.object({ most: z.coerce.number().int().min(0).max(20) }), async ({ most }, context) => {
      await offerAsBuddy(context, memberOf(context.actor) ?? '', most);
      redirect(303, event.url.pathname);
    })
};
