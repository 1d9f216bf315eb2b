import { describe, expect, it } from 'vitest';
import { evaluate, overall, requiredForDecision, type DecisionFacts, type Parameters } from './index.ts';
import { found, hubDecision, palmdale } from './example.ts';

const judge = (change: Partial<DecisionFacts> = {}, rules: Parameters = palmdale()) => {
  const facts = hubDecision(change);
  return overall(evaluate(rules, facts), requiredForDecision(rules, facts.class));
};
const passed = (change: Partial<DecisionFacts>, rules = palmdale()) =>
  found(evaluate(rules, hubDecision(change)), 'decision.passed');
const withCritical = (change: object) => {
  const rules = palmdale();
  return { ...rules, voting: { ...rules.voting, critical: { ...rules.voting.critical!, ...change } } };
};

describe('a critical decision', () => {
  it('is certified when every required finding is met', () =>
    expect(judge()).toEqual({ status: 'met', holding: [] }));

  it.each<[string, Partial<DecisionFacts>, string, string]>([
    ['without linked evidence', { evidence: 0 }, 'not_met', 'decision.evidence'],
    ['made by the leadership team alone', { decidedBy: 'body' }, 'not_met', 'decision.assembly'],
    [
      'with a vote by someone who should be recused',
      { conflicts: { declared: 2, recused: 1 } },
      'not_met',
      'decision.recusals'
    ],
    ['sent out the night before', { noticeHours: 20 }, 'not_met', 'decision.notice'],
    [
      'by consensus, which the bylaws do not allow',
      { method: 'consensus', blocks: 0 },
      'not_met',
      'decision.method'
    ],
    ['with more votes than voters', { eligible: 35 }, 'not_met', 'decision.votes'],
    ['without a count of those present', { present: null }, 'cannot_tell', 'quorum'],
    ['with an unknown roll', { roll: null }, 'cannot_tell', 'composition.roll.parent_or_resident']
  ])('%s is held', (_, change, status, code) =>
    expect(judge(change)).toEqual({
      status,
      holding: expect.arrayContaining([code])
    })
  );

  it('is held while members who have not said could tip the 26 %', () => {
    const roll = { parent_0_5: 30, parent_6_plus: 40, resident: 20, stakeholder: 20, undisclosed: 10 };
    expect(judge({ roll })).toEqual({ status: 'cannot_tell', holding: ['composition.roll.parent_0_5'] });
    expect(found(evaluate(palmdale(), hubDecision({ roll })), 'composition.roll.parent_0_5')).toMatchObject({
      path: 'composition.parent0to5',
      numbers: { needed: 32, qualifying: 30, undisclosed: 10, atLeast: 25, atMost: 33 },
      missing: ['facts.roll.undisclosed']
    });
  });

  it('is bound by the voters where the bylaws say so, and only shown them where not', () => {
    const voters = { parent_0_5: 5, stakeholder: 31 };
    const rules = palmdale();
    const bound = {
      ...rules,
      composition: { ...rules.composition, binds: ['roll' as const, 'voters' as const] }
    };
    expect(judge({ voters }).status).toBe('met');
    expect(found(evaluate(rules, hubDecision({ voters })), 'composition.voters.parent_0_5').status).toBe(
      'not_met'
    );
    expect(judge({ voters }, bound).status).toBe('not_met');
  });

  it('is bound by every circle where the bylaws name none', () => {
    const rules = palmdale();
    const required = requiredForDecision(
      { ...rules, composition: { ...rules.composition, binds: [] } },
      'critical'
    );
    expect(required).toContain('composition.voters.parent_0_5');
  });

  it('is held where the bylaws are silent about its class', () => {
    const rules = palmdale();
    expect(judge({}, { ...rules, voting: { ...rules.voting, critical: null } })).toMatchObject({
      status: 'cannot_tell'
    });
  });
});

describe('an ordinary decision', () => {
  it('needs neither evidence nor the whole partnership', () =>
    expect(judge({ class: 'ordinary', decidedBy: 'body', evidence: 0, roll: null }).status).toBe('met'));

  it('by consensus carries unless somebody blocks', () => {
    expect(passed({ class: 'ordinary', method: 'consensus', blocks: 0 }).status).toBe('met');
    expect(passed({ class: 'ordinary', method: 'consensus', blocks: 1 }).status).toBe('not_met');
    expect(passed({ class: 'ordinary', method: 'consensus', blocks: null }).status).toBe('cannot_tell');
  });

  it('by consensus does not carry when all stand aside', () => {
    const votes = { yes: 0, no: 0, abstain: 9 };
    expect(passed({ class: 'ordinary', method: 'consensus', blocks: 0, votes }).status).toBe('not_met');
  });

  it('between ranked options has a winner, not a majority', () =>
    expect(passed({ class: 'ordinary', method: 'ranked' }).status).toBe('not_applicable'));
});

describe('what a majority is a majority of', () => {
  const votes = { yes: 16, no: 14, abstain: 6 };

  it('an abstention does nothing under yes and no', () =>
    expect(passed({ votes })).toMatchObject({ status: 'met', numbers: { base: 30, needed: 16, short: 0 } }));

  it('an abstention is as good as a no under all cast', () =>
    expect(passed({ votes }, withCritical({ outOf: 'all_cast' }))).toMatchObject({
      status: 'not_met',
      numbers: { needed: 19, short: 3 }
    }));

  it('silence in the room is as good as a no under present', () =>
    expect(passed({ votes }, withCritical({ outOf: 'present' }))).toMatchObject({
      status: 'not_met',
      numbers: { base: 44, needed: 23 }
    }));

  it('staying at home is as good as a no under eligible', () => {
    expect(passed({ votes }, withCritical({ outOf: 'eligible' }))).toMatchObject({
      status: 'not_met',
      numbers: { needed: 51 }
    });
    expect(passed({ votes, eligible: null }, withCritical({ outOf: 'eligible' })).missing).toEqual([
      'facts.eligible'
    ]);
  });

  it('a tie does not carry, nor does nobody voting', () => {
    expect(passed({ votes: { yes: 10, no: 10, abstain: 0 } }).status).toBe('not_met');
    expect(passed({ votes: { yes: 0, no: 0, abstain: 9 } }).status).toBe('not_met');
  });

  it('two thirds of 31 are 21', () =>
    expect(passed({ class: 'bylaws', votes: { yes: 20, no: 11, abstain: 0 } })).toMatchObject({
      status: 'not_met',
      numbers: { needed: 21, short: 1 }
    }));
});

describe('overall', () => {
  it('fails closed where a required finding is not there, or nothing is required', () => {
    expect(overall([], ['quorum'])).toEqual({ status: 'cannot_tell', holding: ['quorum'] });
    expect(overall([], [])).toEqual({ status: 'cannot_tell', holding: [] });
  });

  it('not met outweighs what cannot be told', () =>
    expect(judge({ present: null, evidence: 0 }).status).toBe('not_met'));
});
