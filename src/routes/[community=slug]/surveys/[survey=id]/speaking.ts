import type { RequestEvent } from '@sveltejs/kit';
import { asBearer } from '#capabilities/surveys/server';
import type { Actor, Context } from '#platform/context';

/** The request as it speaks: for whoever is here, or for the bearer of the personal link that it carries. */
export function speaking({ locals, url, params }: RequestEvent & { params: { survey: string } }): Context {
  const key = url.searchParams.get('key');
  return key === null ? locals.context : asBearer(locals.context, params.survey, key);
}

/** Whose hands: what waits on a device for one of them is never sent by another. */
export const handsOf = (actor: Actor): string =>
  actor.kind === 'account' ? actor.accountId : actor.kind === 'device' ? actor.deviceId : '';
