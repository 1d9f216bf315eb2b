import { redirect, type RequestEvent } from '@sveltejs/kit';
import { z, type ZodType } from 'zod';
import { locales } from '#platform/localized';
import type { Context } from '#platform/context';
import { attempt } from '#platform/web/server';

export { Day, Id, Nothing, Pair, text, Words } from '../decisions/forms.ts';

/** Ticked or not: a box that is not ticked is not sent. */
export const Ticked = z.literal('yes').optional();
export const Language = z.enum(locales);
export const Seen = z.coerce.number().int().positive();

type Event = Pick<RequestEvent, 'request' | 'locals' | 'url'>;

/** A small deed: when it is done, the page is read anew, or another one. */
export const deed = <Input>(
  event: Event,
  schema: ZodType<Input>,
  command: (input: Input, context: Context) => Promise<string | void | unknown>
) =>
  attempt(event, schema, async (input, context) => {
    const to = await command(input, context);
    redirect(303, typeof to === 'string' ? to : event.url.pathname);
  });
