import { redirect, type RequestEvent } from '@sveltejs/kit';
import { z, type ZodType } from 'zod';
import { categories } from '#capabilities/people';
import { tellDoor, type Kept, type Settled } from '#capabilities/meetings/server';
import type { Actor } from '#platform/context';
import { isId, newId } from '#platform/ids';
import { problems } from '#platform/problem';
import { attempt, communityPath } from '#platform/web/server';

const id = z.string().refine(isId);
const Told = z.object({ id: id.optional(), at: z.iso.datetime().optional() });

export const Name = Told.extend({ member: id });
export const Undo = Told.extend({ member: id, undoes: id });
export const Guest = Told.extend({
  name: z.string().trim().min(1).max(120),
  from: z.string().trim().max(120).default('')
});
export const Newcomer = Told.extend({
  person: id.optional(),
  name: z.string().trim().min(1).max(120),
  language: z.string().min(2).max(12),
  category: z.enum(categories, 'meetings_door_category_needed'),
  contact: z.string().trim().max(120).default('')
});
export const Card = Told.extend({ card: z.string().trim().min(1).max(400) });

type Event = RequestEvent & { params: { community: string; meeting: string } };
type WithoutTime<Item> = Item extends Kept ? Omit<Item, 'id' | 'at'> : never;

/** One thing told to the door, now or after hours without a line: the device says what it saw, and its own "now". */
export function told<Input extends z.infer<typeof Told>, Result = never>(
  event: Event,
  schema: ZodType<Input>,
  asItem: (input: Input) => WithoutTime<Kept>,
  onward: (settled: Settled) => Result = () =>
    redirect(303, communityPath(event.locals.context, 'meetings', event.params.meeting, 'door'))
) {
  return attempt(event, schema, async (input, context) => {
    refuseAnothers(event.request, context.actor);
    const now = deviceNow(event.request) ?? context.clock();
    const item = {
      ...asItem(input),
      id: input.id ?? newId(),
      at: input.at ? new Date(input.at) : now
    } as Kept;
    return onward(await tellDoor(context, event.params.meeting, now, item));
  });
}

/** What waited on this device for one account is never sent by another that signed in since. */
function refuseAnothers(request: Request, actor: Actor): void {
  const boundTo = request.headers.get('x-tequio-bound-to');
  if (boundTo !== null && boundTo !== bearerOf(actor)) throw problems.sign_in_first();
}

export const bearerOf = (actor: Actor): string =>
  actor.kind === 'account' ? actor.accountId : actor.kind === 'device' ? actor.deviceId : '';

function deviceNow(request: Request): Date | null {
  const said = Date.parse(request.headers.get('x-tequio-now') ?? '');
  return Number.isNaN(said) ? null : new Date(said);
}
