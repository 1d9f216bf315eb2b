import {
  evaluate,
  overall,
  type Code,
  type Counts,
  type Finding,
  type Parameters,
  type Sizes,
  type Status
} from '../../../../kernels/bylaws/index.ts';

/** Who is here and what the rules in force find in it. Counts are distinct members; guests stand beside. */
export type Room = {
  of: 'assembly' | 'body';
  present: Counts;
  guests: number;
  /** Everybody on the roll in standing; null where it is not known. */
  roll: Counts | null;
  sizes: Sizes;
};

/** What the screens show from one step to the next. Stored as it was found: verdicts are re-read later. */
export type Picture = {
  at: string;
  here: number;
  guests: number;
  present: Counts;
  roll: Counts | null;
  /** The version of the bylaws that was in force; null: none, so nothing can be told. */
  version: number | null;
  findings: Finding[];
  /** Which clause of the bylaws each finding stems from, by its path. */
  clauses: Record<string, string>;
};

/** The bylaws in force, as `governance` hands them out. */
export type Rules = {
  version: { number: number };
  parameters: Parameters;
  clauseOf: (path: string) => string | null;
};

const IN_THE_ROOM: readonly Code[] = [
  'quorum',
  'composition.room.parent_or_resident',
  'composition.room.parent_0_5'
];
const ON_THE_ROLL: readonly Code[] = ['composition.roll.parent_or_resident', 'composition.roll.parent_0_5'];

/** Quorum and composition of those present, with the roll beside them. */
export function pictureOf(room: Room, rules: Rules | null, at: Date): Picture {
  const { present, guests, roll } = room;
  const findings = rules ? [...inTheRoom(room, rules.parameters), ...onTheRoll(roll, rules.parameters)] : [];
  return {
    at: at.toISOString(),
    here: people(present),
    guests,
    present,
    roll,
    version: rules?.version.number ?? null,
    findings,
    clauses: rules ? clausesOf(findings, rules) : {}
  };
}

function clausesOf(findings: Finding[], { clauseOf }: Rules): Record<string, string> {
  const found = findings.map(({ path }) => [path, clauseOf(path)] as const);
  return Object.fromEntries(found.filter((entry): entry is [string, string] => entry[1] !== null));
}

function inTheRoom({ of, present, sizes }: Room, parameters: Parameters): Finding[] {
  const unknown = { noticeHours: null, agendaHours: null, actionsOffAgenda: null, publicComment: null };
  const found = evaluate(parameters, { kind: 'meeting', of, session: 'regular', present, sizes, ...unknown });
  return IN_THE_ROOM.flatMap((code) => found.filter((finding) => finding.code === code));
}

const onTheRoll = (roll: Counts | null, parameters: Parameters): Finding[] =>
  roll ? evaluate(parameters, { kind: 'partnership', roll }) : [];

export const people = (counts: Counts): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Whether the room is led by parents and residents: both minimums, or it cannot be told. */
export const residentLed = ({ findings }: Pick<Picture, 'findings'>): Status =>
  overall(findings, ['composition.room.parent_or_resident', 'composition.room.parent_0_5']).status;

export const quorate = ({ findings }: Pick<Picture, 'findings'>): Status =>
  overall(findings, ['quorum']).status;

export type Verdict = Pick<Picture, 'at' | 'version' | 'findings' | 'clauses'>;

/** What is left for somebody who is no member: how it stands, and not by how many. */
export function verdictOnly({ at, version, findings, clauses }: Picture): Verdict {
  const bare = findings
    .filter(({ code }) => !ON_THE_ROLL.includes(code))
    .map(({ code, status, path }) => ({ code, status, path, numbers: {} }));
  return { at, version, findings: bare, clauses };
}
