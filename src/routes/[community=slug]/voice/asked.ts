import { cardOf, problems, type MeetingCard } from '#capabilities/meetings';
import { askedAt, past } from '#capabilities/meetings/server';
import { communityOf, type Tx } from '#platform/context';
import { Problem } from '#platform/problem';

/** The last meeting, while it still asks how it was; null when nothing was asked or the asking is over. */
export async function askedNow(tx: Tx): Promise<MeetingCard | null> {
  const [last] = (await past(tx)).meetings;
  if (!last || last.cancelledAt) return null;
  const asked = await askedAt(tx, last.id).catch(nothingAsked);
  return asked?.open ? cardOf(last, communityOf(tx).timeZone, tx.locale) : null;
}

/** Most meetings ask nothing: that is an answer, any other failure is none. */
function nothingAsked(error: unknown): null {
  if (error instanceof Problem && error.code === problems.evaluation_none().code) return null;
  throw error;
}
