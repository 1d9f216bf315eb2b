import { expect } from 'vitest';
import { read } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { inWorld, type World } from '../../../../../tests/world.ts';
import { opened, rules, underRules, voting } from '../../tests/proposal.ts';
import { closeAndCount, discussAgain } from './count.ts';
import { addEvidence } from './evidence.ts';
import { proposalOf } from './rows.ts';
import { putToVote } from './putToVote.ts';
import { amend } from './amendments.ts';

const open = (world: World, id: string, method: 'named_vote' | 'secret_ballot' | 'ranked' = 'named_vote') =>
  putToVote(world.as.secretary, id, { voteId: newId(), method, closesAt: null, meetingId: null });

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

inWorld('who votes is told by the ballot box, and a vote decides nothing while it runs', async (world) => {
  await underRules(world);
  const { id } = await voting(world);
  await expect(discussAgain(world.as.secretary, id)).rejects.toMatchObject({ code: 'decisions.moved_on' });
});
