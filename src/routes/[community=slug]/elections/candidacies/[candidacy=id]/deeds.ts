import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { ZodType } from 'zod';
import type { Context } from '#platform/context';
import { attempt } from '#platform/web/server';

/** One answer of one person, and back to their page. */
export const answering =
  <Input>(shape: ZodType<Input>, deed: (context: Context, id: string, input: Input) => Promise<void>) =>
  (event: RequestEvent) =>
    attempt(event, shape, async (input, context) => {
      await deed(context, event.params.candidacy!, input);
      redirect(303, event.url.pathname);
    });
