import { redirect, type RequestEvent } from '@sveltejs/kit';
import { z, type ZodType } from 'zod';
import type { Context } from '#platform/context';
import { attempt } from '#platform/web/server';

/** What the forms of decks, conversations, themes and priorities send, before a command hears of it. */
export const Id = z.uuid();
export const NoId = z.union([z.literal(''), Id]).optional();
export const text = (most: number) => z.string().trim().max(most, 'sensemaking_form_long');
export const Needed = (most: number) => text(most).min(1, 'sensemaking_form_needed');
export const Pair = z
  .object({ es: text(4000).default(''), en: text(4000).default('') })
  .default({ es: '', en: '' });
export const Day = z.iso.date('sensemaking_form_day');
export const Nothing = z.object({});

/** A number that may be left out. */
export const Whole = (least: number, most: number) =>
  z
    .union([
      z.literal(''),
      z.coerce
        .number('sensemaking_form_number')
        .min(least, 'sensemaking_form_number')
        .max(most, 'sensemaking_form_number')
    ])
    .optional()
    .transform((value) => (value === '' || value === undefined ? null : value));

type Event = Pick<RequestEvent, 'request' | 'locals' | 'url'>;

/** A small deed of a page: when it is done, the page is read anew, or another one where `to` says so. */
export const deed = <Input>(
  event: Event,
  schema: ZodType<Input>,
  command: (input: Input, context: Context) => Promise<unknown>,
  to?: string
) =>
  attempt(event, schema, async (input, context) => {
    await command(input, context);
    redirect(303, to ?? event.url.pathname);
  });
