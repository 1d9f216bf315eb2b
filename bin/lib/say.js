/** How the commands speak: plain sentences with the seconds since they began. */
import { closeHouse, isClosing } from './closing.js';

// The second process (under the newer Node) goes on counting where the first began.
process.env.TEQUIO_BEGAN ||= String(Date.now());

export function say(sentence) {
  const seconds = Math.round((Date.now() - Number(process.env.TEQUIO_BEGAN)) / 1000);
  console.log(`${String(seconds).padStart(4)} s  ${sentence}`);
}

/** Ends the command with a sentence that says what to do; no stack, since it is not a defect. */
export function refuse(sentence) {
  throw Object.assign(new Error(sentence), { plain: true });
}

export async function command(work) {
  let code = 1;
  try {
    code = (await work(process.argv.slice(2))) ?? 0;
  } catch (error) {
    // What breaks because we are being stopped is no news.
    if (isClosing()) return;
    console.error(error.plain ? `\n${error.message}` : error);
  }
  await closeHouse();
  process.exit(code);
}
