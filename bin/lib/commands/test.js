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
  const tallies = [];
  for (const name of names) if (!isClosing()) tallies.push(await runStep(steps[name], { ...setting, rest }));
  rmSync(setting.folder, { recursive: true, force: true });
  return sum(tallies);
}

async function runStep({ title, run }, setting) {
  const began = Date.now();
  console.log(`\n── ${title} ${'─'.repeat(60 - title.length)}`);
  const tally = await run(setting).catch((error) => complain(error, title));
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  say(`${title}: ${tally.failed ? 'failed' : 'good'} after ${seconds} s`);
  return tally;
}

function complain(error, title = 'the set-up') {
  if (!isClosing()) console.error(error.plain ? error.message : error);
  return tallyOfStep(1, title);
}
