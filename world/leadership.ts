import { addSeat, formBody, seatMember } from '../src/capabilities/governance/server/index.ts';
import { addMonths } from '../src/platform/clock/index.ts';
import type { Context } from '../src/platform/context/index.ts';
import { newId } from '../src/platform/ids/index.ts';
import { localized } from '../src/platform/localized/index.ts';
import type { Soul } from './members.ts';
import { draw, type Chance } from './random.ts';

type Place = { office: string | null; es: string; en: string; reservedFor: 'parent_0_5' | null };

const places: Place[] = [
  { office: 'chair', es: 'Presidencia', en: 'Chair', reservedFor: null },
  { office: 'secretary', es: 'Secretaría', en: 'Secretary', reservedFor: null },
  { office: 'vice_chair', es: 'Vicepresidencia', en: 'Vice chair', reservedFor: null },
  ...['1', '2', '3', '4', '5'].map((number) => ({
    office: null,
    es: `Lugar ${number}`,
    en: `Seat ${number}`,
    reservedFor: Number(number) <= 2 ? ('parent_0_5' as const) : null
  }))
];

/**
 * The leadership team, one-year terms, half of it elected every six months: what both partnerships chose, and
 * what the toolkit found to send the team back to its beginnings each time. `until` is the month of the last one told.
 */
export async function electLeaders(
  context: Context,
  souls: Soul[],
  months: string[],
  chance: Chance,
  until = months.length
): Promise<void> {
  const bodyId = newId();
  await formBody(context, {
    id: bodyId,
    kind: 'guidance',
    name: localized('es', { es: 'Equipo de liderazgo', en: 'Leadership team' }),
    charge: localized('es', {
      es: 'Prepara lo que la asamblea decide y acompaña a los comités.',
      en: 'Prepares what the assembly decides and stands by the committees.'
    }),
    startedOn: addMonths(months[0]!, -6)
  });
  const seats = places.map((place, index) => ({ ...place, id: newId(), cohort: index % 2 }));
  for (const { id, es, en, office, reservedFor, cohort } of seats)
    await addSeat(context, { id, bodyId, title: localized('es', { es, en }), office, reservedFor, cohort });
  // The first half sits since before the story begins; then every six months the other half stands for election.
  for (let term = -1; term * 6 <= until; term++)
    for (const seat of seats.filter(({ cohort }) => cohort === ((term % 2) + 2) % 2))
      await fill(
        context,
        seat,
        electable(souls, term * 6, seat.reservedFor),
        addMonths(months[0]!, term * 6),
        chance
      );
}

/** Until when somebody already sits: one person, one seat. */
const sitting = new Map<string, string>();

async function fill(
  context: Context,
  seat: { id: string },
  able: Soul[],
  from: string,
  chance: Chance
): Promise<void> {
  const until = addMonths(from, 12);
  const free = able.filter(({ id }) => (sitting.get(id) ?? '') <= from);
  const [winner] = draw(chance, free, 1, ({ zeal }) => zeal);
  if (!winner) return;
  sitting.set(winner.id, until);
  await seatMember(context, { id: newId(), seatId: seat.id, memberId: winner.id, from, until });
}

/** Whoever has been there for half a year and will stay, and fits the seat. */
const electable = (souls: Soul[], month: number, reservedFor: string | null): Soul[] =>
  souls.filter(
    ({ since, until, category }) =>
      since <= Math.max(-1, month - 6) && until > month + 12 && (!reservedFor || category === reservedFor)
  );
