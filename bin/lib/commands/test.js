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
  // What reads only sources goes on beside the rest and gives way to it: servers and browsers wait for each other a lot.
  const beside = chosen.filter(readsOnly).map((step) => ({ step, ended: runStep(step, setting) }));
  const tallies = [];
  for (const step of chosen.filter((one) => !readsOnly(one)))
    if (!isClosing()) tallies.push(await inTurn(step, { ...setting, rest }));
  for (const { step, ended } of beside) tallies.push(tell(step, await ended));
  rmSync(setting.folder, { recursive: true, force: true });
  return sum(tallies);
}

const readsOnly = ({ reads }) => reads === 'sources';

async function runStep({ title, run }, setting) {
  const began = Date.now();
  const ended = await run(setting).catch((error) => complain(error, title));
  return { ...ended, seconds: (Date.now() - began) / 1000 };
}

async function inTurn(step, setting) {
  head(step);
  return close(step, await runStep(step, setting));
}

/** What it said meanwhile, at its end: two at once would speak in each other's words. */
function tell(step, { words, ...ended }) {
  head(step);
  if (words) console.log(words);
  return close(step, ended);
}

const head = ({ title }) => console.log(`\n── ${title} ${'─'.repeat(60 - title.length)}`);

function close({ title }, { seconds, ...tally }) {
  say(`${title}: ${tally.failed ? 'failed' : 'good'} after ${seconds.toFixed(1)} s`);
  return tally;
}

function complain(error, title = 'the set-up') {
  if (!isClosing()) console.error(error.plain ? error.message : error);
  return tallyOfStep(1, title);
}
