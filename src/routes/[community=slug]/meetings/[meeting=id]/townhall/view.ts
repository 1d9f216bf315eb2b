import {
  cardOf,
  may as meetings,
  questionsOpen,
  registrationOpen,
  type Meeting,
  type TownHall
} from '#capabilities/meetings';
import {
  channelsOf,
  figuresOf,
  followUpsAt,
  holdsPlace,
  mayModerate,
  panelOf,
  programOf,
  shiftsAt,
  townHallOf
} from '#capabilities/meetings/server';
import { communityOf, type Context, type Tx } from '#platform/context';
import { read } from '#platform/db';
import { momentOf } from '#platform/dates';
import { inLanguage, reading } from '#platform/localized';
import { isMember, may } from '#platform/policy';
import { besideTownHall } from './beside.ts';
import { programIn } from './seen.ts';

/** Everything the first page of a town hall shows to whoever reads it. */
export async function hallView(context: Context, id: string, ticket: string | null) {
  const view = await read(context, async (tx) => {
    const { meeting, hall } = await townHallOf(tx, id);
    return {
      ...headOf(tx, meeting, hall),
      about: reading(hall.about, tx.locale),
      panel: await panelIn(tx, id),
      tracks: programIn(await programOf(tx, id, ticket), tx),
      channels: await channelsOf(tx, id),
      shifts: (await shiftsAt(tx, id, ticket)).length,
      mine: await holdsPlace(tx, id, ticket),
      told: (await figuresOf(tx, id)) !== null,
      promises: (await followUpsAt(tx, id)).reduce((sum, { followUps }) => sum + followUps.length, 0),
      can: await rightsOf(tx, id)
    };
  });
  return { ...view, beside: await besideTownHall(context) };
}

const headOf = (tx: Tx, meeting: Meeting, hall: TownHall) => ({
  meeting: cardOf(meeting, communityOf(tx).timeZone, tx.locale),
  open: registrationOpen(meeting, hall, tx.clock()),
  closes:
    hall.registrationClosesAt && momentOf(hall.registrationClosesAt, communityOf(tx).timeZone, tx.locale),
  questions: questionsOpen(hall, meeting),
  asked: hall.questionsOpenedAt !== null
});

/** What the top of every page of a town hall needs. */
export const headAt = (tx: Tx, id: string) =>
  townHallOf(tx, id).then(({ meeting, hall }) => headOf(tx, meeting, hall));

export const panelIn = async (tx: Tx, id: string) =>
  (await panelOf(tx, id)).map((one) => ({
    ...one,
    officeText: inLanguage(one.office, tx.locale)
  }));

const rightsOf = async (tx: Tx, id: string) => ({
  prepare: may(tx, meetings.prepareTownHall),
  greet: may(tx, meetings.greetTownHall),
  moderate: await mayModerate(tx, id),
  followUp: may(tx, meetings.followUp),
  learn: may(tx, meetings.learn),
  inside: isMember(tx.actor)
});
