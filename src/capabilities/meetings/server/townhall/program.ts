import type { Context } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import {
  placeInLine,
  taken,
  line,
  type Seat,
  type Track,
  type Workshop
} from '../../rules/townhall/workshop.ts';
import { townHallOf } from './find.ts';
import { seatsAt } from './seatRows.ts';
import { holderIfAny } from './ticket.ts';
import { tracksOf } from './tracks.ts';
import { workshopsOf } from './workshops.ts';

/** A workshop as somebody looks at it: how many seats are left, how long the line is, and where they are in it. */
export type WorkshopSeen = Workshop & {
  free: number;
  waiting: number;
  mine: 'seated' | 'waiting' | null;
  place: number | null;
};

export type Program = { track: Track; workshops: WorkshopSeen[] }[];

/** The workshops in their tracks, for anybody; with one's own seats for whoever holds a ticket. */
export function programOf(context: Context, meetingId: string, ticket: string | null): Promise<Program> {
  return read(context, async (tx) => {
    await townHallOf(tx, meetingId);
    const holder = await holderIfAny(tx, meetingId, ticket);
    const [workshops, seats] = [await workshopsOf(tx, meetingId), await seatsAt(tx, meetingId)];
    const seen = workshops.map((workshop) =>
      seenBy(
        workshop,
        seats.filter(({ workshopId }) => workshopId === workshop.id),
        holder?.id ?? null
      )
    );
    return (await tracksOf(tx, meetingId)).map((track) => ({
      track,
      workshops: seen.filter(({ trackId }) => trackId === track.id)
    }));
  });
}

function seenBy(workshop: Workshop, seats: Seat[], registrationId: string | null): WorkshopSeen {
  const mine = seats.find((seat) => seat.registrationId === registrationId);
  return {
    ...workshop,
    free: Math.max(0, workshop.capacity - taken(seats)),
    waiting: line(seats).length,
    mine: mine ? (mine.seatedAt ? 'seated' : 'waiting') : null,
    place: mine && !mine.seatedAt ? placeInLine(mine, seats) : null
  };
}
