import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { ZodType } from 'zod';
import type { Context } from '#platform/context';
import { attempt } from '#platform/web/server';

type Event = Pick<RequestEvent, 'request' | 'locals' | 'url'> & { params: { meeting: string } };

/** A small deed of a page about one meeting: when it is done, the page is read anew. */
export const deed = <Input>(
  event: Event,
  schema: ZodType<Input>,
  command: (input: Input, context: Context, meetingId: string) => Promise<unknown>
) =>
  attempt(event, schema, async (input, context) => {
    await command(input, context, event.params.meeting);
    redirect(303, event.url.pathname);
  });
