import {
  addAction,
  addEvidence,
  certify,
  closeAndCount,
  decisionOf,
  handInSheet,
  openDiscussion,
  putToVote,
  raise,
  say,
  settleAction,
  writeProposal
} from '../src/capabilities/decisions/server/index.ts';
import { CATEGORIES, type Category } from '../src/kernels/bylaws/index.ts';
import { addDays } from '../src/platform/clock/index.ts';
import type { Context } from '../src/platform/context/index.ts';
import { read } from '../src/platform/db/index.ts';
import { newId } from '../src/platform/ids/index.ts';
import { keeper } from './keeper.ts';
import type { Matter } from './matters.ts';
import type { Soul } from './members.ts';

export type Assembly = {
  /** Whoever keeps the papers, at the time of telling. */
  context: Context;
  bodyId: string;
  meetingId: string;
  begins: Date;
  day: string;
  /** Members in the room who can vote, the writer of the proposal first. */
  here: Soul[];
};

const HOUR = 3_600_000;
const later = (from: Date, hours: number): Date => new Date(from.getTime() + hours * HOUR);
const at = (context: Context, instant: Date): Context => ({ ...context, clock: () => instant });

/** One matter, from the proposal a week before to the decision in the book, by cards raised in the room. */
export async function decide(assembly: Assembly, matter: Matter): Promise<void> {
  const { context, begins, meetingId } = assembly;
  const [proposalId, voteId] = [await propose(assembly, matter), newId()];
  const putting = { voteId, method: 'show_of_hands' as const, closesAt: null, meetingId };
  await putToVote(at(context, later(begins, 1)), proposalId, putting);
  for (const teller of assembly.here.slice(0, 2))
    await handInSheet(
      at(keeper(context, teller), later(begins, 1.1)),
      voteId,
      cardsOf(assembly.here, matter)
    );
  const { decisionId } = await closeAndCount(at(context, later(begins, 1.2)), proposalId);
  // Where the rules are not met nobody certifies: the demonstration shows that, too.
  const { outcome } = await read(context, (tx) => decisionOf(tx, decisionId));
  if (outcome.kind === 'held') return;
  await certify(at(context, later(begins, 1.3)), decisionId);
  await follow(assembly, matter, decisionId);
}

async function propose({ context, bodyId, begins, here }: Assembly, matter: Matter): Promise<string> {
  const [writer, other] = here;
  const early = at(keeper(context, writer!), later(begins, -7 * 24));
  const { question, text, affected, budgetCents, evidence, said } = matter;
  const id = newId(early.clock().getTime());
  const none = { alternatives: {}, options: [], seen: null };
  await writeProposal(early, {
    id,
    bodyId,
    class: matter.class,
    question,
    text,
    affected,
    budgetCents,
    ...none
  });
  if (evidence) await addEvidence(early, id, { id: newId(), kind: 'finding', ...evidence });
  await raise(early, id);
  await openDiscussion(early, id);
  const next = at(keeper(context, other!), later(begins, -5 * 24));
  const language = other!.language === 'en' ? 'en' : 'es';
  await say(next, id, { id: newId(), kind: 'comment', text: said[language], language });
  return id;
}

/** What both tellers see: who is here by color, and how the hands of each color go. */
export function cardsOf(here: Soul[], { yes, no }: Pick<Matter, 'yes' | 'no'>) {
  const color = (category: Category) => {
    const people = here.filter((soul) => soul.category === category).length;
    const [fors, againsts] = [Math.round((people * yes) / 100), Math.round((people * no) / 100)];
    const rest = Math.max(0, people - fors - againsts);
    return { here: people, votes: { yes: fors, no: Math.min(againsts, people - fors), abstain: rest } };
  };
  return Object.fromEntries(CATEGORIES.map((category) => [category, color(category)])) as Record<
    Category,
    ReturnType<typeof color>
  >;
}

async function follow({ context, begins, day }: Assembly, { next, month }: Matter, decisionId: string) {
  if (!next) return;
  const [id, dueOn] = [newId(), addDays(day, 28)];
  await addAction(at(context, later(begins, 1.5)), decisionId, { id, ...next, dueOn });
  if (month < 15) await settleAction(at(context, later(begins, 24 * 26)), decisionId, { id, as: 'done' });
}
