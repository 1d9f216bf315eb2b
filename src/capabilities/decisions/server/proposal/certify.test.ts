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
import { assembly, counted, fair, no, opened, rules, underRules, voting, yes } from '../../tests/proposal.ts';
import { appeal, appealsOf, settleAppeal, takeBackAppeal } from './appeals.ts';
import { actionsOf, addAction, correct, settleAction } from './afterwards.ts';
import { certify, setAside } from './certify.ts';
import { closeAndCount, discussAgain } from './count.ts';
import { decisionOf } from './decision.ts';
import { addEvidence } from './evidence.ts';
import { proposalOf } from './rows.ts';
import { castVote } from '../vote/cast.ts';
import { voteOn } from '../vote/find.ts';
import { openDiscussion, raise } from './course.ts';
import { writeProposal } from './write.ts';
import { putToVote } from './putToVote.ts';
import { amend } from './amendments.ts';
import { findProposals } from './find.ts';

const book = ({ look }: World) =>
  look<{ kind: string; payload: string }>(
    sql`select kind, payload from record_entry where kind like 'decisions.%' order by sequence`
  );
const of = ({ as }: World, id: string) => read(as.member, (tx) => decisionOf(tx, id));
const open = (world: World, id: string, method: 'named_vote' | 'secret_ballot' | 'ranked' = 'named_vote') =>
  putToVote(world.as.secretary, id, { voteId: newId(), method, closesAt: null, meetingId: null });

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

async function deniseIsChair({ as, people }: World) {
  const [bodyId, seatId, name] = [newId(), newId(), localized('en', { en: 'Team' })];
  await formBody(as.secretary, { id: bodyId, kind: 'guidance', name, charge: null, startedOn: '2026-01-01' });
  const seat = { id: seatId, bodyId, title: name, office: 'chair', reservedFor: null, cohort: null };
  await addSeat(as.secretary, seat);
  await seatMember(as.secretary, { id: newId(), seatId, memberId: people.denise!, from: '2026-03-01' });
}

inWorld('what has to be mended before a vote is said, the first thing first', async (world) => {
  await underRules(world);
  const { as } = world;
  const spanish = await opened(world, { question: { es: '¿Pintamos?' }, text: { es: 'De verde.' } });
  await expect(open(world, spanish)).rejects.toMatchObject({
    code: 'decisions.translation_missing',
    details: { text: '¿Pintamos?', language: 'inglés' }
  });
  const critical = await opened(world, { class: 'critical' });
  await expect(open(world, critical)).rejects.toMatchObject({ code: 'decisions.evidence_missing' });
  await expect(open(world, critical, 'ranked')).rejects.toMatchObject({
    code: 'decisions.method_not_allowed'
  });
  const finding = {
    id: newId(),
    kind: 'finding' as const,
    what: { es: '37 de cada 100' },
    source: 'Encuesta'
  };
  await addEvidence(as.member, critical, finding);
  await amend(as.member, critical, { id: newId(), language: 'es', after: 'Otra cosa.', because: 'Sí' });
  await expect(open(world, critical)).rejects.toMatchObject({ code: 'decisions.amendments_open' });
  await expect(open(world, await opened(world), 'ranked')).rejects.toMatchObject({
    code: 'decisions.options_missing'
  });
});

inWorld('72 hours after the last word, and not an hour before, it may be put to the vote', async (world) => {
  const base = rules();
  const ordinary = { ...base.voting.ordinary!, noticeHours: 72 };
  await underRules(world, { ...base, voting: { ...base.voting, ordinary } });
  const id = await opened(world);
  const putting = { voteId: newId(), method: 'named_vote' as const, closesAt: null, meetingId: null };
  await expect(putToVote(world.as.secretary, id, putting)).rejects.toMatchObject({
    code: 'decisions.notice_short',
    details: { needed: 72, given: 0, left: 72 }
  });
  const later = new Date(world.as.secretary.clock().getTime() + 72 * 3_600_000).toISOString();
  await putToVote(world.at(world.as.secretary, later), id, putting);
  await putToVote(world.at(world.as.secretary, later), id, putting);
  expect((await read(world.as.member, (tx) => proposalOf(tx, id))).step).toBe('voting');
});

inWorld('a vote that people were told is open until Sunday is not closed on Tuesday', async (world) => {
  await underRules(world);
  const id = await opened(world);
  const closesAt = new Date('2026-12-13T20:00:00-08:00');
  await putToVote(world.as.secretary, id, {
    voteId: newId(),
    method: 'named_vote',
    closesAt,
    meetingId: null
  });
  await expect(closeAndCount(world.as.secretary, id)).rejects.toMatchObject({
    code: 'decisions.still_voting'
  });
  const after = world.at(world.as.secretary, '2026-12-13T20:00:00-08:00');
  const { decisionId } = await closeAndCount(after, id);
  expect(await closeAndCount(after, id)).toEqual({ decisionId });
});

