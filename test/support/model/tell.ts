import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { follow } from './follow.js';
import { tales } from './tale.js';
import { tallyOf } from './tally.js';

/**
 * Lets a register and a simple model of one go through the same tales, and compares them after each step. The same tales every time; other ones, or one that
 * failed, by MODEL_TALES (how many), MODEL_SEED and MODEL_PATH.
 */
export async function tell(standing: { readonly many: number; readonly seed: number }): Promise<void> {
  const { MODEL_TALES: many = standing.many, MODEL_SEED: seed = standing.seed, MODEL_PATH: path } = process.env;
  const numRuns = Number(many);

  // Before any test: within one, each of a hundred thousand promises is followed by the runner.
  const tally = tallyOf();
  const [begun, used] = [performance.now(), process.cpuUsage()];
  const { stackTraceLimit } = Error;
  // Half of what is tried is refused, and nobody reads where.
  Error.stackTraceLimit = 0;
  const { failed, errorInstance, counterexamplePath, ...found } = await fc.check(
    fc.asyncProperty(tales(6), tale => follow(tale, tally)),
    { numRuns, seed: Number(seed), ...(path !== undefined && { path }) },
  );
  Error.stackTraceLimit = stackTraceLimit;
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const worked = (process.cpuUsage(used).user / 1_000_000).toFixed(1);
  console.log(`${found.numRuns} tales from seed ${seed} took ${seconds} s, ${worked} s of them at work.\n${tally.told()}`);

  const enough = (times: number): boolean => times >= numRuns / 100;

  test('whatever giver, holder, clock and death do, a register does what the model of one does', () => {
    const why = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
    assert.ok(!failed, `${why}\n\nOnce more: MODEL_TALES=${many} MODEL_SEED=${seed} MODEL_PATH=${counterexamplePath ?? ''}`);
  });

  test('the tales are about everything', { skip: failed || path !== undefined }, () => {
    for (const [what, { done, refused }] of tally.outcomes) assert.ok(enough(neverDone.includes(what) ? refused : done), what);
    for (const [when, times] of Object.entries(tally.days)) assert.ok(enough(times), when);
  });
}

/** What is only tried so that it is refused. */
const neverDone = [
  'repeat, other day',
  'answer a letter with MitID',
  'what is not theirs to do',
  'desk: of another municipality',
  'desk: their own',
];
