/**
 * Ends a run of the component tests with one plain line, `N passed, N failed, N skipped`, for whatever adds up.
 *
 * A file that would not load, or an error outside every test, counts as one failed.
 *
 * @returns {import('@web/test-runner').Reporter}
 */
export function summaryReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const count = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const failedBefore = count.failed;
        for (const test of testsOf(session.testResults)) count[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
        if (!session.passed && count.failed === failedBefore) count.failed += 1;
      }
      // At exit: the reporter before this one is still writing.
      process.once('exit', () => console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`));
    },
  };
}

/**
 * @param {import('@web/test-runner').TestSuiteResult | undefined} suite
 * @returns {import('@web/test-runner').TestResult[]}
 */
const testsOf = suite => (suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : []);
