import {
  addInstitution,
  addStep,
  askForAnswer,
  commitmentOf,
  editionOf,
  finishNextStep,
  noteAnswer,
  noteFollowUp,
  reportDone,
  sayWhatISee,
  takeUpPromise,
  watch
} from '../src/capabilities/charters/server/index.ts';
import { addDays } from '../src/platform/clock/index.ts';
import type { Context } from '../src/platform/context/index.ts';
import { read } from '../src/platform/db/index.ts';
import { newId } from '../src/platform/ids/index.ts';
import { asMember, keeper } from './keeper.ts';
import { pledges, type Pledge } from './promiseTexts.ts';
import { on, type Region } from './delegates.ts';

/** What was followed up of the town hall: by the place of its question. */
export type Hall = { day: string; meetingId: string; followed: Map<number, string> };

/** What the institutions answered at the town hall, and what has come of it since. Days are counted from today. */
export async function holdThemToIt(
  region: Region,
  charterId: string,
  hall: Hall,
  today: string
): Promise<void> {
  const { text } = await editionOf(region.context, charterId);
  const clauses = new Map(
    text.domains.flatMap((domain) => domain.clauses.map(({ label, id }) => [label, id]))
  );
  for (const pledge of pledges) await tell(region, pledge, { clauses, hall, today });
}

type Told = { clauses: Map<string, string>; hall: Hall; today: string };

async function tell(region: Region, pledge: Pledge, told: Told): Promise<void> {
  const { hall, today } = told;
  const townHall = hall.day;
  const by = (day: string): Context => keeper(on(region.context, day), region.keeper);
  const institutionId = newId();
  await addInstitution(by(townHall), { id: institutionId, ...pledge.institution });
  for (const { clause, heard, answer, steps = [], shown } of pledge.answers) {
    const commitmentId = await ask(by, { institutionId, clause, heard }, told);
    await watch(by(townHall), commitmentId, { yes: true });
    if (!answer) continue;
    const { as, words } = answer;
    const said = {
      words,
      saidWhere: 'Belvedere Middle School',
      saidOn: townHall,
      owner: pledge.institution.spokesperson
    };
    await noteAnswer(by(addDays(townHall, 2)), commitmentId, { answer: as, ...said });
    for (const step of steps) await take(region, commitmentId, step, { townHall, today });
    if (shown) await showTheFirst(region, commitmentId, shown, today);
  }
  if (pledge.met) await meetAgain(by, institutionId, pledge.met, today);
}

type Ask = { institutionId: string; clause: string; heard?: number };

/** Put to an institution by letter, or taken up from what it promised at the town hall. */
async function ask(by: (day: string) => Context, asking: Ask, { clauses, hall }: Told): Promise<string> {
  const { institutionId, clause, heard } = asking;
  const clauseId = clauses.get(clause)!;
  if (heard === undefined) {
    const commitmentId = newId();
    await askForAnswer(by(hall.day), { institutionId, clauses: [{ commitmentId, clauseId }] });
    return commitmentId;
  }
  const taking = { meetingId: hall.meetingId, followUpId: hall.followed.get(heard)!, clauseId };
  return (await takeUpPromise(by(addDays(hall.day, 2)), taking)).commitmentId;
}

type Step = NonNullable<Pledge['answers'][number]['steps']>[number];

async function take(
  region: Region,
  commitmentId: string,
  step: Step,
  { townHall, today }: { townHall: string; today: string }
) {
  const by = (day: string): Context => keeper(on(region.context, day), region.keeper);
  const [id, dueOn] = [newId(), addDays(today, step.due)];
  await addStep(by(addDays(townHall, 2)), commitmentId, { id, what: step.what, owner: step.owner, dueOn });
  if (step.shown) await show(region, { commitmentId, stepId: id, today }, step.shown);
}

type Shown = NonNullable<Step['shown']>;

async function showTheFirst(
  region: Region,
  commitmentId: string,
  shown: Shown,
  today: string
): Promise<void> {
  const { steps } = await read(region.context, (tx) => commitmentOf(tx, commitmentId));
  await show(region, { commitmentId, stepId: steps[0]!.id, today }, shown);
}

type At = { commitmentId: string; stepId: string; today: string };

/** Something is shown for a step, and delegates say what they see. */
async function show(region: Region, { commitmentId, stepId, today }: At, shown: Shown): Promise<void> {
  const day = addDays(today, shown.on);
  const evidence = { id: newId(), what: shown.what, source: shown.source };
  await reportDone(keeper(on(region.context, day), region.keeper), commitmentId, stepId, { evidence });
  for (const delegate of region.delegates.slice(0, shown.seen))
    await sayWhatISee(asMember(on(region.context, addDays(day, 1)), delegate), commitmentId, {
      stepId,
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
