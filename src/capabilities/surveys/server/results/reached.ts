import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { rollTally } from '../../../people/server/index.ts';
import type { Asking, Tried } from '../../rules/results/reached.ts';
import type { Survey } from '../instrument/surveys.ts';
import { today } from '../today.ts';

/** Inside a reading of the data team: everybody who was asked by a list or by membership, and how far that came. */
export async function askingOf(tx: Tx, { id, audience }: Survey): Promise<Asking> {
  const members = audience === 'members' ? await membersAsked(tx, id) : null;
  return { members, tries: await triesOf(tx, id) };
}

async function membersAsked(tx: Tx, surveyId: string): Promise<{ asked: number; answered: number }> {
  const { count } = await tx.db
    .selectFrom('surveyAnswered')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('communityId', '=', communityOf(tx).id)
    .where('surveyId', '=', surveyId)
    .executeTakeFirstOrThrow();
  return { asked: (await rollTally(tx, today(tx))).total, answered: Number(count) };
}

/** Each contact of each list with the outcomes of its tries; none where nobody tried yet. */
async function triesOf(tx: Tx, surveyId: string): Promise<Tried[]> {
  const rows = await tx.db
    .selectFrom('surveyContact as contact')
    .innerJoin('surveyAssignment as list', (join) =>
      join.onRef('list.communityId', '=', 'contact.communityId').onRef('list.id', '=', 'contact.assignmentId')
    )
    .leftJoin('surveyAttempt as attempt', (join) =>
      join
        .onRef('attempt.communityId', '=', 'contact.communityId')
        .onRef('attempt.assignmentId', '=', 'contact.assignmentId')
        .onRef('attempt.contact', '=', 'contact.number')
    )
    .select(['contact.assignmentId', 'contact.number', 'attempt.outcome'])
    .where('contact.communityId', '=', communityOf(tx).id)
    .where('list.surveyId', '=', surveyId)
    .execute();
  const contacts = Map.groupBy(rows, ({ assignmentId, number }) => `${assignmentId} ${number}`);
  return [...contacts.values()].map((tries) => tries.flatMap(({ outcome }) => outcome ?? []));
}
