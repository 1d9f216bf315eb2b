import {
  addInstitution,
  addStep,
  askForAnswer,
  editionOf,
  finishNextStep,
  noteAnswer,
  noteFollowUp,
  reportDone,
  sayWhatISee,
  watch
} from '../src/capabilities/charters/server/index.ts';
import { addDays } from '../src/platform/clock/index.ts';
import type { Context } from '../src/platform/context/index.ts';
import { newId } from '../src/platform/ids/index.ts';
import { asMember, keeper } from './keeper.ts';
import { pledges, type Pledge } from './promiseTexts.ts';
import { on, type Region } from './delegates.ts';

/** What the institutions answered at the town hall, and what has come of it since. Days are counted from today. */
export async function holdThemToIt(
  region: Region,
  charterId: string,
  townHall: string,
  today: string
): Promise<void> {
  const { text } = await editionOf(region.context, charterId);
  const clauses = new Map(
    text.domains.flatMap((domain) => domain.clauses.map(({ label, id }) => [label, id]))
  );
  for (const pledge of pledges) await tell(region, pledge, { clauses, townHall, today });
}

type Told = { clauses: Map<string, string>; townHall: string; today: string };

async function tell(region: Region, pledge: Pledge, { clauses, townHall, today }: Told): Promise<void> {
  const by = (day: string): Context => keeper(on(region.context, day), region.keeper);
  const institutionId = newId();
  await addInstitution(by(townHall), { id: institutionId, ...pledge.institution });
  for (const { clause, answer, steps = [] } of pledge.answers) {
    const commitmentId = newId();
    await askForAnswer(by(townHall), {
      institutionId,
      clauses: [{ commitmentId, clauseId: clauses.get(clause)! }]
    });
    await watch(by(townHall), commitmentId, { yes: true });
    if (!answer) continue;
    const { as, words } = answer;
    const said = {
      words,
      saidWhere: 'Foro de la Región 1',
      saidOn: townHall,
      owner: pledge.institution.spokesperson
    };
    await noteAnswer(by(addDays(townHall, 2)), commitmentId, { answer: as, ...said });
    for (const step of steps) await take(region, commitmentId, step, { townHall, today });
  }
  if (pledge.met) await meetAgain(by, institutionId, pledge.met, today);
}

type Step = NonNullable<Pledge['answers'][number]['steps']>[number];

async function take(
  region: Region,
  commitmentId: string,
  step: Step,
  { townHall, today }: Pick<Told, 'townHall' | 'today'>
) {
  const by = (day: string): Context => keeper(on(region.context, day), region.keeper);
  const [id, dueOn] = [newId(), addDays(today, step.due)];
  await addStep(by(addDays(townHall, 2)), commitmentId, { id, what: step.what, owner: step.owner, dueOn });
  if (!step.shown) return;
  const day = addDays(today, step.shown.on);
  const evidence = { id: newId(), what: step.shown.what, source: step.shown.source };
  await reportDone(by(day), commitmentId, id, { evidence });
  for (const delegate of region.delegates.slice(0, step.shown.seen))
    await sayWhatISee(asMember(on(region.context, addDays(day, 1)), delegate), commitmentId, {
      stepId: id,
      kept: true,
      note: null
    });
}

async function meetAgain(
  by: (day: string) => Context,
  institutionId: string,
  met: NonNullable<Pledge['met']>,
  today: string
): Promise<void> {
  const [done, open] = [newId(), newId()];
  const day = addDays(today, met.on);
  await noteFollowUp(by(day), institutionId, {
    ...{ id: newId(), metOn: day, present: met.present, notes: met.notes },
    next: [
      { id: done, what: met.done, owner: met.owner, dueOn: addDays(day, 10) },
      { id: open, what: met.open, owner: met.owner, dueOn: addDays(today, 12) }
    ]
  });
  await finishNextStep(by(addDays(day, 8)), done);
}
