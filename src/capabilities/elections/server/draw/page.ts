import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { allow, may as can } from '../../../../platform/policy/index.ts';
import { problems as common } from '../../../../platform/problem/index.ts';
import { peopleOn } from '../../../people/server/index.ts';
import { distribution, type Band } from '../../rules/draw/distribution.ts';
import { rollFeatures, type Feature } from '../../rules/draw/draw.ts';
import type { DrawQuota } from '../../rules/draw/quotas.ts';
import { sharesOf, type Shares } from '../../rules/draw/quotas.ts';
import { stillAsks, waitingFor, type Waiting } from '../../rules/draw/waiting.ts';
import { may } from '../../rules/policy.ts';
import { today } from '../election/today.ts';
import { exclusionsOf, poolIn } from './pool.ts';
import { placesOf, type Place } from './places.ts';
import { quotasOf } from './quotas.ts';
import { drawIn, keeping, observersOf, type Draw, type Whole } from './row.ts';

export type DrawPage = Whole & {
  quotas: DrawQuota[];
  /** How many can be drawn, and how the pool is made up; what the private pool is like only its keeper sees. */
  people: number;
  made: Shares;
  excluded: { reason: string; people: number }[];
  mine: { volunteered: boolean; consented: string[]; number: number | null; chance: number | null };
  bands: Band[];
  places: {
    memberId: string;
    name: string;
    declined: boolean;
    instead: boolean;
    placed: boolean;
    nobodyLeft: boolean;
  }[];
  observers: { memberId: string; name: string; verified: boolean; differs: boolean }[];
  keeps: boolean;
  observes: boolean;
  /** Until when a yes is taken; what is missing before the chances can be calculated. */
  asks: boolean;
  waiting: Waiting | null;
};

/** Everything a page of a draw shows, in about ten questions to the database, however large the pool. */
export function drawPage(context: Context, id: string): Promise<DrawPage> {
  return read(context, async (tx) => {
    allow(tx, may.read);
    const whole = await drawIn(tx, id);
    const keeps = can(tx, keeping(whole.draw));
    const open = ['gathering', 'stuck'].includes(whole.stage);
    const pool = open && (keeps || whole.draw.kind === 'delegation') ? await poolIn(tx, whole.draw) : null;
    const drawn = await candidatesRead(tx, whole);
    const [places, observers] = [await placesOf(tx, id), await observersOf(tx, id)];
    const nameOf = await namesFor(
      tx,
      [...places, ...observers].map(({ memberId }) => memberId)
    );
    return {
      ...whole,
      keeps,
      ...waitingIn(whole.draw, pool?.length ?? null, today(tx)),
      quotas: await quotasOf(tx, id),
      people: pool?.length ?? drawn.length,
      made: pool ? sharesOf(pool, shownTo(keeps, whole.draw)) : [],
      excluded: await excludedByReason(tx, whole.draw),
      mine: { ...(await mineOf(tx, id)), ...chanceIn(drawn, memberOf(tx.actor)) },
      bands: distribution(drawn.flatMap(({ chance }) => (chance === null ? [] : [chance]))),
      places: places.map((place) => placeSeen(place, places, nameOf)),
      observers: observers.map(({ memberId, found, verifiedAt }) => ({
        memberId,
        name: nameOf(memberId),
        verified: verifiedAt !== null,
        differs: found !== null && verifiedAt === null
      })),
      observes: observers.some(({ memberId }) => memberId === memberOf(tx.actor))
    };
  });
}

/** Of a pool that is still open; null where it is closed, or nobody's business. */
function waitingIn({ size, yesUntil }: Draw, people: number | null, day: string) {
  if (people === null) return { asks: false, waiting: null };
  return {
    asks: stillAsks(yesUntil, day),
    waiting: waitingFor({ people, size, yesUntil, today: day })
  };
}

/**
 * What volunteers say of themselves serves the draw and is no picture for everybody: whoever looks before and after
 * somebody's yes would read it. It is counted for whoever sets the quotas.
 */
const shownTo = (keeps: boolean, { features }: Draw): Feature[] =>
  keeps ? features : features.filter((feature) => (rollFeatures as readonly string[]).includes(feature));

const placeSeen = (
  { memberId, declinedAt, insteadOf, placedAt }: Place,
  places: Place[],
  nameOf: (memberId: string) => string
): DrawPage['places'][number] => ({
  memberId,
  name: nameOf(memberId),
  declined: declinedAt !== null,
  instead: insteadOf !== null,
  placed: placedAt !== null,
  nobodyLeft: declinedAt !== null && !places.some((other) => other.insteadOf === memberId)
});

/** Names of members here today; who has left is not named any more. */
async function namesFor(tx: Tx, ids: string[]): Promise<(memberId: string) => string> {
  const people = await peopleOn(tx, today(tx), ids);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (memberId) => names.get(memberId) ?? '';
}

type Chance = { number: number; memberId: string; chance: number | null };

async function candidatesRead(tx: Tx, { draw, run }: Whole): Promise<Chance[]> {
  if (!run) return [];
  return tx.db
    .selectFrom('drawCandidate')
    .select(['number', 'memberId', 'chance'])
    .where('communityId', '=', communityOf(tx).id)
    .where('drawId', '=', draw.id)
    .where('run', '=', run.run)
    .execute();
}

function chanceIn(drawn: Chance[], me: string | null) {
  const own = drawn.find(({ memberId }) => memberId === me);
  return { number: own?.number ?? null, chance: own?.chance ?? null };
}

async function mineOf(tx: Tx, drawId: string): Promise<{ volunteered: boolean; consented: string[] }> {
  const row = await tx.db
    .selectFrom('drawVolunteer')
    .select('consented')
    .where('communityId', '=', communityOf(tx).id)
    .where('drawId', '=', drawId)
    .where('memberId', '=', memberOf(tx.actor)!)
    .executeTakeFirst();
  return { volunteered: Boolean(row), consented: row?.consented ?? [] };
}

/** How many left and why; never who. */
async function excludedByReason(tx: Tx, draw: Draw): Promise<{ reason: string; people: number }[]> {
  const rows = await exclusionsOf(tx, draw.id);
  return [...Map.groupBy(rows, ({ reason }) => reason)].map(([reason, people]) => ({
    reason,
    people: people.length
  }));
}

/** The committed text, for everybody to check: of a public draw, once its number is drawn. */
export function listOfDraw(context: Context, id: string): Promise<string> {
  return read(context, async (tx) => {
    allow(tx, may.read);
    const { draw, number, commitment } = await drawIn(tx, id);
    if (draw.kind !== 'delegation' || !number) throw common.not_found();
    const { list } = await tx.db
      .selectFrom('drawRun')
      .select('list')
      .where('communityId', '=', communityOf(tx).id)
      .where('drawId', '=', id)
      .where('run', '=', commitment!.run)
      .executeTakeFirstOrThrow();
    return list!;
  });
}
