import { carryOn, editionIfAny } from '../src/capabilities/charters/server/index.ts';
import { addDays } from '../src/platform/clock/index.ts';
import type { Context } from '../src/platform/context/index.ts';
import { read } from '../src/platform/db/index.ts';
import { writeTheCharter } from './charter.ts';
import { storyMonths, weekdayOf } from './days.ts';
import type { Ground } from './ground.ts';
import { surveyTheRegion } from './impact.ts';
import { keeper } from './keeper.ts';
import { holdThemToIt, type Hall } from './promises.ts';
import { gatherRegion, inRegion1, on, type Region } from './delegates.ts';
import { chanceOf } from './random.ts';
import { asksFollowed, rightsHall } from './rightsHallTexts.ts';
import { makeSense } from './sense.ts';
import { readAgain } from './senseAgain.ts';
import { gatherSupport } from './supporters.ts';
import { prepareTownHall } from './townHall.ts';
import { holdTownHall } from './townHallDay.ts';

export type OurCharter = { region: Region; charterId: string };

/**
 * How Region 1 came to its bill of rights, in the order in which it happened: it asked every household, made sense of
 * the answers for three months, decided what comes first, and wrote; the last step here are the letters that ask its
 * four communities.
 */
export async function beginOurCharter(base: Context, ground: Ground, today: string): Promise<OurCharter> {
  const months = storyMonths(today);
  const context = { ...base, community: ground.communities['region-1']! };
  const { id, part } = ground.people.graciela!;
  const keeps = { id, name: part.name, category: part.category, language: part.language };
  const region = await gatherRegion(context, keeps, months[0]!);
  const sisters = Object.values(ground.communities).filter(inRegion1);
  const writes = addDays(months[17]!, -5);
  await surveyTheRegion(context, { opens: addDays(writes, -230), reads: addDays(writes, -110) });
  const sense = await makeSense(region, addDays(writes, -4));
  return { region, charterId: await writeTheCharter(region, sisters, { from: writes, sense }) };
}

/** When all four have answered it is the charter: people sign on at the town hall, and institutions are held to it. */
export async function keepOurCharter({ region, charterId }: OurCharter, today: string): Promise<void> {
  const month = storyMonths(today)[21]!;
  await carryOn(keeper(on(region.context, month), region.keeper));
  if (!(await read(region.context, (tx) => editionIfAny(tx, charterId)))) return;
  const townHall = weekdayOf(month, 6, 2);
  const hall = await meetInPublic(region, townHall);
  await gatherSupport(region, charterId, townHall);
  await holdThemToIt(region, charterId, hall, today);
  await readAgain(region, today);
}

/** The town hall at which the charter is read, signed, and put before those who govern. */
async function meetInPublic(region: Region, day: string): Promise<Hall> {
  const context = keeper(region.context, region.keeper);
  const saturday = { day, hour: 10, bodyId: region.bodyId, texts: rightsHall };
  const chance = chanceOf('town hall of region 1');
  const hall = await prepareTownHall(context, saturday, 74, chance);
  const followed = await holdTownHall(context, { hall, saturday, asks: asksFollowed, chance });
  return { day, meetingId: hall.id, followed };
}
