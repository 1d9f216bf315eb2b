import type { Localized } from '../../../../platform/localized/index.ts';

export type Track = { id: string; position: number; title: Localized };

export type Workshop = {
  id: string;
  trackId: string;
  title: Localized;
  about: Localized | null;
  room: string;
  languages: string[];
  startsAt: Date;
  endsAt: Date;
  capacity: number;
  cancelledAt: Date | null;
};

/** A seat, or a place in the line for one. A smaller `place` asked earlier. */
export type Seat = {
  id: string;
  workshopId: string;
  registrationId: string;
  place: number;
  seatedAt: Date | null;
};

type Span = { startsAt: Date; endsAt: Date };

/** Nobody sits in two rooms at once. */
export const clash = (one: Span, other: Span): boolean =>
  one.startsAt < other.endsAt && other.startsAt < one.endsAt;

export const taken = (seats: Seat[]): number => seats.filter(({ seatedAt }) => seatedAt).length;

/** The line for a workshop, who asked first in front. Nobody overtakes. */
export const line = (seats: Seat[]): Seat[] =>
  seats.filter(({ seatedAt }) => !seatedAt).sort((a, b) => a.place - b.place);

/** Who moves up now: as many from the front of the line as there are free seats. A smaller room takes no seat away. */
export const movesUp = (capacity: number, seats: Seat[]): Seat[] =>
  line(seats).slice(0, Math.max(0, capacity - taken(seats)));

/** 1 for whoever is next. */
export const placeInLine = (seat: Seat, seats: Seat[]): number =>
  line(seats).findIndex(({ id }) => id === seat.id) + 1;
