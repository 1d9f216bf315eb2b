import { createHash } from 'node:crypto';
import { asSystem, communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read, transact } from '../../../../platform/db/index.ts';
import { announce } from '../../../../platform/live/index.ts';
import { THRESHOLD } from '../../rules/few.ts';
import { draw, type Canvas, type Drawn, type PictureState } from '../../rules/talk/draw.ts';
import { waiting } from './priorities.ts';
import { conversations, statementsIn } from './rows.ts';

/** Whoever draws: here, or in a thread of its own. */
export type Artist = (canvas: Canvas) => Promise<Drawn> | Drawn;

/**
 * Draws the picture of a conversation from its votes, unless nothing changed since the last one.
 * @returns true when a new picture hangs
 */
export async function drawPicture(
  context: Context,
  conversationId: string,
  artist: Artist = draw
): Promise<boolean> {
  const system = asSystem(context);
  const { canvas, digest, known } = await read(system, (tx) => stretch(tx, conversationId));
  if (digest === known) return false;
  const drawn = await artist(canvas);
  await transact(system, (tx) => hang(tx, conversationId, drawn, digest));
  return true;
}

type Stretched = { canvas: Canvas; digest: string; known: string | null };

async function stretch(tx: Tx, conversationId: string): Promise<Stretched> {
  const community = communityOf(tx).id;
  const last = await tx.db
    .selectFrom('opinionPicture')
    .select(['state', 'digest'])
    .where('communityId', '=', community)
    .where('conversationId', '=', conversationId)
    .executeTakeFirst();
  const rows = await tx.db
    .selectFrom('participant')
    .select(['number', 'stances'])
    .where('communityId', '=', community)
    .where('conversationId', '=', conversationId)
    .orderBy('number')
    .execute();
  const statements = await statementsIn(tx, conversationId);
  const of = (state: string) => statements.filter((one) => one.state === state).map(({ number }) => number);
  const votes = laid(rows.filter(({ stances }) => stances.length));
  const [shown, out] = [of('shown'), of('left_out')];
  const before = (last?.state ?? null) as PictureState | null;
  const canvas: Canvas = {
    ...votes,
    shown,
    out,
    before: before?.shown ? before : null,
    threshold: THRESHOLD
  };
  return { canvas, digest: digestOf(canvas), known: last?.digest ?? null };
}

function laid(rows: { number: number; stances: Uint8Array }[]): Pick<Canvas, 'numbers' | 'bytes' | 'starts'> {
  const starts = new Uint32Array(rows.length + 1);
  rows.forEach(({ stances }, row) => (starts[row + 1] = starts[row]! + stances.length));
  const bytes = new Uint8Array(starts.at(-1)!);
  rows.forEach(({ stances }, row) => bytes.set(stances, starts[row]));
  return { numbers: Uint32Array.from(rows, ({ number }) => number), bytes, starts };
}

const digestOf = ({ numbers, bytes, shown, out }: Canvas): string =>
  createHash('sha256')
    .update(numbers)
    .update(bytes)
    .update(JSON.stringify([shown, out]))
    .digest('base64url');

async function hang(
  tx: Tx,
  conversationId: string,
  { picture, state, priorities }: Drawn,
  digest: string
): Promise<void> {
  const key = { communityId: communityOf(tx).id, conversationId };
  await tx.db
    .selectFrom('opinionPicture')
    .select('digest')
    .where('communityId', '=', key.communityId)
    .where('conversationId', '=', conversationId)
    .forUpdate()
    .execute();
  // Statements may have been shown or left out while the picture was drawn.
  const now = await statementsIn(tx, conversationId, 'shown');
  const row = {
    picture: JSON.stringify(picture),
    state: JSON.stringify(state),
    priorities: waiting(
      now.map(({ number }) => number),
      priorities
    ),
    digest,
    drawnAt: tx.clock()
  };
  await tx.db
    .insertInto('opinionPicture')
    .values({ ...key, ...row })
    .onConflict((conflict) => conflict.columns(['communityId', 'conversationId']).doUpdateSet(row))
    .execute();
  await announce(tx, `conversation/${conversationId}`);
}

/** The job by the clock: draws what was left undrawn, when a program ended between a vote and its picture. */
export async function drawWaiting(context: Context, artist?: Artist): Promise<void> {
  const open = await read(asSystem(context), (tx) =>
    conversations(tx).where('closedAt', 'is', null).execute()
  );
  for (const { id } of open) await drawPicture(context, id, artist);
}
