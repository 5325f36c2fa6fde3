import assert from 'node:assert/strict';
import type { Day } from '../../../src/domain/day.shape.js';
import { can, extensionOn, inForce, perform, possible, stateOn } from '../../../src/domain/lifecycle.js';
import { Action, type Can, type Mandate, type MandateId, type Principal, type Side } from '../../../src/domain/mandate.shape.js';
import type { PartyId } from '../../../src/domain/party.shape.js';
import { isRefusal } from '../../../src/domain/refusal.js';
import type { Kept } from '../../../src/registry/store.js';
import { holds, watch, type Event } from './always.js';
import { written } from './calendar.js';
import { cast, groundOf, members, nameOf } from './ground.js';
import { lastOf, modelOf, passed, promises, type Doing, type Making, type Paper, type Promised, type Verdict } from './model.js';
import type { Step, Tale } from './tale.js';
import type { Tally } from './tally.js';
import { doing, making, picked, sideOf, soon, windowOf } from './turns.js';

/**
 * Lets a tale happen to a register in memory and to the model of one, and compares the two after each step.
 *
 * @throws where they differ, or where something does not hold that always must, with what had happened by then.
 */
export async function follow({ rules, start, acquainted, steps }: Tale, tally: Tally): Promise<void> {
  const { allows, limits, store, learn, instant, wait, at, handle, die } = groundOf(rules, acquainted);
  const model = modelOf(rules, members, start.day);
  const watcher = watch();
  const trail = [`From ${written(start.day)}, by ${JSON.stringify({ allows, limits })}`];
  const calls: (Making | Doing)[] = [];
  const ids = new Map<Paper, MandateId>();
  /** What each window was last shown of what may be done. */
  const shown = new Map<string, ReadonlyMap<MandateId, readonly Can[]>>();
  /** Each window in which something was done in this step. */
  let used: string[] = [];
  let event: Event = 'nothing';

  const today = (): Day => written(model.today());
  const circumstances = (by: Side, day: Day) => ({ by, today: day, allows, limits });
  const idOf = (paper: Paper): MandateId => ids.get(paper) as MandateId;
  const numberOf = (paper: Paper): number => model.papers.indexOf(paper);

  const agree = (what: string, got: Verdict<unknown>, expected: Verdict<unknown>) => {
    const refused = 'refused' in got ? got.refused[0] : undefined;
    tally.outcome(what, refused);
    trail.push(`    ${refused ?? 'done'}`);
    if ('done' in expected) assert.equal(refused, undefined, 'it should be done');
    else assert.ok(refused && expected.refused.includes(refused), `it should be refused for ${expected.refused.join(' or ')}`);
  };

  const inputOf = async (call: Making | Doing) => {
    if (call.op === 'perform') {
      const { paper, action, until, powers } = call;
      return { id: idOf(paper), action, ...(until !== undefined && { until: written(until) }), ...(powers && { powers }) };
    }
    const { op, by, whom, until, powers, message, replaces } = call;
    return {
      [op === 'give' ? 'holder' : 'giver']: (await handle(by, whom)) ?? 'nobody',
      ...{ powers, until: written(until), ...(message !== undefined && { message }) },
      ...(replaces && { replaces: idOf(replaces) }),
    };
  };

  /** Asks, gives or acts, here and there. */
  const send = async (call: Making | Doing, what: string): Promise<void> => {
    const { op, by, window, key, version } = call;
    const known = call.op === 'perform' || (await handle(by, call.whom)) !== undefined;
    const input = await inputOf(call);
    const about = call.op === 'perform' ? `${call.action}, mandate ${numberOf(call.paper)}` : `with ${call.whom}`;
    trail.push(`  ${window}: ${op} ${about} ${JSON.stringify({ ...input, key, version })}`);
    const expected = model.once({ ...call, known } as Making | Doing, JSON.stringify([op, input]));
    const got = await outcome(at(window)[op](input as never, { idempotencyKey: key, version }));
    agree(what, got, expected);
    if (call.op === 'perform') keepsItsWord(call, 'refused' in got);
    calls.push(call);
    if ('refused' in got || 'refused' in expected) return;
    used.push(window);
    const { mandate } = got.done as { mandate: Mandate };
    if (!ids.has(expected.done)) ids.set(expected.done, mandate.id);
    event = { by, did: call.op === 'perform' ? call.action : call.op };
    compareOne(mandate, expected.done, by, window);
  };

  /** A promise that was shown in a window is kept, and nothing else is done. */
  const keepsItsWord = ({ by, window, paper, action, until, powers, version, key }: Doing, refused: boolean) => {
    const options = shown.get(window)?.get(idOf(paper));
    if (!options || calls.some(call => call.by === by && call.key === key)) return;
    const promised = possible(options, today()).includes(action);
    if (!promised) assert.ok(refused, `${action} was done, and had not been promised`);
    else if (until === undefined && powers === undefined && version === undefined) assert.ok(!refused, `${action} had been promised`);
  };

  const carryOut = async (step: Step): Promise<void> => {
    const key = `key-${calls.length}`;
    switch (step.does) {
      case 'nothing':
        return;
      case 'request':
      case 'give': {
        const call = making(step, model, key);
        return send(call, call.replaces ? `${step.does}, replacing` : step.does);
      }
      case 'act': {
        const call = doing(step, model, rules, key);
        if (call) await send(call, call.action);
        return;
      }
      case 'repeat': {
        const call = picked(calls, step.pick);
        if (!call) return;
        const window = windowOf(call.by, step.window);
        if (step.otherwise === 'key') return send({ ...call, window, key }, 'repeat, other key');
        if (step.otherwise === undefined) return send({ ...call, window }, 'repeat');
        return send({ ...call, window, until: (call.until ?? model.today()) + 1 }, 'repeat, other day');
      }
      case 'find': {
        const [{ id: who }, { id: whom, name, cpr }] = step.pair.map(one => cast[one]) as [typeof cast.bo, typeof cast.bo];
        trail.push(`  ${who}: find ${whom}${step.rightly ? '' : ' under a wrong name'}`);
        const got = await outcome(at(windowOf(who, 0)).findPerson({ name: step.rightly ? name : 'Ukendt Navn', cpr }));
        agree('find', got, model.find(who, whom, step.rightly, instant()));
        if ('done' in got) learn(who, whom, got.done.person.id);
        return;
      }
      case 'act for': {
        const chosen = picked(
          model.papers.filter(({ state }) => state === 'active'),
          step.pick,
        );
        if (step.rightly && !chosen) return;
        const two = step.rightly ? [chosen?.holder, chosen?.giver] : step.pair.map(one => cast[one].id);
        const [by, giver] = two as [string, string];
        const window = windowOf(by, step.window);
        used.push(window);
        trail.push(`  ${window}: act for ${step.back ? 'oneself' : giver}`);
        const person = step.back ? null : ((await handle(by, giver)) ?? ('nobody' as PartyId));
        const got = await outcome(at(window).actFor({ person }));
        agree(step.back ? 'act for oneself' : 'act for', got, model.actFor(by, window, step.back ? null : giver));
        return;
      }
      case 'wait': {
        const day = step.days === undefined ? soon(step.pick, model, rules) : model.today() + step.days;
        wait(day, step.moment);
        model.goTo(day);
        event = 'time';
        tally.at(day, instant());
        tally.outcome('wait', undefined);
        trail.push(`  it is ${new Date(instant()).toISOString()}, on ${written(day)} in Denmark`);
        return;
      }
      case 'die': {
        const { id } = cast[step.who];
        trail.push(`  ${id} dies`);
        event = 'death';
        tally.outcome('die', undefined);
        assert.equal(await die(id), model.die(id), 'how many mandates end by a death');
      }
    }
  };

  const compareOne = (mandate: Mandate, paper: Paper, who: string, window: string) => {
    learn(who, paper.giver, mandate.giver.id);
    learn(who, paper.holder, mandate.holder.id);
    const [side, { asking }] = [sideOf(paper, who), paper];
    const { id, version, state, period, extension, replaces, message } = mandate;
    same(
      [
        ...[
          id,
          version,
          state,
          mandate.side,
          mandate.giver.name,
          mandate.holder.name,
          mandate.powers.map(({ id }) => id),
          replaces,
          message,
        ],
        period.map(({ from, until }) => [from, until]),
        extension && [extension.asked, extension.until],
        asTold(mandate.can),
      ],
      [
        ...[idOf(paper), paper.version, paper.state, side, nameOf(paper.giver), nameOf(paper.holder), paper.powers],
        ...[paper.replaces && idOf(paper.replaces), paper.message],
        paper.stretches.map(([from, until]) => [written(from), written(until)]),
        asking && [written(asking.asked), written(asking.until)],
        asCan(promises(paper, side, model.today(), rules), model.acting.has(window)),
      ],
      `${who} sees mandate ${numberOf(paper)}`,
    );
  };

  /** The whole list of somebody, and whom they may act for. */
  const compareAll = async (who: string, window: string) => {
    const mine = model.papers.filter(({ giver, holder }) => giver === who || holder === who);
    const { items, total } = await at(window).mandates({ limit: 100 });
    assert.equal(total, mine.length, `how many mandates ${who} has`);
    for (const paper of mine) {
      const mandate = items.find(({ id }) => id === idOf(paper));
      assert.ok(mandate, `${who} sees mandate ${numberOf(paper)}`);
      compareOne(mandate, paper, who, window);
    }
    shown.set(window, new Map(items.map(({ id, can }) => [id, can])));
    if (!mine.some(({ holder }) => holder === who)) return;
    const { items: principals } = await at(window).principals({ limit: 100 });
    const givers = [...new Set(model.inForce(who).map(({ giver }) => giver))];
    const [got, expected] = [principals.map(asPrincipal), givers.map(giver => givenBy(giver, who))];
    same(got.sort(), expected.sort(), `whom ${who} may act for`);
  };

  const givenBy = (giver: string, holder: string): string => {
    const papers = model.inForce(holder, giver);
    const powers = [...new Set(papers.flatMap(({ powers }) => powers))].sort();
    return `${nameOf(giver)} ${powers.join()} until ${written(Math.max(...papers.map(lastOf)))}`;
  };

  /** A window acts for whom it should, and only while a mandate in force that day is written down. */
  const compareActing = async (window: string, all: readonly Kept[]) => {
    const who = window.split(' ')[0] as string;
    if (model.dead.has(who)) return;
    const { acting, today: told } = await at(window).session({});
    const giver = model.acting.get(window);
    assert.equal(told, today(), 'the day in Denmark');
    same(acting && asPrincipal(acting), giver ? givenBy(giver, who) : null, `whom ${window} acts for`);
    const by = all.some(mandate => mandate.holder === who && nameOf(mandate.giver) === acting?.person.name && holds(mandate, told));
    assert.ok(!acting || by, 'nobody acts without a mandate in force that day');
  };

  /** What a mandate is today and, once it has changed, on one of the days that matter to it if nobody does anything; and whether what is promised can be done. */
  const lookAhead = (mandate: Kept, paper: Paper, pick: number) => {
    const last = lastOf(paper);
    const close = last + rules.extensionDays;
    const answer = paper.asking?.answerBy ?? paper.answerBy;
    const later = event === 'time' ? [] : [last, last + 1, close, close + 1, answer, answer + 1].filter(day => day > model.today());
    for (const day of [model.today(), ...(later.length > 0 ? [picked(later, pick) as number] : [])]) {
      const [then, on] = [passed(paper, day), written(day)];
      assert.equal(stateOn(mandate, on), then.state, `the state on ${on}`);
      assert.equal(inForce(mandate, on), then.state === 'active', `whether it is in force on ${on}`);
      assert.equal(extensionOn(mandate, on)?.until, then.asking && written(then.asking.until), `the open extension on ${on}`);
      for (const side of ['giver', 'holder'] as const) {
        const promised = can(mandate, circumstances(side, on));
        same(asTold(promised), asCan(promises(then, side, day, rules), false), `what the ${side} may do on ${on}`);
        // One side at a time: there are many looks.
        if (side !== picked(['giver', 'holder'], pick)) continue;
        const now = possible(promised, on);
        for (const action of Action.options)
          assert.equal(canPerform(mandate, action, side, on), now.includes(action), `whether the ${side} can ${action} on ${on}`);
      }
    }
  };

  const canPerform = (mandate: Kept, action: Action, side: Side, on: Day): boolean => {
    try {
      perform(mandate, action, circumstances(side, on));
      return true;
    } catch (error) {
      if (isRefusal(error)) return false;
      throw error;
    }
  };

  /** What is written down, and what must hold of it. Answers whose mandates are not what they were: of all, where time has passed. */
  const compareKept = (all: readonly Kept[], pick: number): string[] => {
    const changed = watcher.look(all, today(), event);
    const other = model.papers.filter(paper => event === 'time' || changed.has(idOf(paper)));
    for (const paper of other) lookAhead(all[numberOf(paper)] as Kept, paper, pick + numberOf(paper));
    return other.flatMap(({ giver, holder }) => [giver, holder]);
  };

  /** The whole lists of those who have just done something, and of others. */
  const compareLists = async (others: readonly string[]) => {
    for (const window of shown.keys()) if (others.some(who => window.startsWith(`${who} `))) shown.delete(window);
    const unseen = others.filter(who => !used.some(window => window.startsWith(`${who} `))).map(who => windowOf(who, 0));
    for (const window of new Set([...used, ...unseen])) await compareAll(window.split(' ')[0] as string, window);
  };

  /** What has been written down along the way: histories, messages, and what waits for an answer. */
  const compareTrails = async () => {
    for (const paper of model.papers) {
      const { history } = await at(windowOf(paper.giver, 0)).mandate({ id: idOf(paper) });
      const told = history.map(({ by, kind }) => `${by} ${kind}`);
      same(told, paper.history, `the history of mandate ${numberOf(paper)}`);
      const approvals = history.filter(({ kind }) => ['give', 'approve', 'approve-extension'].includes(kind));
      assert.deepEqual(
        approvals.filter(({ by }) => by !== 'giver'),
        [],
        'nobody but the giver approves',
      );
      assert.equal(history.length, paper.version, 'each change is in the history');
    }
    const places = new Map(model.papers.map(paper => [idOf(paper), numberOf(paper)]));
    const sent = (await store.unsent(1000)).map(({ to, kind, mandate }) => `${to} ${kind} ${places.get(mandate) ?? '?'}`);
    same(sent.sort(), model.told.toSorted(), 'what people are told');
    for (const who of new Set(model.papers.map(({ giver }) => giver))) {
      const waits = ({ giver, state, asking }: Paper) => giver === who && (state === 'awaiting-approval' || asking !== undefined);
      const { items } = await at(windowOf(who, 0)).mandates({ needsMe: true, limit: 100 });
      same(items.map(({ id }) => id).sort(), model.papers.filter(waits).map(idOf).sort(), `what waits for ${who}`);
    }
  };

  wait(start.day, start.moment);
  tally.at(start.day, instant());
  try {
    for (const [place, step] of steps.entries()) {
      tally.step();
      used = [];
      event = 'nothing';
      const acting = [...model.acting.keys()];
      await carryOut(step);
      const all = await store.work(room => Promise.all(model.papers.map(async paper => (await room.mandate(idOf(paper))) as Kept)));
      const others = compareKept(all, place);
      for (const window of new Set([...acting, ...model.acting.keys()])) await compareActing(window, all);
      await compareLists(others);
    }
    await compareTrails();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error([...trail, reason].join('\n'), { cause: error });
  }
}

/** What came of a call: its answer, or the reason for which it was refused. */
const outcome = async <T>(call: Promise<T>): Promise<Verdict<T>> => {
  try {
    return { done: await call };
  } catch (error) {
    if (isRefusal(error)) return { refused: [error.reason] };
    throw error;
  }
};

const same = (actual: unknown, expected: unknown, what: string): void => {
  if (JSON.stringify(actual) === JSON.stringify(expected)) return;
  assert.fail(`${what}:\n  ${JSON.stringify(actual)}, and should be\n  ${JSON.stringify(expected)}`);
};

const asTold = (list: readonly Can[]): string[] =>
  list.map(({ action, from = '', until = '', why = '' }) => [action, from, until, why].join(' ')).sort();

const asCan = (list: readonly Promised[], acting: boolean): string[] =>
  asTold(
    list.map(({ action, from, until }) => ({
      ...{ action, until: written(until) },
      ...(from !== undefined && { from: written(from) }),
      ...(acting && { why: 'not-while-acting' }),
    })),
  );

const asPrincipal = ({ person, powers, until }: Principal): string =>
  `${person.name} ${powers
    .map(({ id }) => id)
    .sort()
    .join()} until ${until}`;
