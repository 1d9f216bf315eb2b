import { redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { arrived } from '#capabilities/meetings';
import { answerRole, arriveMyself, leaveTownHall } from '#capabilities/meetings/server';
import { attempt, communityPath } from '#platform/web/server';
import { deed } from '../../../deed.ts';
import { Id } from '../../../shapes.ts';
import { forgetTicket, ticketIn } from '../ticket.ts';

type Event = RequestEvent & { params: { meeting: string } };

const Nothing = z.object({});
const Role = z.object({ role: Id, answer: z.enum(['yes', 'no']) });

/** What somebody does with their own place. */
export const actions = {
  role: (event: Event) =>
    deed(event, Role, ({ role, answer }, context, id) =>
      answerRole(context, id, { ticket: ticketIn(event), roleId: role, answer })
    ),
  here: (event: Event) =>
    deed(event, z.object({ how: z.enum(arrived) }), ({ how }, context, id) =>
      arriveMyself(context, id, ticketIn(event), how)
    ),
  forget: (event: Event) => attempt(event, Nothing, async (_, context) => away(event, context)),
  leave: (event: Event) =>
    attempt(event, Nothing, async (_, context) => {
      await leaveTownHall(context, event.params.meeting, ticketIn(event), event.url.origin);
      away(event, context);
    })
};

function away(event: Event, context: Parameters<typeof communityPath>[0]): never {
  forgetTicket(event);
  redirect(303, communityPath(context, 'meetings', event.params.meeting, 'townhall'));
}
