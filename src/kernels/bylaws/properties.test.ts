import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CODES, evaluate, overall, peopleNeeded, requiredForDecision } from './index.ts';
import { found, hubDecision, palmdale } from './example.ts';

const people = fc.nat(60);
const counts = fc.record({
  parent_0_5: people,
  parent_6_plus: people,
  resident: people,
  stakeholder: people,
  undisclosed: people
});
const unknown = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const decisions = fc
  .record({
    eligible: unknown(fc.nat(200)),
    roll: unknown(counts),
    present: unknown(counts),
    voters: unknown(counts),
    votes: fc.record({ yes: people, no: people, abstain: people }),
    evidence: unknown(fc.nat(2)),
    noticeHours: unknown(fc.nat(100)),
    conflicts: unknown(fc.record({ declared: fc.nat(3), recused: fc.nat(3) })),
    class: fc.constantFrom('critical' as const, 'ordinary' as const, 'bylaws' as const)
  })
  .map(hubDecision);

it('every finding has a known code, finite numbers, and says what is missing exactly when it cannot tell', () =>
  fc.assert(
    fc.property(decisions, (facts) => {
      for (const finding of evaluate(palmdale(), facts)) {
        expect(CODES).toContain(finding.code);
        expect(Object.values(finding.numbers).every(Number.isFinite)).toBe(true);
        expect((finding.missing?.length ?? 0) > 0).toBe(finding.status === 'cannot_tell');
      }
    })
  ));

it('learning what was unknown never turns met into not met', () =>
  fc.assert(
    fc.property(decisions, counts, (facts, roll) => {
      const rules = palmdale();
      const required = requiredForDecision(rules, facts.class);
      const before = overall(evaluate(rules, { ...facts, roll: null }), required).status;
      const after = overall(evaluate(rules, { ...facts, roll }), required).status;
      if (before !== 'cannot_tell') expect(after).toBe(before);
    })
  ));

it('one more yes never loses a vote', () =>
  fc.assert(
    fc.property(decisions, (facts) => {
      const more = { ...facts, votes: { ...facts.votes, yes: facts.votes.yes + 1 } };
      const carried = (one: typeof facts) =>
        found(evaluate(palmdale(), one), 'decision.passed').status === 'met';
      if (carried(facts)) expect(carried(more)).toBe(true);
    })
  ));

it('never do a question and its opposite both carry', () =>
  fc.assert(
    fc.property(decisions, (facts) => {
      const { yes, no, abstain } = facts.votes;
      const opposite = { ...facts, votes: { yes: no, no: yes, abstain } };
      const carried = [facts, opposite].map(
        (one) => found(evaluate(palmdale(), one), 'decision.passed').status
      );
      expect(carried).not.toEqual(['met', 'met']);
    })
  ));

it('so many people are enough, and one fewer is not', () =>
  fc.assert(
    fc.property(
      fc.nat(50),
      fc.integer({ min: 1, max: 50 }),
      fc.boolean(),
      fc.nat(1000),
      (parts, of, strictly, total) => {
        const enough = (n: number) => n > 0 && (strictly ? n * of > parts * total : n * of >= parts * total);
        const needed = peopleNeeded({ parts, of, strictly }, total);
        expect(enough(needed)).toBe(true);
        expect(enough(needed - 1)).toBe(false);
      }
    )
  ));
