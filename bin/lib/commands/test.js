/** `npm test`: sets everything up and runs every step, also after one has failed. */
import { rmSync } from 'node:fs';
import { closeHouse, isClosing } from '../closing.js';
import { prepare } from '../prepare.js';
import { say } from '../say.js';
import { setUp } from '../setting.js';
import { selectSteps, steps } from '../steps.js';
import { closingLine, failures, sum, tallyOfStep } from '../tally.js';

export async function test(args) {
  const { names, rest } = selectSteps(args);
  const tally = await runAll(names, rest).catch((error) => complain(error));
  await closeHouse();
  if (tally.failed) console.log(`\n${failures(tally)}`);
  // The very last line, alone: people and machines look for it there.
  console.log(`\n${closingLine(tally)}`);
  return tally.failed ? 1 : 0;
}

async function runAll(names, rest) {
  await prepare();
  const setting = await setUp(new Set(names.flatMap((name) => steps[name].needs)));
  const chosen = names.map((name) => steps[name]);
  // What reads only sources runs side by side; what starts servers and browsers has the machine to itself.
  const tallies = await Promise.all(chosen.filter(readsOnly).map((step) => runStep(step, setting)));
  for (const step of chosen.filter((one) => !readsOnly(one)))
    if (!isClosing()) tallies.push(await runStep(step, { ...setting, rest }));
  rmSync(setting.folder, { recursive: true, force: true });
  return sum(tallies);
}

const readsOnly = ({ reads }) => reads === 'sources';

async function runStep(step, setting) {
  const { title, run } = step;
  const began = Date.now();
  if (!readsOnly(step)) head(title);
  const { words, ...tally } = await run(setting).catch((error) => complain(error, title));
  if (readsOnly(step)) head(title, words);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  say(`${title}: ${tally.failed ? 'failed' : 'good'} after ${seconds} s`);
  return tally;
}

function head(title, words = '') {
  console.log(`\n── ${title} ${'─'.repeat(60 - title.length)}`);
  if (words) console.log(words);
}

function complain(error, title = 'the set-up') {
  if (!isClosing()) console.error(error.plain ? error.message : error);
  return tallyOfStep(1, title);
}
