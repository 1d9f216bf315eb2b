import { everythingAbout } from '#capabilities/people/server';
import { isMember } from '#platform/policy';
import { problems } from '#platform/problem';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { context } }) => {
  if (!isMember(context.actor)) throw problems.sign_in_first();
  const everything = await everythingAbout(context, context.actor.member.id);
  return new Response(`${JSON.stringify(everything, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${context.community!.slug}-${everything.day}.json"`,
      'cache-control': 'no-store'
    }
  });
};
