import { expect, test } from 'vitest';
import { hubDecision, palmdale } from '../../../../kernels/bylaws/example.ts';
import { passes, replayDecisions, type PastDecision } from './decisions.ts';

const hub = (change: Partial<ReturnType<typeof hubDecision>> = {}): PastDecision => {
  const facts = { ...hubDecision(), ...change };
  return { id: 'hub', day: '2026-11-10', facts, parameters: palmdale(), passed: passes(palmdale(), facts) };
};
const same = { quorumPercent: null, majority: null };

test('with nothing changed everything stays as it was', () => {
  const [kept] = replayDecisions([hub()], same);
  expect(kept).toEqual({ id: 'hub', day: '2026-11-10', was: true, wouldBe: true });
});

test('a quorum of 90 % of the roll would have stopped the hub', () => {
  expect(replayDecisions([hub()], { ...same, quorumPercent: 90 })[0]).toMatchObject({
    was: true,
    wouldBe: false
  });
});

test('what passed by a hair needs two thirds no more than it had them', () => {
  const close = hub({ votes: { yes: 26, no: 25, abstain: 0 } });
  expect(replayDecisions([close], { ...same, majority: 'two_thirds' })[0]).toMatchObject({
    was: true,
    wouldBe: false
  });
});

test('what cannot be told passes under no rules', () => {
  const unknown = hub({ present: null });
  expect(replayDecisions([unknown], { quorumPercent: 10, majority: 'more_than_half' })[0]).toMatchObject({
    was: false,
    wouldBe: false
  });
});
