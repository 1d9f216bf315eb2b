/** Counts what passed and what failed, and says it in one line that machines read too. Pure. */

/** `names`: what failed, each in a line that says where and why. */
/** @typedef {{ passed: number, failed: number, skipped: number, names: string[] }} Tally */

/** @type {Tally} */
export const nothing = { passed: 0, failed: 0, skipped: 0, names: [] };

/** A step that is no list of tests counts only when it fails. */
export const tallyOfStep = (code, title = 'a step') =>
  code === 0 ? nothing : { ...nothing, failed: 1, names: [title] };

/**
 * Vitest's report as a tally. A file that could not be loaded, a run that broke off (no report) and an
 * error outside of any test count as one failure each: none of them may look like success.
 * @param {any} report  vitest's JSON, or undefined when there is none
 * @param {number | null} code  the exit code of vitest
 * @returns {Tally}
 */
export function tallyOfReport(report, code) {
  if (!report) return { ...nothing, failed: 1, names: ['vitest ended without a report'] };
  const failed = report.numFailedTests + report.testResults.filter(didNotLoad).length;
  const outside = failed === 0 && code !== 0;
  return {
    passed: report.numPassedTests,
    failed: outside ? 1 : failed,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
    names: outside ? ['an error outside of any test'] : report.testResults.flatMap(failuresOf)
  };
}

/** A file that did not load names itself; else every test that failed does. */
function failuresOf(file) {
  if (didNotLoad(file)) return [line(file.name, 'did not load', file.message)];
  return file.assertionResults
    .filter((test) => test.status === 'failed')
    .map((test) => line(file.name, test.fullName, test.failureMessages?.[0]));
}

const line = (file, title, message = '') =>
  [file.replace(/^.*\/(?=(src|tests)\/)/, ''), title, firstLine(message)].filter(Boolean).join(' · ');

const firstLine = (message) => message.trim().split('\n')[0].slice(0, 300);

const didNotLoad = (file) =>
  file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed');

/** @param {Tally[]} tallies */
export const sum = (tallies) =>
  tallies.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
      names: [...all.names, ...one.names]
    }),
    nothing
  );

/** What failed, once more and together: a long run has scrolled it out of sight. @param {Tally} tally */
export const failures = ({ names }) => names.map((name) => `failed: ${name}`).join('\n');

/** @param {Tally} tally */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
