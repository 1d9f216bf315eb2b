import { z } from 'zod';
import type { Putting } from '#capabilities/decisions/server';
import { instantOf } from '#platform/clock';
import { communityOf, type Context } from '#platform/context';
import { Id } from '../../forms.ts';

const methods = ['consensus', 'show_of_hands', 'named_vote', 'secret_ballot', 'ranked', 'score'] as const;
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'decisions_form_time');
const orNone = <T extends z.ZodType<string>>(schema: T) => z.union([z.literal(''), schema]);

export const Put = z
  .object({
    voteId: Id,
    method: z.enum(methods),
    closing: z.enum(['at', 'room']),
    closes: z.object({ day: orNone(z.iso.date('decisions_form_day')), time: orNone(Time) }),
    meetingId: orNone(Id).optional()
  })
  .refine(({ closing, closes }) => closing === 'room' || (closes.day !== '' && closes.time !== ''), {
    path: ['closes'],
    error: 'decisions_form_time'
  });

export function puttingFrom(form: z.infer<typeof Put>, context: Context): Putting {
  const { voteId, method, closing, closes, meetingId } = form;
  const at = closing === 'at' ? instantOf(communityOf(context).timeZone, closes.day, closes.time) : null;
  return { voteId, method, closesAt: at, meetingId: meetingId || null };
}
