import { describe, expect, it, test } from 'vitest';
import { hubDecision, november, palmdale, rosa } from '../../../kernels/bylaws/example.ts';
import {
  CODES,
  CONTRADICTION_CODES,
  evaluate,
  type BodyFacts,
  type Facts,
  type Finding,
  type Parameters
} from '../../../kernels/bylaws/index.ts';
import { contradictionNameOf, missingNameOf, ruleNameOf, sentenceOf } from '../rules/sentences.ts';
import { sentenceFor } from '../../../platform/words/server/index.ts';
import { findingSentence } from './sentences.ts';

const locales = ['en', 'es'] as const;
const says = (name: string) => locales.every((locale) => sentenceFor(name, {}, locale) !== null);

/** Everything a finding of a code can be, as the kernel makes it. */
const ways: Pick<Finding, 'status' | 'numbers' | 'missing'>[] = [
  { status: 'met', numbers: {} },
  { status: 'not_met', numbers: { toJoin: 3 } },
  { status: 'not_met', numbers: {} },
  { status: 'not_applicable', numbers: {} },
  { status: 'cannot_tell', numbers: {}, missing: ['parameters.quorum.assembly'] },
  { status: 'cannot_tell', numbers: {}, missing: ['facts.present'] }
];

describe.each(CODES)('the finding %s', (code) => {
  it('has a name and a sentence in both languages for every status', () => {
    const names = ways.map((way) => sentenceOf({ code, path: 'quorum', ...way }, 'es').name);
    expect([ruleNameOf({ code }), ...names].filter((name) => !says(name))).toEqual([]);
  });
});

const circles = ['roll', 'room', 'voters', 'body'];
const undisclosed = circles.flatMap((circle) => [
  `composition.${circle}.parent_or_resident`,
  `composition.${circle}.parent_0_5`
]);
test.each([...undisclosed, 'body.reserved'])('%s says that some have not said how they belong', (code) => {
  const finding = {
    code,
    status: 'cannot_tell',
    numbers: {},
    path: 'x',
    missing: ['facts.members.undisclosed']
  } as Finding;
  expect(says(sentenceOf(finding, 'en').name)).toBe(true);
});

test('contradictions have sentences in both languages', () =>
  expect(CONTRADICTION_CODES.filter((code) => !says(contradictionNameOf(code)))).toEqual([]));

const nothing = { roll: null, rollInStanding: null, seats: null, filledSeats: null };
const standing = { codeSigned: null, suspended: null, suspendedInSister: null };
const asked: Parameters = palmdale({
  composition: { binds: ['roll', 'room', 'voters'], parentOrResident: 51, parent0to5: 100 },
  notice: { regularHours: 72, specialHours: 24, agendaHours: 24, openMeetings: 'brown_act' },
  voters: { categories: ['parent_0_5'], daysSinceJoined: 30, meetingsAttended: 2, minimumAge: 16 },
  committees: { ...palmdale().committees, organizationWithResident: true }
});
const blank = november({
  sizes: nothing,
  noticeHours: null,
  agendaHours: null,
  actionsOffAgenda: null,
  publicComment: null
});
const member = (change: object): Facts => ({ ...rosa(), ...standing, ...change });
const candidate = (change: object): Facts => ({
  kind: 'candidate',
  category: 'parent_0_5',
  ...standing,
  seatFor: ['parent_0_5'],
  termsInARow: 1,
  ...change
});
const money = { kind: 'sponsorship', cents: 173_990, organizationYearCents: 0, yearCents: 0 } as const;
const body: BodyFacts = {
  kind: 'body',
  body: 'guidance_body',
  members: { parent_0_5: 2, undisclosed: 1 },
  officers: ['chair'],
  organizations: { on: 2, withResident: 1 }
};

const everything: Facts[] = [
  { kind: 'partnership', roll: { parent_0_5: 30, stakeholder: 70 } },
  { kind: 'partnership', roll: { parent_0_5: 25, stakeholder: 60, undisclosed: 35 } },
  november(),
  blank,
  november({ noticeHours: 1, agendaHours: 1, actionsOffAgenda: 2, publicComment: false }),
  hubDecision(),
  hubDecision({
    present: null,
    voters: null,
    roll: null,
    eligible: null,
    evidence: null,
    conflicts: null,
    noticeHours: null
  }),
  hubDecision({ class: 'ordinary', method: 'consensus', blocks: 1 }),
  hubDecision({ eligible: 3, evidence: 0, decidedBy: 'body', votes: { yes: 1, no: 9, abstain: 0 } }),
  member({}),
  member({ codeSigned: false }),
  member({ suspended: true, codeSigned: true }),
  member({ suspendedInSister: true, codeSigned: true, suspended: false }),
  rosa({
    daysSinceJoined: null,
    meetingsAttended: null,
    oldEnough: null,
    joinedBeforeNotice: null,
    conflict: null,
    category: 'undisclosed'
  }),
  rosa({
    daysSinceJoined: 1,
    meetingsAttended: 0,
    oldEnough: false,
    joinedBeforeNotice: false,
    conflict: true,
    category: 'stakeholder'
  }),
  candidate({}),
  candidate({ termsInARow: 2, category: 'resident' }),
  candidate({
    termsInARow: null,
    category: 'undisclosed',
    codeSigned: true,
    suspended: false,
    suspendedInSister: false
  }),
  money,
  { ...money, organizationYearCents: null, yearCents: null },
  { ...money, cents: 99_999_900 },
  body,
  { ...body, officers: null },
  { ...body, body: 'committee' },
  { ...body, body: 'committee', organizations: null },
  { ...body, members: { parent_0_5: 14 } }
];

test.each(locales)('whatever the rules find is said in whole sentences (%s)', (locale) => {
  const findings = everything.flatMap((facts) => [...evaluate(asked, facts), ...evaluate(palmdale(), facts)]);
  const said = findings.map((finding) => findingSentence(finding, locale));
  expect(said.filter((sentence) => /undefined|NaN|\{|governance_|: \.$/.test(sentence))).toEqual([]);
  const facts = new Set(
    findings.flatMap(({ missing = [] }) => missing).filter((path) => path.startsWith('facts.'))
  );
  expect([...facts].filter((fact) => !says(missingNameOf(fact)))).toEqual([]);
});

test('64 people are here and 51 are needed', () => {
  const quorum: Finding = {
    code: 'quorum',
    status: 'met',
    path: 'quorum.assembly',
    numbers: { present: 64, needed: 51, toJoin: 0, mayLeave: 13 }
  };
  expect(findingSentence(quorum, 'en')).toBe('64 people are here. We need 51.');
  expect(findingSentence(quorum, 'es')).toBe('Hay 64 personas. Necesitamos 51.');
  expect(findingSentence({ ...quorum, numbers: { ...quorum.numbers, present: 1 } }, 'en')).toBe(
    'One person is here. We need 51.'
  );
});

test('what is missing is named, and money is money', () => {
  const quorum: Finding = {
    code: 'quorum',
    status: 'cannot_tell',
    path: 'quorum.assembly',
    numbers: {},
    missing: ['facts.present', 'facts.sizes.roll']
  };
  expect(findingSentence(quorum, 'en')).toBe(
    'We cannot tell yet. What is missing: how many people are here and the count of our members.'
  );
  const [event] = evaluate(asked, money);
  expect(findingSentence(event!, 'en')).toBe('Asked for: $1,739.90. Left: $2,500.00 of $2,500.00.');
});
