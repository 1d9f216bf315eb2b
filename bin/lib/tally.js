/** Counts what passed and what failed, and says it in one line that machines read too. Pure. */

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @type {Tally} */
export const nothing = { passed: 0, failed: 0, skipped: 0 };

/** A step that is no list of tests counts only when it fails. */
export const tallyOfStep = (code) => ({ ...nothing, failed: code === 0 ? 0 : 1 });

/**
 * Vitest's report as a tally. A file that could not be loaded, a run that broke off (no report) and an
 * error outside of any test count as one failure each: none of them may look like success.
 * @param {any} report  vitest's JSON, or undefined when there is none
 * @param {number | null} code  the exit code of vitest
 * @returns {Tally}
 */
export function tallyOfReport(report, code) {
  if (!report) return { ...nothing, failed: 1 };
  const failed = report.numFailedTests + report.testResults.filter(didNotLoad).length;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0)
  };
}

const didNotLoad = (file) =>
  file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed');

/** @param {Tally[]} tallies */
export const sum = (tallies) =>
  tallies.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped
    }),
    nothing
  );

/** @param {Tally} tally */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
