import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { allow, may as can } from '../../../../platform/policy/index.ts';
import { problems as common } from '../../../../platform/problem/index.ts';
import { dayIn } from '../../../../platform/clock/index.ts';
import { peopleOn } from '../../../people/server/index.ts';
import { distribution, type Band } from '../../rules/draw/distribution.ts';
import type { DrawQuota } from '../../rules/draw/quotas.ts';
import { sharesOf, type Shares } from '../../rules/draw/quotas.ts';
import { stillAsks, waitingFor, type Waiting } from '../../rules/draw/waiting.ts';
import { may } from '../../rules/policy.ts';
import { exclusionsOf, poolIn } from './pool.ts';
import { placesOf } from './places.ts';
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
    const today = dayIn(communityOf(tx).timeZone, tx.clock());
    const { size, yesUntil } = whole.draw;
    return {
      ...whole,
      keeps,
      asks: open && stillAsks(yesUntil, today),
      waiting: pool && waitingFor({ people: pool.length, size, yesUntil, today }),
      quotas: await quotasOf(tx, id),
      people: pool?.length ?? drawn.length,
      made: pool ? sharesOf(pool, whole.draw.features) : [],
      excluded: await excludedByReason(tx, whole.draw),
      mine: { ...(await mineOf(tx, id)), ...chanceIn(drawn, memberOf(tx.actor)) },
      bands: distribution(drawn.flatMap(({ chance }) => (chance === null ? [] : [chance]))),
      places: places.map(({ memberId, declinedAt, insteadOf, placedAt }) => ({
        memberId,
        name: nameOf(memberId),
        declined: declinedAt !== null,
        instead: insteadOf !== null,
        placed: placedAt !== null,
        nobodyLeft: declinedAt !== null && !places.some((other) => other.insteadOf === memberId)
      })),
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

/** Names of members here today; who has left is not named any more. */
async function namesFor(tx: Tx, ids: string[]): Promise<(memberId: string) => string> {
  const people = await peopleOn(tx, dayIn(communityOf(tx).timeZone, tx.clock()), ids);
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
