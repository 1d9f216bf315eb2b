import type { Context } from '../../../../platform/context/index.ts';
import { read, transact } from '../../../../platform/db/index.ts';
import { answered, sayNo, sayYes } from './answer.ts';
import { pageFor, type CandidacyPage } from './candidacy.ts';
import { candidacyOf } from './candidates.ts';
import { candidacyIn } from './letterKey.ts';

/** What somebody who was named is asked, for whoever holds their letter: nobody has to sign in to answer it. */
export function namingByLetter(context: Context, key: string): Promise<CandidacyPage> {
  return read(context, async (tx) => ({
    ...(await pageFor(tx, await candidacyOf(tx, candidacyIn(tx, key)))),
    mine: true
  }));
}

/** Yes or no, by the letter, whoever’s phone it is on. A few words about oneself can follow once one has signed in. */
export function answerByLetter(context: Context, key: string, answer: 'accept' | 'decline'): Promise<void> {
  return transact({ ...context, actor: { kind: 'public' } }, async (tx) => {
    const candidacy = await candidacyOf(tx, candidacyIn(tx, key));
    await answered(tx, candidacy, answer === 'accept' ? sayYes(candidacy.statement) : sayNo);
  });
}
