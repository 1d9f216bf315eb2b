import { redirect } from '@sveltejs/kit';
import { features, may } from '#capabilities/elections';
import { openDraw } from '#capabilities/elections/server';
import { bodiesOf } from '#capabilities/governance/server';
import { dayIn } from '#platform/clock';
import { communityOf } from '#platform/context';
import { newId } from '#platform/ids';
import { localized } from '#platform/localized';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import { NewDraw } from './form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context } }) => {
  allow(context, may.keepDraws);
  const today = dayIn(communityOf(context).timeZone, context.clock());
  return {
    id: newId(),
    today,
    features,
    bodies: (await bodiesOf(context)).map(({ id, name }) => ({ id, name }))
  };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, NewDraw, async ({ title, bodyId, yesUntil, onePerHousehold, ...draw }, context) => {
      const from = title[context.locale] ? context.locale : Object.keys(title).find((code) => title[code])!;
      const rest = { title: localized(from, title), bodyId: bodyId || null, yesUntil: yesUntil || null };
      await openDraw(context, { ...draw, ...rest, onePerHousehold: onePerHousehold === 'yes' });
      redirect(303, communityPath(context, 'draws', draw.id));
    })
};
