import { append, type Head } from '../../../record/server/index.ts';
import type { Tx } from '../../../../platform/context/index.ts';
import { inLanguage } from '../../../../platform/localized/index.ts';
import { publishedOf } from '../../rules/election/publication.ts';
import type { Candidacy } from './candidates.ts';
import { votersIn, type Outcome } from './count.ts';
import { inEveryLanguage } from './said.ts';
import { namesInBook, type Settling } from './winners.ts';

/** What the book says of a count: who was elected, and the numbers where so few did not vote that they would tell. */
export async function enterInBook(
  tx: Tx,
  { contest, election }: Settling,
  { word, counted, report }: Outcome,
  elected: Candidacy[]
): Promise<Head> {
  const { eligible } = counted;
  const voters = votersIn(counted);
  const { stages } = publishedOf(contest.method, { eligible, voters });
  return append(tx, 'elections.elected', {
    title: inEveryLanguage(`elections_record_${report.runoff.length ? 'again' : 'elected'}`, (locale) => ({
      contest: inLanguage(contest.title, locale),
      people: elected.length,
      voters,
      eligible
    })),
    election: election.id,
    contest: contest.id,
    how: contest.method,
    elected: await namesInBook(tx, elected),
    eligible,
    voters,
    lot: { commitment: contest.seedCommitment, seed: contest.seed, word },
    ...(stages && { valid: report.valid, rounds: report.rounds.length })
  });
}
