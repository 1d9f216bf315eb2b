import { z } from 'zod';
import { drawable } from '#capabilities/people';

/** What the forms of a draw's page send. */
export const Yes = z.object({ consented: z.array(z.enum(drawable)).default([]) });
export const Until = z.object({ day: z.iso.date('elections_day_needed') });
export const Place = z.object({ memberId: z.uuid() });
export const Nothing = z.object({});
