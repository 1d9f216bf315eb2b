// Releases a survey of 400 and of 10,000 answers (thirty questions by two groupings, weighted), and says its page.
// The claim: a release of 10,000 takes seconds, its page milliseconds.
import { localized } from '#platform/localized';
import type { Column } from '../src/capabilities/surveys/rules/results/columns.ts';
import type { Given } from '../src/capabilities/surveys/rules/results/dataset.ts';
import { usualPlan } from '../src/capabilities/surveys/rules/results/plan.ts';
import { releaseOf } from '../src/capabilities/surveys/rules/results/release.ts';
import { tellWeighing } from '../src/capabilities/surveys/rules/results/whoAnswered.ts';
import type { Released } from '../src/capabilities/surveys/server/results/released.ts';
import { sectionsOf } from '../src/capabilities/surveys/server/results/shown.ts';

let seed = 2020;
const next = (): number => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
const words = localized('en', { en: 'What is it like?', es: '¿Cómo es?' });
const columns = Array.from({ length: 30 }, (_, at): Column => {
  const options = Array.from({ length: at === 0 ? 4 : 5 }, (_, value) => ({ value: `v${value}`, words }));
  const kind = at % 5 === 4 ? 'several' : 'one';
  const place = { section: null, repeat: null, calculated: false, versions: [1] };
  return { key: `q${at}`, path: `q${at}`, kind, words, options, ...place };
});

const rowsOf = (many: number): Given[] =>
  Array.from({ length: many }, (_, at) => ({
    id: `${at}`,
    version: 1,
    counts: true,
    answers: Object.fromEntries(
      columns.map(({ key, options }) => [key, options[Math.floor(next() ** 1.4 * options.length)]!.value])
    )
  }));

const shares = [0.2, 0.35, 0.15, 0.3];
const benchmarks = shares.map((share, at) => {
  const about = { id: '', marginOfError: null, source: 'Census', year: 2025, name: words };
  return { ...about, dimension: 'neighborhood' as const, code: `v${at}`, share };
});
const groups = Object.fromEntries(benchmarks.map(({ code }) => [code, code]));
const plan = {
  ...usualPlan,
  by: ['q0', 'q1'],
  margins: [{ question: 'q0', dimension: 'neighborhood' as const, groups }]
};

for (const many of [400, 10_000]) {
  const rows = rowsOf(many);
  const began = performance.now();
  const { tables, weighing } = releaseOf({ columns, rows }, plan, benchmarks, [], rows);
  const released = performance.now();
  const release: Released = {
    ...{
      id: '',
      number: 1,
      releasedOn: '2026-12-08',
      firstDay: '2026-11-01',
      lastDay: '2026-11-30',
      answers: many
    },
    ...{ plan, tables: tables.map(({ table }) => table), changes: {}, waves: [], quotes: [] },
    weighing: tellWeighing(weighing, plan.threshold)
  };
  const sections = sectionsOf(release, 'es', 'q1');
  const figures = tables.reduce(
    (sum, { table }) => sum + table.rows.length * (1 + table.splits.length * 5),
    0
  );
  console.log(
    `results: ${many.toLocaleString('en')} answers, about ${figures} figures released in ${(released - began).toFixed(0)} ms; ${sections[0]!.questions.length} questions put into words in ${(performance.now() - released).toFixed(0)} ms`
  );
}
