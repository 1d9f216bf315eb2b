import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { signInWithPasskey, siteOf } from '#capabilities/accounts/server';
import { isId } from '#platform/ids';
import { problems } from '#platform/problem';
import { welcome } from '../../asking.server.ts';
import type { RequestHandler } from './$types';

type Response = Parameters<typeof signInWithPasskey>[2]['response'];
const Answer = z.object({
  challengeId: z.string().refine(isId),
  to: z.string(),
  response: z.custom<Response>((value) => z.object({ id: z.string() }).safeParse(value).success)
});

export const POST: RequestHandler = async (event) => {
  const { success, data } = Answer.safeParse(await event.request.json().catch(() => null));
  if (!success) throw problems.bad_input();
  const device = event.request.headers.get('user-agent') ?? '';
  const { to, ...answer } = data;
  const session = await signInWithPasskey(event.locals.context, siteOf(event.url), { ...answer, device });
  return json({ to: await welcome(event, session, to) });
};
