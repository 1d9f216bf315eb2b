import { z } from 'zod';
import { written, type TimedCue } from '#capabilities/meetings';
import type { NewCue } from '#capabilities/meetings/server';
import { communityOf, type Context } from '#platform/context';
import { hourOf } from '#platform/dates';
import { reading } from '#platform/localized';
import { Id, Pair, text } from '../../../shapes.ts';

export const CueForm = z.object({
  id: Id,
  what: Pair,
  minutes: z.coerce
    .number('meetings_form_minutes')
    .int('meetings_form_minutes')
    .min(1, 'meetings_form_minutes')
    .max(480, 'meetings_form_minutes'),
  leads: text(120).default(''),
  tech: text(500).default('')
});

export const cueFrom = (
  { id, what, minutes, leads, tech }: z.infer<typeof CueForm>,
  { locale }: Context
): NewCue => ({
  ...{ id, minutes, leads: leads || null, tech: tech || null },
  what: written(null, what, locale)
});

export const cuesIn = (cues: TimedCue[], context: Context) =>
  cues.map((cue) => ({
    ...{ id: cue.id, minutes: cue.minutes, leads: cue.leads, tech: cue.tech, now: cue.now },
    ...reading(cue.what, context.locale),
    at: hourOf(cue.planned, communityOf(context).timeZone, context.locale)
  }));
