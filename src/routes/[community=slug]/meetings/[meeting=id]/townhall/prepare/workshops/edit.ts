import { z } from 'zod';
import { spoken, written } from '#capabilities/meetings';
import type { NewWorkshop, Program, WorkshopSeen } from '#capabilities/meetings/server';
import { zoned } from '#platform/clock';
import { communityOf, type Context } from '#platform/context';
import { newId } from '#platform/ids';
import { inLanguage } from '#platform/localized';
import { Id, Name, Pair, Time } from '../../../../shapes.ts';
import { programIn } from '../../seen.ts';

export const WorkshopForm = z.object({
  ...{ id: Id, track: Id, title: Pair, about: Pair, room: Name, start: Time, end: Time },
  languages: z.array(z.enum(spoken)).min(1, 'meetings_form_needed'),
  capacity: z.coerce
    .number('meetings_form_count')
    .int('meetings_form_count')
    .min(1, 'meetings_form_count')
    .max(5_000, 'meetings_form_count')
});

export function workshopFrom(
  form: z.infer<typeof WorkshopForm>,
  { locale }: Context,
  before?: WorkshopSeen
): NewWorkshop {
  const { id, track, room, start, end, languages, capacity, title, about } = form;
  const told = about.es || about.en ? written(before?.about ?? null, about, locale) : (before?.about ?? null);
  return {
    ...{ id, trackId: track, room, start, end, languages, capacity, about: told },
    title: written(before?.title ?? null, title, locale)
  };
}

/** The tracks as they are shown, and beside each workshop what its form begins with. */
export function tracksToEdit(program: Program, context: Context) {
  const shown = programIn(program, context);
  const wall = (at: Date) =>
    zoned(communityOf(context).timeZone, at).toPlainTime().toString({ smallestUnit: 'minute' });
  return program.map(({ track, workshops }, place) => ({
    id: track.id,
    fresh: newId(),
    title: inLanguage(track.title, context.locale),
    workshops: workshops.map((one, at) => ({
      ...one,
      shown: shown[place]!.workshops[at]!,
      start: wall(one.startsAt),
      end: wall(one.endsAt)
    }))
  }));
}

export type WorkshopToEdit = ReturnType<typeof tracksToEdit>[number]['workshops'][number];
