import { expect } from 'vitest';
import { read, sql } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { inOwnWorld, inWorld, type World } from '../../../../../tests/world.ts';
import {
  addSeat,
  formBody,
  rulesOn,
  seatMember,
  versionById,
  draftVersion,
  redraft
} from '../../../governance/server/index.ts';
import { localized } from '../../../../platform/localized/index.ts';
import { assembly, counted, fair, no, rules, underRules, yes } from '../../tests/proposal.ts';
import { certify, setAside } from './certify.ts';
import { closeAndCount, discussAgain } from './count.ts';
import { decisionOf } from './decision.ts';
import { castVote } from '../vote/cast.ts';
import { voteOn } from '../vote/find.ts';
import { openDiscussion, raise } from './course.ts';
import { writeProposal } from './write.ts';
import { putToVote } from './putToVote.ts';
import { findProposals } from './find.ts';

const book = ({ look }: World) =>
  look<{ kind: string; payload: string }>(
    sql`select kind, payload from record_entry where kind like 'decisions.%' order by sequence`
  );

const of = ({ as }: World, id: string) => read(as.member, (tx) => decisionOf(tx, id));

const open = (world: World, id: string, method: 'named_vote' | 'secret_ballot' | 'ranked' = 'named_vote') =>
  putToVote(world.as.secretary, id, { voteId: newId(), method, closesAt: null, meetingId: null });

async function deniseIsChair({ as, people }: World) {
  const [bodyId, seatId, name] = [newId(), newId(), localized('en', { en: 'Team' })];
  await formBody(as.secretary, { id: bodyId, kind: 'guidance', name, charge: null, startedOn: '2026-01-01' });
  const seat = { id: seatId, bodyId, title: name, office: 'chair', reservedFor: null, cohort: null };
  await addSeat(as.secretary, seat);
  await seatMember(as.secretary, { id: newId(), seatId, memberId: people.denise!, from: '2026-03-01' });
}

async function proposeRules(world: World, versionId: string) {
  const adopts = { versionId, from: '2027-01-01' };
  const { id } = await writeProposal(world.as.secretary, fair(await assembly(world), { adopts }));
  await raise(world.as.secretary, id);
  await openDiscussion(world.as.secretary, id);
  return { id };
}

async function voteYes(world: World, id: string) {
  const vote = await read(world.as.member, (tx) => voteOn(tx, { kind: 'proposal', id }));
  for (const who of ['member', 'greeter'] as const)
    await castVote(world.as[who], { voteId: vote!.id, mark: yes });
}

/** A clock that stops the process at its n-th look. */
function dyingAfter(looks: number) {
  let left = looks;
  return () => {
    if (left-- === 0) throw new Error('gone');
    return new Date('2026-12-08T18:00:00-08:00');
  };
}

inWorld(
  'two yes and one no: the fair is adopted, and stands once in the book without a name',
  async (world) => {
    await underRules(world);
    const { decisionId } = await counted(world, {
      marks: [
        ['member', yes],
        ['greeter', yes],
        ['facilitator', no]
      ]
    });
    const first = await certify(world.as.secretary, decisionId);
    expect(first).toMatchObject({ outcome: 'adopted', year: 2026, number: 1, effectiveFrom: '2026-12-08' });
    expect(await certify(world.as.secretary, decisionId)).toMatchObject({
      number: 1,
      recordSequence: first.recordSequence
    });
    const [entry, ...others] = await book(world);
    expect(others).toEqual([]);
    expect(JSON.parse(entry!.payload)).toMatchObject({
      label: '2026-1',
      title: { es: 'Decisión 2026-1, aprobada: ¿Patrocinamos la feria de salud con $1,700?' },
      votes: { yes: 2, no: 1, abstain: 0 },
      rules: { version: 2, status: 'met', setAside: false }
    });
    expect(entry!.payload).not.toMatch(/Rosa|Lupe|Marcus|Medina/);
    expect((await findProposals(world.as.public, { query: 'feria' })).lines).toMatchObject([
      { label: '2026-1', outcome: 'adopted' }
    ]);
  }
);

inWorld('a proposal that fell is a decision too, and takes no effect', async (world) => {
  await underRules(world);
  const { decisionId } = await counted(world, {
    marks: [
      ['member', no],
      ['greeter', yes]
    ]
  });
  expect(await certify(world.as.secretary, decisionId)).toMatchObject({
    outcome: 'not_adopted',
    effectiveFrom: null
  });
});

inWorld('short of a quorum nothing is certified, and people vote again after talking', async (world) => {
  const half = { kind: 'share' as const, share: { parts: 1, of: 2, strictly: true }, of: 'roll' as const };
  await underRules(world, rules({ quorum: { assembly: half, bodies: half } }));
  const { id, decisionId } = await counted(world);
  expect((await of(world, decisionId)).outcome).toEqual({ kind: 'held', holding: ['quorum'] });
  await expect(certify(world.as.secretary, decisionId)).rejects.toMatchObject({
    code: 'decisions.cannot_certify',
    status: 409
  });
  expect(await book(world)).toEqual([]);
  await discussAgain(world.as.secretary, id);
  await open(world, id);
  expect((await closeAndCount(world.as.secretary, id)).decisionId).not.toBe(decisionId);
});

