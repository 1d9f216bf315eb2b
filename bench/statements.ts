// Prints how long the picture of a large conversation takes as the program draws it: from the rows of the table to
// what may be shown. The promise is a picture within two seconds of a vote at 10,000 participants.
import { draw, type Canvas } from '../src/capabilities/sensemaking/rules/talk/draw.ts';

conversation(10_000, 60, 30);
conversation(10_000, 200, 40);
conversation(10_000, 1_000, 60);

function conversation(people: number, statements: number, each: number): void {
  const canvas = invented(people, statements, each);
  draw(canvas);
  const times = [1, 2, 3].map(() => secondsOf(() => draw(canvas)));
  const { picture } = draw(canvas);
  console.log(
    `${people} people × ${statements} statements, ${each} votes each: ${Math.min(...times).toFixed(2)} s, promised 2 s with reading and writing; groups of ${picture.groups.map((group) => group.people).join(', ')}`
  );
}

/** Three camps that differ on every third statement, in the order of a small generator. */
function invented(people: number, statements: number, each: number): Canvas {
  let state = 11;
  const next = (below: number) =>
    ((state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) >>> 8) % below;
  const bytes = new Uint8Array(people * statements);
  for (let person = 0; person < people; person++)
    for (let vote = 0; vote < each; vote++) {
      const statement = next(statements);
      const agrees = person % 3 === statement % 3 ? 92 : 18;
      bytes[person * statements + statement] = next(100) < agrees ? 3 : next(100) < 80 ? 1 : 2;
    }
  return {
    numbers: Uint32Array.from({ length: people }, (_, person) => person + 1),
    bytes,
    starts: Uint32Array.from({ length: people + 1 }, (_, person) => person * statements),
    shown: Array.from({ length: statements }, (_, at) => at + 1),
    out: [],
    before: null,
    threshold: 11
  };
}

function secondsOf(work: () => unknown): number {
  const from = performance.now();
  work();
  return (performance.now() - from) / 1000;
}
