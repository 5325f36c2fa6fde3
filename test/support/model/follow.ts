import assert from 'node:assert/strict';
import type { Day } from '../../../src/domain/day.shape.js';
import { possible } from '../../../src/domain/chance.js';
import { Action, DeskAction, type Case, type Mandate, type MandateId } from '../../../src/domain/mandate.shape.js';
import type { PartyId } from '../../../src/domain/party.shape.js';
import type { Kept } from '../../../src/registry/store.js';
import { watch, type Event } from './always.js';
import { written } from './calendar.js';
import { comparisons, outcome, whoseIs } from './compare.js';
import { cast, company, groundOf, isDesk, municipalities } from './ground.js';
import { modelOf, type Doing, type Making, type Paper, type Verdict } from './model.js';
import type { Step, Tale } from './tale.js';
import type { Tally } from './tally.js';
import { doing, making, picked, soon, windowOf } from './turns.js';

/**
 * Lets a tale happen to a register in memory and to the model of one, and compares the two after each step.
 *
 * @throws where they differ, or where something does not hold that always must, with what had happened by then.
 */
export async function follow({ rules, start, acquainted, steps }: Tale, tally: Tally): Promise<void> {
  const ground = groundOf(rules, acquainted);
  const { allows, limits, store, learn, instant, wait, at, handle, exempt, move, die } = ground;
  const model = modelOf(rules, company, start.day);
  const ids = new Map<Paper, MandateId>();
  const compare = comparisons({ ...ground, model, rules, ids });
  const watcher = watch();
  const trail = [`From ${written(start.day)}, by ${JSON.stringify({ allows, limits })}`];
  const calls: (Making | Doing)[] = [];
  /** Each window in which something was done in this step. */
  let used: string[] = [];
  /** Whoever became something else in this step. */
  let turned: string | undefined;
  let event: Event = 'nothing';

  const today = (): Day => written(model.today());
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
    if ('paper' in call) {
      const { paper, action, until, powers, checks, reasons } = call;
      const terms = { ...(until !== undefined && { until: written(until) }), ...(powers && { powers }) };
      return { id: idOf(paper), action, ...terms, ...(checks && { checks }), ...(reasons && { reasons }) };
    }
    const { op, by, whom, until, powers, message, replaces, basis, delivery } = call;
    return {
      [op === 'give' ? 'holder' : 'giver']: (await handle(by, whom)) ?? 'nobody',
      ...{ powers, until: written(until), ...(message !== undefined && { message }) },
      ...{ ...(basis && { basis }), ...(delivery && { delivery }) },
      ...(replaces && { replaces: idOf(replaces) }),
    };
  };

  /** Asks, gives or acts, here and there. */
  const send = async (call: Making | Doing, what: string): Promise<void> => {
    const { op, by, window, key, version } = call;
    const known = 'paper' in call || (await handle(by, call.whom)) !== undefined;
    const input = await inputOf(call);
    const about = 'paper' in call ? `${call.action}, mandate ${numberOf(call.paper)}` : `with ${call.whom}`;
    trail.push(`  ${window}: ${op} ${about} ${JSON.stringify({ ...input, key, version })}`);
    const again = calls.some(other => other.by === by && other.key === key);
    const expected = model.once({ ...call, known } as Making | Doing, JSON.stringify([op, input]));
    const backend = at(window) as unknown as Record<string, (...rest: unknown[]) => Promise<{ mandate: Mandate | Case }>>;
    const got = await outcome(backend[op]?.(input, { idempotencyKey: key, version }) as Promise<{ mandate: Mandate | Case }>);
    agree(what, got, expected);
    if ('paper' in call && !again) keepsItsWord(call, got, expected);
    calls.push(call);
    if ('refused' in got || 'refused' in expected) return;
    used.push(window);
    const { mandate } = got.done;
    if (!ids.has(expected.done)) ids.set(expected.done, mandate.id);
    event = { by, did: 'paper' in call ? call.action : call.op };
    compare.one(mandate, expected.done, window);
  };

  /** A promise that was shown in a window is kept, and nothing else is done. */
  const keepsItsWord = ({ window, paper, action, until, powers, version }: Doing, got: Verdict<unknown>, expected: Verdict<unknown>) => {
    const options = compare.shown.get(window)?.get(idOf(paper));
    if (!options) return;
    const promised = possible(options, today()).includes(action);
    const refused = 'refused' in got;
    const unchecked = isDesk(window) && 'refused' in expected && expected.refused.includes('not-valid');
    if (!promised) assert.ok(refused, `${action} was done, and had not been promised`);
    else if (until === undefined && powers === undefined && version === undefined && !unchecked)
      assert.ok(!refused, `${action} had been promised`);
  };

  const carryOut = async (step: Step): Promise<void> => {
    const key = `key-${calls.length}`;
    switch (step.does) {
      case 'nothing':
        return;
      case 'request':
      case 'give': {
        const call = making(step, model, key);
        const how = call.op === 'request' && (call.delivery ?? 'digital') + (call.basis ?? 'own') !== 'digitalown' ? ' by letter' : '';
        return send(call, call.replaces ? `${step.does}${how}, replacing` : `${step.does}${how}`);
      }
      case 'act': {
        const call = doing(step, model, rules, key);
        if (call) await send(call, kindOf(call));
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
        const expected = model.find(who, whom, step.rightly, instant());
        agree('find', got, expected);
        if ('refused' in got || 'refused' in expected) return;
        learn(who, whom, got.done.person.id);
        assert.equal(got.done.digital, expected.done, `whether ${whom} can be asked in Digital Post`);
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
      case 'run time': {
        trail.push('  time runs');
        tally.outcome('run time', undefined);
        const told = model.told.length;
        model.runTime();
        const { done, failed } = await ground.runTime();
        assert.equal(failed, 0);
        const kinds = model.told.slice(told).map(line => line.split(' ')[1]);
        for (const kind of ['notice', 'lapsed', 'expired', 'extension-lapsed'] as const)
          assert.equal(2 * done[kind], kinds.filter(one => one === kind).length, `how many are told of ${kind}`);
        return;
      }
      case 'move': {
        const { id } = cast[step.who];
        const municipality = municipalities.find(other => other !== model.member(id).municipality) as string;
        trail.push(`  ${id} moves to ${municipality}`);
        tally.outcome('move', undefined);
        model.turn(id, { municipality });
        turned = id;
        assert.equal(await move(id, municipality), model.lettersOf(id).length, 'how many letters go on to the other desk');
        return;
      }
      case 'exempt': {
        const { id } = cast[step.who];
        const digital = !model.member(id).digital;
        trail.push(`  ${id} ${digital ? 'has Digital Post again' : 'is exempted from Digital Post'}`);
        tally.outcome('exempt', undefined);
        model.turn(id, { digital });
        turned = id;
        exempt(id, digital);
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

  /** What an action is called in the tally. */
  const kindOf = ({ action, by, paper }: Doing): string => {
    const { asking, delivery, basis, replaces, giver } = paper;
    const who = model.actorIn(paper, by);
    const onPaper = delivery === 'letter' || basis !== 'own';
    if (!(isDesk(by) ? DeskAction.options : Action.options).some(one => one === action)) return 'what is not theirs to do';
    if (isDesk(by)) {
      if (who !== 'borgerservice') return 'desk: of another municipality';
      if (model.isTheirOwn(paper, by)) return 'desk: their own';
      return `desk: ${action}${action === 'register-letter' && asking ? ', extension' : action === 'approve' && replaces ? ', replacing' : ''}`;
    }
    if (action === 'request-extension' && (onPaper || !model.member(giver).digital)) return 'request-extension by letter';
    if (who === 'giver' && (asking ? asking.state !== 'asked' : ['letter-sent', 'in-review'].includes(paper.state)))
      if (/^(approve|reject)/.test(action)) return 'answer a letter with MitID';
    return action === 'withdraw' && onPaper ? 'withdraw a letter' : action;
  };

  /** What is written down, and what must hold of it. Answers the mandates that are not what they were: all, where time has passed. */
  const compareKept = (all: readonly Kept[], pick: number): Paper[] => {
    const changed = watcher.look(all, today(), event);
    const other = model.papers.filter(paper => event === 'time' || changed.has(idOf(paper)));
    for (const paper of other) compare.ahead(all[numberOf(paper)] as Kept, paper, pick + numberOf(paper), event === 'time');
    return other;
  };

  /** The whole lists of those who have just done something, and of others. */
  const compareLists = async (others: readonly string[]) => {
    const { shown } = compare;
    for (const window of shown.keys()) if (others.includes(whoseIs(window))) shown.delete(window);
    const here = used.filter(window => !isDesk(window));
    const unseen = others.filter(who => !here.some(window => whoseIs(window) === who)).map(who => windowOf(who, 0));
    for (const window of new Set([...here, ...unseen])) await compare.list(window);
  };

  /** The cases of each desk where something is not what it was. */
  const compareDesks = async (changed: readonly Paper[], pick: number) => {
    const letters = changed.filter(({ lettered }) => lettered);
    const places = new Set(letters.map(({ giver }) => model.member(giver).municipality));
    await compare.cases(turned ? new Set(municipalities) : places, pick);
    const one = picked(turned ? model.papers.filter(({ giver }) => giver === turned) : event === 'time' ? [] : changed, pick);
    if (one) await compare.found(one, pick);
  };

  wait(start.day, start.moment);
  tally.at(start.day, instant());
  try {
    for (const [place, step] of steps.entries()) {
      tally.step();
      used = [];
      turned = undefined;
      event = 'nothing';
      const acting = [...model.acting.keys()];
      await carryOut(step);
      const all = await store.work(room => Promise.all(model.papers.map(async paper => (await room.mandate(idOf(paper))) as Kept)));
      const changed = compareKept(all, place);
      for (const window of new Set([...acting, ...model.acting.keys()])) await compare.acting(window, all);
      const concerned = [...changed, ...model.papers.filter(({ giver }) => giver === turned)];
      await compareLists(concerned.flatMap(({ giver, holder }) => [giver, holder]));
      await compareDesks(changed, place);
    }
    await compare.trails();
    const any = picked(model.papers, calls.length);
    if (any) await compare.found(any, steps.length);
    if (any) await compare.letter(any, steps.length);
    await compare.pages(steps.length);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error([...trail, reason].join('\n'), { cause: error });
  }
}
