// Prints how long the picture of a large conversation takes beside what Polis's own Python pipeline published.
import { gatherColumns, picture } from '#kernels/opinion';

// Shapes of two real conversations, filled with invented camps: times depend on the shape, not on what was said.
conversation(2_044, 896, 226_000, 11.2, 0.3);
conversation(8_000, 8_000, 1_000_000, 87, 1.5);

function conversation(
  people: number,
  statements: number,
  votes: number,
  published: number,
  aim: number
): void {
  const columns = invented(people, statements, votes);
  const times = [1, 2, 3].map(() => secondsOf(() => picture(gatherColumns(columns))));
  const best = Math.min(...times);
  const { sizes } = picture(gatherColumns(columns));
  console.log(
    `${votes} votes (${people} × ${statements}): ${best.toFixed(2)} s, promised ${aim} s; ${Math.round(published / best)} times faster than published; groups of ${sizes.join(', ')}`
  );
}

function invented(people: number, statements: number, votes: number) {
  const participant = new Uint32Array(votes);
  const statement = new Uint32Array(votes);
  const stance = new Int8Array(votes);
  let state = 7;
  const next = (below: number) =>
    ((state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) >>> 8) % below;
  for (let index = 0; index < votes; index++) {
    participant[index] = next(people);
    statement[index] = next(statements);
    const leaning = participant[index]! % 3 === 0 ? 1 : -1;
    stance[index] = next(100) < 60 ? leaning * (statement[index]! % 2 === 0 ? 1 : -1) : next(3) - 1;
  }
  return { participant, statement, stance };
}

function secondsOf(work: () => unknown): number {
  const from = performance.now();
  work();
  return (performance.now() - from) / 1000;
}
