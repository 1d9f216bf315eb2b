import { append } from '../../../record/server/index.ts';
import type { Tx } from '../../../../platform/context/index.ts';
import { inLanguage } from '../../../../platform/localized/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import type { Candidacy } from './candidates.ts';
import { changeContest } from './rows.ts';
import { inEveryLanguage } from './said.ts';
import { keepWinners, namesInBook, type Settling } from './winners.ts';

/** Not more people than seats: they are elected without a vote, where the bylaws say so. */
export async function acclaim(tx: Tx, settling: Settling, standing: Candidacy[]): Promise<void> {
  const { contest } = settling;
  await keepWinners(tx, settling, standing);
  await changeContest(tx, contest.id, { settledAt: tx.clock(), settledHow: 'acclamation' });
  await remember(tx, 'elections.acclaimed', { contestId: contest.id, people: standing.length });
  await append(tx, 'elections.elected', {
    title: inEveryLanguage('elections_record_acclaimed', (locale) => ({
      contest: inLanguage(contest.title, locale),
      people: standing.length
    })),
    contest: contest.id,
    how: 'acclamation',
    elected: await namesInBook(tx, standing)
  });
}
