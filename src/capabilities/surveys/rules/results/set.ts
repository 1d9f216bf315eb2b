import { FEW } from './family.ts';
import type { Figure } from './figure.ts';
import type { MarginReport } from './margins.ts';
import type { Net } from './plan.ts';
import type { Named, ToldTable } from './told.ts';
import type { Weighing } from './weigh.ts';

/**
 * A question that the answers were weighted by is not measured by them: its shares were set to those of the zone. Such
 * rows say so, and have no error; where an answer the zone knows nothing of kept its share, its error is unknown.
 */
export function withWhatIsSet(table: ToldTable, { state, margins }: Weighing, nets: Net[]): ToldTable {
  const margin = margins.find(({ question, unusable }) => question === table.question && !unusable);
  if (state !== 'weighted' || !margin) return table;
  const kinds = table.rows.map((row, at) =>
    kindOf(answersOf(row, table, margin, nets), table.all[at], margin)
  );
  return {
    ...table,
    rows: table.rows.map((row, at) => (kinds[at] === 'set' ? { ...row, set: true } : row)),
    all: table.all.map((figure, at) => (figure && kinds[at] !== 'measured' ? withoutError(figure) : figure))
  };
}

const withoutError = ({ estimate }: Figure): Figure => ({
  ...{ estimate, standardError: null, low: null, high: null }
});

/** Less than this is the rounding of a computer, no error of a survey. */
const NO_ERROR = 1e-9;

function kindOf(answers: string[], figure: Figure | null | undefined, margin: MarginReport) {
  const groups = groupsOf(margin);
  const inside = groups.filter((group) => group.answers.some((answer) => answers.includes(answer)));
  const whole = inside.every((group) => group.answers.every((answer) => answers.includes(answer)));
  const errorless = (figure?.standardError ?? 0) <= NO_ERROR;
  if (!inside.length || !(whole || errorless)) return 'measured';
  return inside.every(({ known }) => known) ? 'set' : 'kept';
}

/** The zone's groups, and the answers that are everybody else: known where the zone has a rest of its own. */
function groupsOf({ levels, rest }: MarginReport) {
  const others = levels.find(({ answers }) => answers.length === 0);
  const known = levels.filter(({ answers }) => answers.length > 0);
  return [
    ...known.map(({ answers }) => ({ answers, known: true })),
    ...(rest.length ? [{ answers: rest, known: others !== undefined }] : [])
  ];
}

/** The answers that a row stands for: its own, those of several told as one, or whatever is told only together. */
function answersOf({ name, net }: Named, { rows }: ToldTable, margin: MarginReport, nets: Net[]): string[] {
  if (net) return nets.find((one) => one.question === margin.question && one.name === name)?.answers ?? [];
  if (name !== FEW) return [name];
  const alone = rows.filter((row) => !row.net).map((row) => row.name);
  return [...margin.levels.flatMap(({ answers }) => answers), ...margin.rest].filter(
    (answer) => !alone.includes(answer)
  );
}
