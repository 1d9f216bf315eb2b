/** What every command needs before it can do anything: Node, packages, words. */
import { closeOnSignals } from './closing.js';
import { ensurePackages } from './packages.js';
import { ensureRuntime } from './runtime.js';

/** Stopped by hand a running program ends well (0); work that was cut short does not (130). */
export async function prepare({ stoppedCode = 130 } = {}) {
  await ensureRuntime();
  closeOnSignals(stoppedCode);
  await ensurePackages();
}
