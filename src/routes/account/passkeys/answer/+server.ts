import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { addPasskey, siteOf } from '#capabilities/accounts/server';
import { isId } from '#platform/ids';
import { problems } from '#platform/problem';
import type { RequestHandler } from './$types';

type Response = Parameters<typeof addPasskey>[2]['response'];
const Answer = z.object({
  challengeId: z.string().refine(isId),
  name: z.string(),
  response: z.custom<Response>((value) => z.object({ id: z.string() }).safeParse(value).success)
});

export const POST: RequestHandler = async ({ request, locals, url }) => {
  const { success, data } = Answer.safeParse(await request.json().catch(() => null));
  if (!success) throw problems.bad_input();
  await addPasskey(locals.context, siteOf(url), data);
  return json({ added: true });
};