inWorld('three options ranked: tents win in the second round, and every round is kept', async (world) => {
  await underRules(world);
  const [tents, buses, food] = [newId(), newId(), newId()];
  const option = (id: string, es: string, en: string) => ({ id, text: { es, en } });
  const options = [
    option(tents, 'Carpas', 'Tents'),
    option(buses, 'Camiones', 'Buses'),
    option(food, 'Comida', 'Food')
  ];
  const ranks = (...order: string[]) => ({ kind: 'rank' as const, ranks: order.map((id) => [id]) });
  const { decisionId } = await counted(world, {
    method: 'ranked',
    change: { options },
    marks: [
      ['member', ranks(tents, buses, food)],
      ['greeter', ranks(tents, food)],
      ['facilitator', ranks(buses, tents)],
      ['officer', ranks(buses)],
      ['childcare', ranks(food, tents)]
    ]
  });
  const { result, outcome } = await of(world, decisionId);
  expect(result).toMatchObject({ winners: [tents], voted: 5, votes: null, rounds: null });
  expect(outcome).toEqual({ kind: 'adopted' });
});

inWorld('of a secret vote of few only the outcome is kept to be shown', async (world) => {
  await underRules(world);
  const { decisionId } = await counted(world, {
    method: 'secret_ballot',
    marks: [
      ['member', yes],
      ['greeter', no]
    ]
  });
  expect((await of(world, decisionId)).result).toMatchObject({ votes: null, invalid: null, secret: true });
  await certify(world.as.secretary, decisionId);
  expect(JSON.parse((await book(world))[0]!.payload)).toMatchObject({ votes: null, outcome: 'not_adopted' });
});

inWorld('consensus: one block and it is not adopted, standing aside hinders nobody', async (world) => {
  await underRules(world);
  const mark = (vote: 'agree' | 'stand_aside') => ({ kind: 'consensus' as const, vote });
  const { decisionId } = await counted(world, {
    method: 'consensus',
    marks: [
      ['member', mark('agree')],
      ['greeter', mark('stand_aside')]
    ]
  });
  expect((await of(world, decisionId)).result.votes).toMatchObject({ yes: 1, stoodAside: 1, blocks: 0 });
  expect(await certify(world.as.secretary, decisionId)).toMatchObject({ outcome: 'adopted' });
});

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

inWorld('after the decision: Elena notes who does what, and Samuel did it', async (world) => {
  await underRules(world);
  const { as } = world;
  const { decisionId } = await counted(world);
  const action = { id: newId(), what: { es: 'Rentar la carpa' }, owner: 'Samuel', dueOn: '2027-01-30' };
  await expect(addAction(as.secretary, decisionId, action)).rejects.toMatchObject({
    code: 'decisions.not_certified'
  });
  await certify(as.secretary, decisionId);
  await addAction(as.secretary, decisionId, action);
  await addAction(as.secretary, decisionId, action);
  await settleAction(as.secretary, decisionId, { id: action.id, as: 'done' });
  expect(await read(as.member, (tx) => actionsOf(tx, decisionId))).toMatchObject([
    { owner: 'Samuel', settledAs: 'done' }
  ]);
});

inWorld('a mistake is corrected by a new entry; the first stays as it was', async (world) => {
  await underRules(world);
  const { decisionId } = await counted(world);
  await certify(world.as.secretary, decisionId);
  const [before] = await book(world);
  const text = { es: 'Eran $1,750.', en: 'It was $1,750.' };
  const id = newId();
  await correct(world.as.secretary, decisionId, { id, text });
  await correct(world.as.secretary, decisionId, { id, text });
  const [first, second, ...others] = await book(world);
  expect([first, others]).toEqual([before, []]);
  expect(JSON.parse(second!.payload)).toMatchObject({ text, decision: decisionId });
});

inWorld('Lupe asks to look at it again, once at a time; Elena answers', async (world) => {
  await underRules(world);
  const { as } = world;
  const { decisionId } = await counted(world);
  await certify(as.secretary, decisionId);
  const ask = (id = newId()) => ({
    id,
    kind: 'reconsideration' as const,
    reason: 'El precio subió a $2,400.'
  });
  const first = ask();
  await appeal(as.greeter, decisionId, first);
  await expect(appeal(as.greeter, decisionId, ask())).rejects.toMatchObject({
    code: 'decisions.appeal_open'
  });
  await expect(takeBackAppeal(as.member, decisionId, first.id)).rejects.toMatchObject({
    code: 'decisions.not_yours'
  });
  const answer = { id: first.id, as: 'looked_at_again' as const, answer: 'En enero.' };
  await settleAppeal(as.secretary, decisionId, answer);
  await expect(settleAppeal(as.secretary, decisionId, answer)).rejects.toMatchObject({
    code: 'decisions.settled_already'
  });
  expect(await read(as.member, (tx) => appealsOf(tx, decisionId))).toMatchObject([{ answer: 'En enero.' }]);
});

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

/** A clock that stops the process at its n-th look. */
function dyingAfter(looks: number) {
  let left = looks;
  return () => {
    if (left-- === 0) throw new Error('gone');
    return new Date('2026-12-08T18:00:00-08:00');
  };
}

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

inWorld('who votes is told by the ballot box, and a vote decides nothing while it runs', async (world) => {
  await underRules(world);
  const { id } = await voting(world);
  await expect(discussAgain(world.as.secretary, id)).rejects.toMatchObject({ code: 'decisions.moved_on' });
});
