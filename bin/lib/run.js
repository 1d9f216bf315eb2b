/** Runs other programs. */
import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { root } from './paths.js';
import { refuse } from './say.js';
import { whenClosing } from './closing.js';

export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** Calls `onLine` for each line; the last one needs no line break. */
export function eachLine(stream, onLine) {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop();
    lines.forEach(onLine);
  });
  stream.on('end', () => rest && onLine(rest));
}

/**
 * Never fails: `code` is null when the program could not be started or was killed.
 * `show: true` lets the program speak for itself; else its words come back as `output`.
 * `gently: true`: it works when nobody else wants to.
 */
export function run(program, args, { show = false, gently = false, input, ...options } = {}) {
  return new Promise((done) => {
    const stdio = show ? 'inherit' : [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'];
    const child = spawn(program, args, { cwd: root, stdio, ...options });
    if (gently && child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW);
    const forget = whenClosing(() => end(child, 'SIGTERM', 5000));
    const lines = [];
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) eachLine(stream, (line) => lines.push(line));
    }
    const finish = (code, problem) => {
      forget();
      done({ code, output: [...lines, problem].filter(Boolean).join('\n') });
    };
    child.on('error', (error) => finish(null, error.message));
    child.on('close', (code) => finish(code));
    if (input !== undefined) child.stdin.on('error', () => {}).end(input);
  });
}

/** Runs, or ends the command with `sentence` and what the program said about it, by default last. */
export async function mustRun(program, args, sentence, { excerpt = lastLines, ...options } = {}) {
  const { code, output } = await run(program, args, options);
  if (code === 0) return output;
  return refuse([sentence, ...excerpt(output.split('\n'))].join('\n').trim());
}

const lastLines = (lines) => lines.slice(-12);

/** Asks a child to end and waits; after `patience` milliseconds it is killed. */
export function end(child, signal, patience) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), patience);
    child.once('exit', () => {
      clearTimeout(timer);
      done();
    });
    child.kill(signal);
  });
}
