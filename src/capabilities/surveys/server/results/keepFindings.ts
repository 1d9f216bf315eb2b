import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { findingsIn, type Found, type Subject } from '../../rules/results/findings.ts';
import type { Release } from '../../rules/results/release.ts';

const AT_ONCE = 2000;

/** Writes down what was found. The same thing found again keeps its id, whatever hangs on it. */
export async function keepFindings(
  tx: Tx,
  { id: releaseId, surveyId }: { id: string; surveyId: string },
  { tables }: Pick<Release, 'tables'>
): Promise<void> {
  const found = tables.flatMap(({ table }) => findingsIn(table));
  for (let at = 0; at < found.length; at += AT_ONCE)
    await addSubjects(tx, surveyId, found.slice(at, at + AT_ONCE));
  const ids = await idsOf(tx, surveyId);
  const communityId = communityOf(tx).id;
  const figures = found.map(({ subject, figure, answers }) => {
    const { estimate: value, standardError, low, high } = figure;
    const findingId = ids.get(keyOf(subject))!;
    return { communityId, releaseId, surveyId, findingId, value, standardError, low, high, answers };
  });
  for (let at = 0; at < figures.length; at += AT_ONCE)
    await tx.db
      .insertInto('surveyFindingFigure')
      .values(figures.slice(at, at + AT_ONCE))
      .execute();
}

async function addSubjects(tx: Tx, surveyId: string, found: Found[]): Promise<void> {
  const communityId = communityOf(tx).id;
  const rows = found.map(({ subject, words }) => {
    const id = newId(tx.clock().getTime());
    return { ...subject, communityId, surveyId, id, words: JSON.stringify(words) };
  });
  await tx.db
    .insertInto('surveyFinding')
    .values(rows)
    .onConflict((known) => known.doNothing())
    .execute();
}

async function idsOf(tx: Tx, surveyId: string): Promise<Map<string, string>> {
  const rows = await tx.db
    .selectFrom('surveyFinding')
    .select(['id', 'measure', 'question', 'option', 'by', 'among'])
    .where('communityId', '=', communityOf(tx).id)
    .where('surveyId', '=', surveyId)
    .execute();
  return new Map(rows.map(({ id, ...subject }) => [keyOf(subject as Subject), id]));
}

const keyOf = ({ measure, question, option, by, among }: Subject): string =>
  JSON.stringify([measure, question, option, by, among]);
