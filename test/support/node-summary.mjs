/**
 * What Node tells of a test that is over.
 *
 * @typedef {{ name: string, file?: string, skip?: unknown, details: { type?: string, error?: { failureType?: string } } }} Result
 */

/**
 * Ends a run in Node with one plain line, `N passed, N failed, N skipped`, for whatever adds up.
 *
 * A group counts only when it failed by itself, in its preparations; a file only when it would not load.
 *
 * @param {AsyncIterable<{ type: string, data: Result }>} events
 */
export default async function* summary(events) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if (type === 'test:pass' && isTest(data)) count[data.skip === undefined ? 'passed' : 'skipped'] += 1;
    if (type === 'test:fail' && (isTest(data) || data.details.error?.failureType !== 'subtestsFailed')) count.failed += 1;
  }
  yield `${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`;
}

/** @param {Result} result */
const isTest = ({ name, file, details }) => details.type !== 'suite' && !(file && file.endsWith(name));
