/** The steps of `npm test`: each says what it needs, runs, and answers with a tally. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild } from './build.js';
import { npmCli } from './npm.js';
import { tool } from './paths.js';
import { run } from './run.js';
import { tallyOfReport, tallyOfStep } from './tally.js';

/** `needs`: what has to be set up first. `reads`: only the sources, and nothing is heard of it before its end. */
export const steps = {
  lint: { title: 'Format and lint', needs: [], reads: 'sources', run: () => script('lint') },
  types: { title: 'Types', needs: ['kit'], reads: 'sources', run: () => script('check') },
  unit: { title: 'Rules, rooms and house', needs: ['kit', 'postgres'], run: vitest('unit') },
  build: { title: 'Build', needs: ['kit'], run: build },
  journeys: { title: 'Journeys in the browser', needs: ['kit', 'postgres', 'chromium'], run: journeys }
};

/** Names of steps select them; everything else is handed on to vitest, as a file name is. */
export function selectSteps(args) {
  const names = args.filter((arg) => Object.hasOwn(steps, arg));
  const rest = args.filter((arg) => !Object.hasOwn(steps, arg));
  const all = rest.length ? ['unit', 'journeys'] : Object.keys(steps);
  return { names: Object.keys(steps).filter((name) => (names.length ? names : all).includes(name)), rest };
}

async function script(name) {
  const { code, output } = await run(process.execPath, [npmCli(), 'run', '--silent', name], { gently: true });
  return { ...tallyOfStep(code, `npm run ${name}`), words: output };
}

function vitest(project) {
  return async ({ env, folder, rest }) => {
    const report = join(folder, `${project}.json`);
    const args = [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`
    ];
    // With a file name given, the other project has nothing to run, and that is fine.
    const filter = rest.length ? ['--passWithNoTests', ...rest] : [];
    const { code } = await run(tool('vitest'), [...args, ...filter], { show: true, env });
    return tallyOfReport(readReport(report), code);
  };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

async function build() {
  await ensureBuild({ show: true });
  return tallyOfStep(0);
}

/** They walk through the built program: without a build there is nothing to walk through. */
async function journeys(setting) {
  await ensureBuild();
  return vitest('journeys')(setting);
}
