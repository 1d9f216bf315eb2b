import { memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { namesById } from '../../../people/server/index.ts';
import { problems } from '../../rules/problems.ts';
import { differences, handAnswers, type Sheet } from '../../rules/vote/hands.ts';
import { may } from '../../rules/policy.ts';
import { findVote, isOpen, type Vote } from './find.ts';
import { sheetsOf, standing } from './hands.ts';
import { insideOf, markedByHand, missingFrom } from './inside.ts';
import { countSheetOf, type CountSheet } from './sheet.ts';
import { handedIn, issuedIn } from './paper.ts';
import { readingsOf } from './reading.ts';

/** What a teller has before them. `free` is how many may raise a hand, `elsewhere` how many in the room keep their card down. */
export type TellerDesk = {
  vote: Omit<Vote, 'sealKey'>;
  answers: string[];
  door: number;
  free: number;
  elsewhere: number;
  mine: Sheet | null;
  other: Sheet | null;
  differs: { color: string; what: string }[];
  stands: Sheet | null;
  /** Once the count stands and while the vote is open: how many may have gone home before it, and who it can be. */
  gone: number;
  byHand: { id: string; name: string }[];
};

export function tellerDesk(context: Context, voteId: string): Promise<TellerDesk> {
  return read(context, async (tx) => {
    allow(tx, may.tell);
    const { sealKey: _, ...vote } = await findVote(tx, voteId);
    const answers = handAnswers(vote.form);
    if (!answers || vote.secret || !vote.meetingId) throw problems.no_hands();
    const [sheets, inside, stands] = [
      await sheetsOf(tx, voteId),
      await insideOf(tx, vote),
      await standing(tx, voteId)
    ];
    const own = sheets.find(({ tellerId }) => tellerId === memberOf(tx.actor))?.sheet ?? null;
    // What the other counted is shown only beside one’s own, or the second count would be no second count.
    const other = own
      ? (sheets.findLast(({ tellerId }) => tellerId !== memberOf(tx.actor))?.sheet ?? null)
      : null;
    return {
      ...{
        vote,
        answers,
        door: inside.door,
        free: inside.free.length,
        elsewhere: inside.door - inside.free.length
      },
      ...{ mine: own, other, stands: stands?.sheet ?? null },
      ...(await leftBefore(tx, vote, stands)),
      differs: own && other ? differences(own, other, answers) : []
    };
  });
}

async function leftBefore(
  tx: Tx,
  vote: Pick<Vote, 'id' | 'closedAt' | 'closesAt'>,
  stands: Awaited<ReturnType<typeof standing>>
): Promise<Pick<TellerDesk, 'gone' | 'byHand'>> {
  const gone = stands && isOpen(vote, tx.clock()) ? await missingFrom(tx, vote.id, stands) : 0;
  return { gone, byHand: gone > 0 ? await markedByHand(tx, vote.id) : [] };
}

export type PaperDesk = {
  vote: Omit<Vote, 'sealKey'>;
  open: boolean;
  issued: number;
  handed: number;
  read: number;
  /** Numbers that one reader has read, and numbers whose readers differ. */
  waiting: string[];
  differ: string[];
  sheet: (Omit<CountSheet, 'signedBy'> & { signedBy: string[] }) | null;
};

export function paperDesk(context: Context, voteId: string): Promise<PaperDesk> {
  return read(context, async (tx) => {
    allow(tx, may.seePaper);
    const vote = await findVote(tx, voteId);
    const { sealKey: _, ...seen } = vote;
    const [readings, sheet] = [await readingsOf(tx, voteId), await countSheetOf(tx, voteId)];
    return {
      ...{ vote: seen, open: isOpen(vote, tx.clock()) },
      issued: await issuedIn(tx, voteId),
      handed: await handedIn(tx, voteId),
      read: readings.length,
      waiting: readings.filter(({ readers }) => readers < 2).map(({ number }) => number),
      differ: readings.filter(({ readers, agree }) => readers > 1 && !agree).map(({ number }) => number),
      sheet: sheet && { ...sheet, signedBy: [...(await namesById(tx, sheet.signedBy)).values()].sort() }
    };
  });
}
