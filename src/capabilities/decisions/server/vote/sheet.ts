import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import type { Mark } from '../../rules/vote/ballot.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { lockUnclosed } from './opened.ts';
import { handedIn, issuedIn } from './paper.ts';
import { readingsOf } from './reading.ts';

export type CountSheet = {
  issued: number;
  castIn: number;
  spoiled: number;
  unused: number;
  signedBy: string[];
};

/** What came of every ballot that was printed. Writing it anew takes the signatures off. */
export function writeCountSheet(
  context: Context,
  voteId: string,
  told: { castIn: number; spoiled: number; unused: number }
): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.keepPaper);
    await lockUnclosed(tx, voteId);
    const issued = await issuedIn(tx, voteId);
    if (!Object.values(told).every((papers) => Number.isInteger(papers) && papers >= 0))
      throw problems.numbers_unclear();
    const sum = told.castIn + told.spoiled + told.unused;
    if (sum !== issued) throw problems.papers_do_not_add_up({ issued, sum });
    await tx.db
      .deleteFrom('countSignature')
      .where('communityId', '=', communityOf(tx).id)
      .where('voteId', '=', voteId)
      .execute();
    const row = { ...told, issued, writtenBy: memberOf(tx.actor)! };
    await tx.db
      .insertInto('countSheet')
      .values({ communityId: communityOf(tx).id, voteId, ...row })
      .onConflict((there) => there.columns(['communityId', 'voteId']).doUpdateSet(row))
      .execute();
    await remember(tx, 'decisions.count_sheet_written', { voteId });
  });
}

/** An observer signs for what they saw. Twice is once. */
export function signCountSheet(context: Context, voteId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.observe);
    await lockUnclosed(tx, voteId);
    if (!(await countSheetOf(tx, voteId))) throw problems.no_count_sheet();
    const [communityId, observerId] = [communityOf(tx).id, memberOf(tx.actor)!];
    const added = await insertOnce(tx, 'countSignature', {
      communityId,
      voteId,
      observerId,
      signedAt: tx.clock()
    });
    if (added) await remember(tx, 'decisions.count_sheet_signed', { voteId });
  });
}

export async function countSheetOf(tx: Tx, voteId: string): Promise<CountSheet | null> {
  const sheet = await tx.db
    .selectFrom('countSheet')
    .select(['issued', 'castIn', 'spoiled', 'unused'])
    .where('communityId', '=', communityOf(tx).id)
    .where('voteId', '=', voteId)
    .executeTakeFirst();
  if (!sheet) return null;
  const signatures = await tx.db
    .selectFrom('countSignature')
    .select('observerId')
    .where('communityId', '=', communityOf(tx).id)
    .where('voteId', '=', voteId)
    .execute();
  return { ...sheet, signedBy: signatures.map(({ observerId }) => observerId) };
}

const OBSERVERS = 2;

/** Of how many papers what was read, and the numbers of those that said something. */
type Paper = { marks: Mark[]; numbers: string[]; papers: number };

/** Paper that may be counted: every reading agrees, every ballot is accounted for, and two observers signed. */
export async function settledPaper(tx: Tx, voteId: string): Promise<Paper> {
  const issued = await issuedIn(tx, voteId);
  if (!issued) return { marks: [], numbers: [], papers: 0 };
  const [read, sheet] = [await readingsOf(tx, voteId), await countSheetOf(tx, voteId)];
  const open = read.filter(({ readers, agree }) => readers < 2 || !agree).length;
  if (open) throw problems.papers_open({ open });
  if (!sheet || sheet.issued !== issued) throw problems.no_count_sheet();
  if (sheet.castIn !== read.length)
    throw problems.papers_do_not_add_up({ issued: sheet.castIn, sum: read.length });
  const handed = await handedIn(tx, voteId);
  if (read.length > handed) throw problems.papers_too_many({ papers: read.length, handed });
  if (sheet.signedBy.length < OBSERVERS) throw problems.count_sheet_unsigned();
  const marks = read.flatMap(({ mark }) => mark ?? []);
  const numbers = read.filter(({ mark }) => mark).map(({ number }) => number);
  return { marks, numbers, papers: read.length };
}
