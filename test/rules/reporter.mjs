/**
 * What Node tells while tests run.
 *
 * @typedef {{ name: string, nesting: number, file?: string, skip?: unknown, todo?: unknown, details?: { type?: string, error?: { failureType?: string } } }} Told
 */

/**
 * Tells of each test that is over as one line of JSON: where it stands, under which names, and how it went.
 *
 * A group is told of only when it failed by itself, in its preparations; a file only when it would not load.
 *
 * @param {AsyncIterable<{ type: string, data: Told }>} events
 */
export default async function* reporter(events) {
  /** @type {Map<string, string[]>} */
  const within = new Map();
  for await (const { type, data } of events) {
    const file = data.file ?? '';
    const names = within.get(file) ?? [];
    if (type === 'test:start') within.set(file, [...names.slice(0, data.nesting), data.name]);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const failed = type === 'test:fail';
    const group = data.details?.type === 'suite' || file.endsWith(data.name);
    if (group && (!failed || data.details?.error?.failureType === 'subtestsFailed')) continue;
    const outcome = failed ? 'failed' : data.skip === undefined && data.todo === undefined ? 'passed' : 'skipped';
    yield `${JSON.stringify({ file, names: [...names.slice(0, data.nesting), data.name], outcome })}\n`;
  }
}
