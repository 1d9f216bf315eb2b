import { z } from 'zod';
import { cardOf, may as meetings, stillSought, written, type TownHall } from '#capabilities/meetings';
import { meetingOf, rolesAtTownHall, townHallIfAny } from '#capabilities/meetings/server';
import { instantOf, zoned } from '#platform/clock';
import { communityOf, type Context } from '#platform/context';
import { read } from '#platform/db';
import { allow } from '#platform/policy';
import { Day, Pair, Time } from '../../../shapes.ts';

export const SetUpForm = z.object({
  about: Pair,
  seats: z.union([
    z.literal('').transform(() => null),
    z.coerce
      .number('meetings_form_count')
      .int('meetings_form_count')
      .min(1, 'meetings_form_count')
      .max(20_000, 'meetings_form_count')
  ]),
  closes: z.object({
    day: z.union([Day, z.literal('')]).default(''),
    time: z.union([Time, z.literal('')])
  })
});

type Form = z.infer<typeof SetUpForm>;

/** What was typed, beside what was there: a text left empty stays. */
export async function setUpFrom(form: Form, context: Context, meetingId: string) {
  const before = await read(context, (tx) => townHallIfAny(tx, meetingId));
  const { day, time } = form.closes;
  const { timeZone } = communityOf(context);
  return {
    about: written(before?.about ?? null, form.about, context.locale),
    seats: form.seats,
    registrationClosesAt: day ? instantOf(timeZone, day, time || '23:59') : null
  };
}

/** The page on which a meeting becomes a town hall, and from which its parts are prepared. */
export const prepareView = (context: Context, meetingId: string) =>
  read(context, async (tx) => {
    allow(tx, meetings.prepareTownHall);
    const meeting = await meetingOf(tx, meetingId);
    const hall = await townHallIfAny(tx, meetingId);
    return {
      meeting: cardOf(meeting, communityOf(tx).timeZone, tx.locale),
      hall: hall && { about: hall.about, seats: hall.seats, closes: wallOf(hall, tx) },
      sought: hall ? stillSought(await rolesAtTownHall(tx, meetingId)) : []
    };
  });

/** The last hour of registration, as the clock on the wall shows it. */
function wallOf({ registrationClosesAt }: TownHall, context: Context) {
  if (!registrationClosesAt) return { day: '', time: '' };
  const at = zoned(communityOf(context).timeZone, registrationClosesAt);
  return { day: at.toPlainDate().toString(), time: at.toPlainTime().toString({ smallestUnit: 'minute' }) };
}
