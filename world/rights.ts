import { addTheme, carryOn, charterOf, editionIfAny } from '../src/capabilities/charters/server/index.ts';
import { themesOf } from '../src/capabilities/sensemaking/server/index.ts';
import { addDays } from '../src/platform/clock/index.ts';
import type { Context } from '../src/platform/context/index.ts';
import { read } from '../src/platform/db/index.ts';
import { newId } from '../src/platform/ids/index.ts';
import { writeTheCharter } from './charter.ts';
import { storyMonths } from './days.ts';
import type { Ground } from './ground.ts';
import { keeper } from './keeper.ts';
import { holdThemToIt } from './promises.ts';
import { gatherRegion, inRegion1, on, type Region } from './delegates.ts';
import { gatherSupport } from './supporters.ts';

export type OurCharter = { region: Region; charterId: string };

/** The bill of rights of Region 1, from the blank desk to the letters that ask its four communities. */
export async function beginOurCharter(base: Context, ground: Ground, today: string): Promise<OurCharter> {
  const months = storyMonths(today);
  const context = { ...base, community: ground.communities['region-1']! };
  const { id, part } = ground.people.graciela!;
  const keeps = { id, name: part.name, category: part.category, language: part.language };
  const region = await gatherRegion(context, keeps, months[0]!);
  const sisters = Object.values(ground.communities).filter(inRegion1);
  return { region, charterId: await writeTheCharter(region, sisters, addDays(months[17]!, -5)) };
}

/** When all four have answered it is the charter: people sign on at the town hall, and institutions are held to it. */
export async function keepOurCharter({ region, charterId }: OurCharter, today: string): Promise<void> {
  const month = storyMonths(today)[21]!;
  await carryOn(keeper(on(region.context, month), region.keeper));
  const edition = await read(region.context, (tx) => editionIfAny(tx, charterId));
  if (!edition) return;
  const townHall = addDays(month, 9);
  await gatherSupport(region, charterId, townHall);
  await holdThemToIt(region, charterId, townHall, today);
}

/** What is said again of each domain in the newest themes, by a word they share in one language. */
const about: [clause: string, word: RegExp][] = [
  ['1.1', /rent|housing|home/i],
  ['1.2', /work|income|job/i],
  ['2.1', /child|educ/i],
  ['3.1', /bus|transport/i],
  ['4.1', /internet|phone|digital/i]
];

/** Newer themes are tied to the clauses that answer them: a charter keeps listening after it was ratified. */
export async function tieToThemes({ region, charterId }: OurCharter, today: string): Promise<void> {
  const by = keeper(on(region.context, addDays(today, -2)), region.keeper);
  const { domains } = await read(by, (tx) => charterOf(tx, charterId));
  const clauses = domains.flatMap((domain) => domain.clauses);
  for (const { theme } of await themesOf(by)) {
    const words = Object.values(theme.name.texts)
      .map(({ text }) => text)
      .join(' ');
    const [label] = about.find(([, word]) => word.test(words)) ?? [];
    const clause = clauses.find((one) => one.label === label);
    if (clause) await addTheme(by, clause.id, { id: newId(), themeId: theme.id });
  }
}