inWorld(
  'the chair sets the quorum aside with a reason that stays; that too few said yes nobody can',
  async (world) => {
    const half = { kind: 'share' as const, share: { parts: 1, of: 2, strictly: true }, of: 'roll' as const };
    const leadership = { ...rules().leadership, officers: ['chair'] };
    await underRules(
      world,
      rules({ quorum: { assembly: half, bodies: half }, overrideBy: ['chair'], leadership })
    );
    await deniseIsChair(world);
    const { decisionId } = await counted(world);
    const reason = 'La feria es el sábado y la lluvia cerró la calle.';
    await expect(setAside(world.as.member, decisionId, reason)).rejects.toMatchObject({
      code: 'governance.not_named'
    });
    await setAside(world.as.officer, decisionId, reason);
    expect(await certify(world.as.secretary, decisionId)).toMatchObject({ outcome: 'adopted' });
    expect((await of(world, decisionId)).verdict.override).toMatchObject({ office: 'chair', reason });
    await expect(setAside(world.as.officer, decisionId, reason)).rejects.toMatchObject({
      code: 'decisions.certified_already'
    });
  }
);

inWorld(
  'by its certification a proposal brings the new bylaws into force, tied to the decision',
  async (world) => {
    await underRules(world);
    const { as } = world;
    const { id: versionId } = await draftVersion(as.secretary, 'bylaws');
    const leadership = { ...rules().leadership, termMonths: 24, staggerMonths: 12 };
    await redraft(as.secretary, { versionId, seen: 1, parameters: rules({ leadership }) });
    const { id } = await proposeRules(world, versionId);
    await open(world, id);
    await voteYes(world, id);
    const { decisionId } = await closeAndCount(as.secretary, id);
    await certify(as.secretary, decisionId);
    const version = await versionById(as.secretary, versionId);
    expect(version).toMatchObject({
      state: 'coming',
      from: '2027-01-01',
      adoptedHow: expect.stringContaining('2026-1')
    });
    expect(
      await world.look(sql`select adopted_decision from agreement_version where id = ${versionId}`)
    ).toEqual([{ adoptedDecision: decisionId }]);
    const termOn = async (day: string) =>
      (await read(as.member, (tx) => rulesOn(tx, day)))?.parameters.leadership.termMonths;
    expect([await termOn('2026-12-31'), await termOn('2027-01-01')]).toEqual([12, 24]);
  }
);

inOwnWorld('two certify at once: one number, one entry in the book', async (world) => {
  await underRules(world);
  const { decisionId } = await counted(world);
  const both = await Promise.all([
    certify(world.as.secretary, decisionId),
    certify(world.as.officer, decisionId),
    certify(world.as.secretary, decisionId)
  ]);
  expect(new Set(both.map(({ recordSequence }) => recordSequence)).size).toBe(1);
  expect(await book(world)).toHaveLength(1);
});

inOwnWorld('two decisions certified at once have two numbers', async (world) => {
  await underRules(world);
  const [one, other] = [await counted(world), await counted(world)];
  const both = await Promise.all([
    certify(world.as.secretary, one.decisionId),
    certify(world.as.officer, other.decisionId)
  ]);
  expect(both.map(({ number }) => number).sort()).toEqual([1, 2]);
  expect(await book(world)).toHaveLength(2);
});

inOwnWorld(
  'when the process dies while it certifies, nothing is there, and again it works',
  async (world) => {
    await underRules(world);
    const { decisionId } = await counted(world);
    const dying = { ...world.as.secretary, clock: dyingAfter(6) };
    await expect(certify(dying, decisionId)).rejects.toThrow('gone');
    expect(await book(world)).toEqual([]);
    expect(await world.look(sql`select from certification`)).toEqual([]);
    await certify(world.as.secretary, decisionId);
    expect(await book(world)).toHaveLength(1);
  }
);

inWorld('a count is for members until it is certified, and for nobody next door', async (world) => {
  await underRules(world);
  const { decisionId } = await counted(world);
  const seen = (who: keyof World['as']) => read(world.as[who], (tx) => decisionOf(tx, decisionId));
  for (const who of ['public', 'stranger', 'lancasterSecretary'] as const)
    await expect(seen(who)).rejects.toMatchObject({ code: 'decisions.no_such_decision' });
  await certify(world.as.secretary, decisionId);
  expect(await seen('public')).toMatchObject({ certified: { number: 1 } });
  await expect(certify(world.as.lancasterSecretary, decisionId)).rejects.toMatchObject({ status: 404 });
  await expect(certify(world.as.member, decisionId)).rejects.toMatchObject({ code: 'platform.not_allowed' });
});
