/** What was opened is closed in reverse order, once, whether the command ends or is stopped. */
import { commandLineOf, hasProc, parentOf } from './processes.js';

const closers = [];
let closing;

export const isClosing = () => closing !== undefined;

/** Returns a function that forgets the closer, for things that ended by themselves. */
export function whenClosing(close) {
  closers.push(close);
  return () => {
    const at = closers.indexOf(close);
    if (at >= 0) closers.splice(at, 1);
  };
}

export function closeHouse() {
  closing ??= closeAll();
  return closing;
}

async function closeAll() {
  while (closers.length) {
    try {
      await closers.pop()();
    } catch (error) {
      console.error(error.message);
    }
  }
}

/**
 * A Ctrl-C often arrives twice (from the terminal and from npm): the second changes nothing,
 * since closing takes seconds at most.
 */
export function closeOnSignals(exitCode) {
  const stop = () => closeHouse().then(() => process.exit(exitCode));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  if (process.channel) process.once('disconnect', stop);
  whenOrphaned(stop);
}

/** npm killed without a word would leave the program on its port; started by hand we stay. */
export function whenOrphaned(stop) {
  if (!process.env.npm_lifecycle_event) return;
  const before = caller();
  setInterval(() => caller() !== before && stop(), 1000).unref();
}

/** npm runs us through a shell; some shells stay in between and outlive it, others do not. */
function caller() {
  const parent = process.ppid;
  return hasProc && /^\S*sh -c /.test(commandLineOf(parent)) ? parentOf(parent) : parent;
}
