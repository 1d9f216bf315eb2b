import * as v from '../../../../kernels/bylaws/index.ts';

/** Whether a rule may be said to be `none`, or be left silent. */
type Open = { none?: true; silent?: true };

/** What a parameter is, so that it can be said in a sentence and asked in a form. */
export type Shape = Open &
  (
    | { kind: 'number' | 'money' | 'yes_no' | 'fraction' | 'quorum' | 'roles' }
    | { kind: 'one' | 'many'; list: string; of: readonly string[] }
    | { kind: 'group'; fields: Record<string, Shape> }
    | { kind: 'rows'; fields: Record<string, Shape> }
  );

const number: Shape = { kind: 'number' };
const said: Shape = { kind: 'number', none: true, silent: true };
const silent: Shape = { kind: 'number', silent: true };
const money: Shape = { kind: 'money', none: true, silent: true };
const yesNo: Shape = { kind: 'yes_no' };
const quorum: Shape = { kind: 'quorum', none: true, silent: true };

const one = (list: string, of: readonly string[], open: Open = {}): Shape => ({
  kind: 'one',
  list,
  of,
  ...open
});
const many = (list: string, of: readonly string[], open: Open = {}): Shape => ({
  kind: 'many',
  list,
  of,
  ...open
});
const group = (fields: Record<string, Shape>, open: Open = {}): Shape => ({ kind: 'group', fields, ...open });

const voting = group(
  {
    methods: many('method', v.VOTING_METHODS),
    majority: { kind: 'fraction' },
    outOf: one('base', v.MAJORITY_BASES),
    assembly: yesNo,
    composition: yesNo,
    evidence: yesNo,
    joinedBeforeNotice: yesNo,
    noticeHours: said
  },
  { silent: true }
);

const leadership = group({
  seats: silent,
  officers: { kind: 'roles' },
  reserved: { kind: 'rows', fields: { who: many('category', v.CATEGORIES), seats: number } },
  termMonths: silent,
  staggerMonths: said,
  termLimit: said,
  vacancy: group({ fill: one('vacancy', v.VACANCY_RULES), withinDays: said }, { silent: true })
});

/** The parameters of the bylaws as a tree, in the order in which the text speaks of them. */
export const shape: Record<string, Shape> = {
  composition: group({ parentOrResident: said, parent0to5: said, binds: many('circle', v.CIRCLES) }),
  residency: group({ ties: many('tie', v.RESIDENT_TIES), months: number }, { none: true, silent: true }),
  goodStanding: group({ codeSigned: yesNo, notSuspended: yesNo, sisterCommunities: yesNo }, { silent: true }),
  voters: group({
    categories: many('category', v.CATEGORIES, { silent: true }),
    daysSinceJoined: said,
    meetingsAttended: said,
    minimumAge: said
  }),
  quorum: group({ assembly: quorum, bodies: quorum }),
  heldOpenDays: said,
  notice: group({
    regularHours: said,
    specialHours: said,
    agendaHours: said,
    openMeetings: one('profile', v.OPEN_MEETING_PROFILES)
  }),
  voting: group(Object.fromEntries(v.DECISION_CLASSES.map((name) => [name, voting]))),
  leadership,
  elections: group({
    method: one('election', v.ELECTION_METHODS, { silent: true }),
    tie: one('ties', v.TIE_RULES, { silent: true }),
    acclamation: { kind: 'yes_no', silent: true },
    nominationDays: said,
    noticeDays: said
  }),
  committees: group({
    formedBy: one('decider', v.DECIDERS, { silent: true }),
    minimumMembers: said,
    organizationWithResident: { kind: 'yes_no', silent: true },
    adHocMonths: said
  }),
  delegation: group(
    { delegates: number, alternates: number, chosenBy: one('decider', v.DECIDERS), termMonths: said },
    { none: true, silent: true }
  ),
  conflicts: group(
    { kinds: many('conflict', v.CONFLICTS), recuse: yesNo, leavesTheRoom: yesNo },
    { none: true, silent: true }
  ),
  sponsorship: group(
    { perEventCents: money, perOrganizationYearCents: money, perYearCents: money },
    { none: true, silent: true }
  ),
  overrideBy: { kind: 'roles', none: true, silent: true }
};

/** The shape at a path, `voting.bylaws`. */
export function shapeAt(path: string): Shape {
  const [first, ...rest] = path.split('.');
  const found = rest.reduce<Shape | undefined>(
    (at, key) => (at && (at.kind === 'group' || at.kind === 'rows') ? at.fields[key] : undefined),
    shape[first ?? '']
  );
  if (!found) throw new RangeError(`No such parameter: ${path}`);
  return found;
}

/** Parameters under one name in messages: what is asked of one class of decision is asked of each. */
export const flat = (path: string): string =>
  path
    .replace(/^voting\.[a-z]+/, 'voting')
    .replace(/\.\d+/, '')
    .replaceAll('.', '_');
