import { count, readBallotsCsv, readBlt, type Ballot, type Count } from '../../../../kernels/tally/index.ts';
import type { Context } from '../../../../platform/context/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { isRanked, type Method } from '../../rules/election/method.ts';
import { kernelMethod } from '../../rules/election/tally.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';

export type CountedFile = {
  title: string;
  seats: number;
  method: Method;
  names: Record<string, string>;
  ballots: number;
  report: Count;
};

export type AskedFile = { text: string; method: Method; seats: number | null; seed: string };

/** Counts an election that was held elsewhere, from a BLT or CSV file. Nothing is kept. */
export async function countFile(context: Context, asked: AskedFile): Promise<CountedFile> {
  allow(context, may.run);
  const file = /^\s*(#.*\n|\/\*)*\s*\d+\s+\d+/.test(asked.text) ? fromBlt(asked) : fromCsv(asked);
  const seats = asked.method === 'plurality' || asked.method === 'instant_runoff' ? 1 : file.seats;
  const report = count(kernelMethod(asked.method), file.ballots, {
    candidates: Object.keys(file.names),
    withdrawn: file.withdrawn,
    seats,
    tie: file.drawn ? { rule: 'order', order: file.drawn } : { rule: 'lot', seed: asked.seed }
  });
  const ballots = file.ballots.reduce((sum, { weight }) => sum + weight, 0);
  return { title: file.title, seats, method: asked.method, names: file.names, ballots, report };
}

type Read = {
  title: string;
  seats: number;
  names: Record<string, string>;
  withdrawn: string[];
  drawn: string[] | null;
  ballots: Ballot[];
};

function fromBlt({ text, seats, method }: AskedFile): Read {
  const blt = readBlt(text);
  if ('problem' in blt) throw problems.file_unreadable({ line: blt.line });
  return {
    ...blt,
    seats: Math.max(1, seats ?? blt.seats),
    names: Object.fromEntries(blt.candidates.map(({ id, name }) => [id, name])),
    ballots: isRanked(method) ? blt.ballots : blt.ballots.map(asMarks)
  };
}

/** A file of rankings counted by marks: whoever is named is marked. */
const asMarks = (ballot: Ballot): Ballot =>
  ballot.kind === 'rank' ? { kind: 'choose', chosen: ballot.ranks.flat(), weight: ballot.weight } : ballot;

function fromCsv({ text, method, seats }: AskedFile): Read {
  const ballots = readBallotsCsv(text, isRanked(method) ? 'rank' : 'choose');
  if ('problem' in ballots) throw problems.file_unreadable({ line: ballots.line });
  const ids = new Set(ballots.flatMap(namesOn));
  if (!ids.size) throw problems.file_unreadable({ line: 1 });
  const names = Object.fromEntries([...ids].sort().map((id) => [id, id]));
  return { title: '', seats: seats ?? 1, names, withdrawn: [], drawn: null, ballots };
}

function namesOn(ballot: Ballot): string[] {
  if (ballot.kind === 'rank') return ballot.ranks.flat();
  return ballot.kind === 'choose' ? ballot.chosen : [];
}
