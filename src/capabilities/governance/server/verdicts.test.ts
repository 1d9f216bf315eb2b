import { expect } from 'vitest';
import { sql } from 'kysely';
import { inWorld, type World } from '../../../../tests/world.ts';
import { hubDecision } from '../../../kernels/bylaws/example.ts';
import type { DecisionFacts } from '../../../kernels/bylaws/index.ts';
import { starter } from '../../../kernels/bylaws/index.ts';
import { read, transact } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { localized } from '../../../platform/localized/index.ts';
import { adopt } from './adoption.ts';
import { draftVersion, redraft } from './drafts.ts';
import { formBody } from './forming.ts';
import { overrideVerdict } from './override.ts';
import { addSeat, seatMember } from './seats.ts';
import { beginFromStarter } from './starter.ts';
import { storeVerdict, verdictOf } from './verdicts.ts';

const decision = () => ({ kind: 'decision', id: newId() });
const judge = ({ as }: World, subject: { kind: string; id: string }, facts: DecisionFacts) =>
  transact(as.secretary, (tx) => storeVerdict(tx, { subject, day: '2026-12-08', facts }));
const begin = ({ as }: World) => beginFromStarter(as.administrator, 'one_year_terms', { from: '2026-01-01' });

/** Denise is the chair, and from October on the bylaws let the chair set a rule aside. */
async function chairMayOverride({ as, people }: World) {
  const { id: versionId } = await draftVersion(as.secretary, 'bylaws');
  const leadership = { ...starter().leadership, officers: ['chair'] };
  await redraft(as.secretary, {
    versionId,
    seen: 1,
    parameters: { ...starter(), leadership, overrideBy: ['chair'] }
  });
  await adopt(as.secretary, { versionId, from: '2026-10-01', how: 'Assembly, 40 yes, 2 no' });
  const [bodyId, seatId, name] = [newId(), newId(), localized('en', { en: 'Team' })];
  await formBody(as.secretary, { id: bodyId, kind: 'guidance', name, charge: null, startedOn: '2026-01-01' });
  await addSeat(as.secretary, {
    id: seatId,
    bodyId,
    title: name,
    office: 'chair',
    reservedFor: null,
    cohort: null
  });
  await seatMember(as.secretary, { id: newId(), seatId, memberId: people.denise!, from: '2026-03-01' });
}

inWorld(
  'a decision is judged, and re-read with the facts, the findings and the version of its day',
  async (world) => {
    await begin(world);
    const subject = decision();
    await judge(world, subject, hubDecision());
    const found = await read(world.as.member, (tx) => verdictOf(tx, subject));
    expect(found).toMatchObject({
      status: 'met',
      rules: { version: { number: 1 } },
      facts: { evidence: 2 },
      override: null
    });
    expect(found?.rules.clauseOf('voting.critical.evidence')).toBe('3.1');
  }
);

inWorld(
  'a critical decision without evidence is not met, and judged again it is met; both are kept',
  async (world) => {
    await begin(world);
    const subject = decision();
    await judge(world, subject, hubDecision({ evidence: 0 }));
    expect((await read(world.as.member, (tx) => verdictOf(tx, subject)))?.status).toBe('not_met');
    const later = {
      ...world,
      as: { ...world.as, secretary: world.at(world.as.secretary, '2026-12-09T09:00:00-08:00') }
    };
    await judge(later, subject, hubDecision());
    expect((await read(world.as.member, (tx) => verdictOf(tx, subject)))?.status).toBe('met');
    expect(await world.look(sql`select from verdict`)).toHaveLength(2);
  }
);

inWorld('without rules on that day nothing is judged', async (world) => {
  await expect(judge(world, decision(), hubDecision())).rejects.toMatchObject({
    code: 'governance.no_rules'
  });
});

inWorld('the chair sets an unmet rule aside with her reason, and both stand for ever', async (world) => {
  const { as, events, look } = world;
  await begin(world);
  await chairMayOverride(world);
  const subject = decision();
  const { id: verdictId } = await judge(world, subject, hubDecision({ evidence: 0 }));
  const reason = 'The clinic closes tomorrow and the survey comes next week.';
  await overrideVerdict(as.officer, { verdictId, reason });
  expect(await read(as.member, (tx) => verdictOf(tx, subject))).toMatchObject({
    status: 'not_met',
    override: { byName: 'Denise Walker', office: 'chair', reason }
  });
  expect(await events('governance.overridden')).toHaveLength(1);
  const book = await look<{ payload: string }>(
    sql`select payload from record_entry where kind = 'governance.overridden'`
  );
  expect(book[0]!.payload).not.toContain('clinic');
  await expect(overrideVerdict(as.officer, { verdictId, reason })).rejects.toMatchObject({
    code: 'governance.overridden_already'
  });
});

inWorld('nobody overrides who is not named, nothing is overridden that was met', async (world) => {
  const { as } = world;
  await begin(world);
  const before = await judge(world, decision(), hubDecision({ evidence: 0 }));
  const reason = 'A reason that is long enough to be read.';
  const attempt = (who: keyof World['as'], verdictId: string) =>
    overrideVerdict(as[who], { verdictId, reason });
  await expect(attempt('officer', before.id)).rejects.toMatchObject({ code: 'governance.not_named' });
  await chairMayOverride(world);
  const unmet = await judge(world, decision(), hubDecision({ evidence: 0 }));
  const met = await judge(world, decision(), hubDecision());
  await expect(attempt('officer', met.id)).rejects.toMatchObject({ code: 'governance.nothing_to_override' });
  await expect(attempt('secretary', unmet.id)).rejects.toMatchObject({ code: 'governance.not_named' });
  await expect(attempt('stranger', unmet.id)).rejects.toMatchObject({ code: 'platform.not_found' });
  await expect(attempt('lancasterSecretary', unmet.id)).rejects.toMatchObject({ code: 'platform.not_found' });
});

inWorld('a verdict is neither rewritten nor thrown away', async (world) => {
  await begin(world);
  await judge(world, decision(), hubDecision({ evidence: 0 }));
  const { secretary } = world.as;
  await expect(
    transact(secretary, (tx) => tx.db.updateTable('verdict').set({ status: 'met' }).execute())
  ).rejects.toThrow('not rewritten');
  await expect(transact(secretary, (tx) => tx.db.deleteFrom('verdict').execute())).rejects.toThrow(
    'permission denied'
  );
});
