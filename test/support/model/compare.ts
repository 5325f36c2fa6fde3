import assert from 'node:assert/strict';
import type { Day } from '../../../src/domain/day.shape.js';
import { possible, type Chance } from '../../../src/domain/chance.js';
import { can, extensionOn, inForce, perform, stateOn } from '../../../src/domain/lifecycle.js';
import {
  Action,
  Actor,
  DeskAction,
  type Case,
  type Deed,
  type Mandate,
  type MandateId,
  type Principal,
} from '../../../src/domain/mandate.shape.js';
import { isRefusal } from '../../../src/domain/refusal.js';
import type { LetterContent } from '../../../src/registry/ports.js';
import type { Kept } from '../../../src/registry/store.js';
import { holds } from './always.js';
import { written } from './calendar.js';
import { clerks, municipalities, nameOf, type Ground } from './ground.js';
import {
  lastOf,
  looksFor,
  passed,
  promises,
  type Doing,
  type Model,
  type Paper,
  type Promised,
  type Rules,
  type Verdict,
} from './model.js';
import { picked, windowOf } from './turns.js';

/*
 * What is seen of a register, beside what the model of one says: by each of the two, at the desks, and of what is written down.
 */

type Comparing = Pick<Ground, 'at' | 'learn' | 'store' | 'posted' | 'homeOf' | 'allows' | 'limits'> & {
  readonly model: Model;
  readonly rules: Rules;
  readonly ids: ReadonlyMap<Paper, MandateId>;
};

/** Compares what is seen with what should be. Each throws where they differ. */
export function comparisons({ at, learn, store, posted, homeOf, allows, limits, model, rules, ids }: Comparing) {
  /** What each window was last shown of what may be done. */
  const shown = new Map<string, ReadonlyMap<MandateId, readonly Chance[]>>();
  const references = new Map<Paper, string>();

  const idOf = (paper: Paper): MandateId => ids.get(paper) as MandateId;
  const idsOf = (papers: readonly Paper[]): MandateId[] => papers.map(idOf).sort();
  const numberOf = (paper: Paper): number => model.papers.indexOf(paper);
  const today = (): Day => written(model.today());

  const one = (mandate: Mandate | Case, paper: Paper, window: string) => {
    const who = whoseIs(window);
    learn(who, paper.giver, mandate.giver.id);
    learn(who, paper.holder, mandate.holder.id);
    const { asking } = paper;
    const [side, why] = [model.actorIn(paper, who), model.isTheirOwn(paper, who) ? 'not-allowed' : undefined];
    const { id, version, state, period, extension, replaces, message, basis, delivery, missing, reference } = mandate;
    const powers = mandate.powers.map(({ id }) => id);
    same(
      [
        ...[id, version, state, mandate.side, mandate.giver.name, mandate.holder.name, powers, replaces, message],
        ...[basis, delivery, missing, reference],
        period.map(({ from, until }) => [from, until]),
        extension && [extension.asked, extension.until, extension.state],
        asTold(mandate.can),
      ],
      [
        ...[idOf(paper), paper.version, paper.state, side, nameOf(paper.giver), nameOf(paper.holder), paper.powers],
        ...[paper.replaces && idOf(paper.replaces), paper.message],
        ...[paper.basis, paper.delivery, paper.missing, references.get(paper) ?? reference],
        paper.stretches.map(([from, until]) => [written(from), written(until)]),
        asking && [written(asking.asked), written(asking.until), asking.state],
        asCan(
          promises(paper, side as Actor, model.today(), rules, model.member(paper.giver).digital),
          model.acting.has(window) ? 'not-while-acting' : why,
        ),
      ],
      `${who} sees mandate ${numberOf(paper)}`,
    );
    references.set(paper, reference);
  };

  /** All that somebody sees in a window, or at a desk. */
  const listed = (items: readonly (Mandate | Case)[], total: number, papers: readonly Paper[], window: string) => {
    assert.equal(total, papers.length, `how many mandates ${whoseIs(window)} has`);
    for (const paper of papers) {
      const mandate = items.find(({ id }) => id === idOf(paper));
      assert.ok(mandate, `${whoseIs(window)} sees mandate ${numberOf(paper)}`);
      one(mandate, paper, window);
    }
    shown.set(window, new Map(items.map(({ id, can }) => [id, can])));
  };

  const givenBy = (giver: string, holder: string): string => {
    const papers = model.inForce(holder, giver);
    const powers = [...new Set(papers.flatMap(({ powers }) => powers))].sort();
    return `${nameOf(giver)} ${powers.join()} until ${written(Math.max(...papers.map(lastOf)))}`;
  };

  /** The list of a citizen, and whom they may act for. */
  const list = async (window: string) => {
    const who = whoseIs(window);
    const mine = model.papers.filter(({ giver, holder }) => giver === who || holder === who);
    const { items, total } = await at(window).mandates({ limit: 100 });
    listed(items, total, mine, window);
    if (!mine.some(({ holder }) => holder === who)) return;
    const { items: principals } = await at(window).principals({ limit: 100 });
    const givers = [...new Set(model.inForce(who).map(({ giver }) => giver))];
    const [got, expected] = [principals.map(asPrincipal), givers.map(giver => givenBy(giver, who))];
    same(got.sort(), expected.sort(), `whom ${who} may act for`);
  };

  /** The windows of somebody at the desk of each municipality: at some looks of one, at some of another, and sometimes the one first, sometimes the other. */
  const desksAt = (pick: number): (readonly [municipality: string, window: string])[] =>
    municipalities
      .map(municipality => {
        const there = [...clerks.values()].filter(clerk => clerk.municipality === municipality);
        return [municipality, windowOf(picked(there, pick)?.id as string, 0)] as const;
      })
      .toSorted(() => (pick % 4 < 2 ? 1 : -1));

  /** The cases of the desks of some municipalities: all of them, and those that wait there. */
  const cases = async (places: ReadonlySet<string>, pick: number) => {
    for (const [municipality, window] of desksAt(pick)) {
      if (!places.has(municipality)) continue;
      for (const { id } of clerks.values()) shown.delete(windowOf(id, 0));
      const mine = model.casesOf(municipality);
      const { items, total } = await at(window).cases({ limit: 100 });
      listed(items, total, mine, window);
      const givers = model.papers.filter(paper => items.some(({ id }) => id === idOf(paper))).map(({ giver }) => giver);
      assert.ok(
        givers.every(giver => homeOf(giver) === municipality),
        'a case of one municipality is never seen by the desk of another',
      );
      const { items: waiting } = await at(window).cases({ needsMe: true, limit: 100 });
      const inReview = mine.filter(({ state, asking }) => state === 'in-review' || asking?.state === 'in-review');
      same(waiting.map(({ id }) => id).sort(), idsOf(inReview), `what waits at the desk of ${municipality}`);
    }
  };

  /** One mandate as it is found at each desk, by its id and by its reference: at that of the municipality where its giver lives, and at no other. */
  const found = async (paper: Paper, pick: number) => {
    const reference = references.get(paper) ?? '';
    for (const [, window] of desksAt(pick)) {
      const got = await outcome(at(window).case({ id: idOf(paper) }));
      const { items } = await at(window).cases({ reference: pick % 2 === 0 ? reference : reference.toLowerCase().replace('-', ' ') });
      if (!model.actorIn(paper, whoseIs(window))) {
        same([got, items], [{ refused: ['not-found'] }, []], `what ${window} finds of mandate ${numberOf(paper)}`);
        continue;
      }
      assert.ok('done' in got, `${window} finds mandate ${numberOf(paper)}`);
      for (const mandate of [got.done.mandate, ...items]) one(mandate, paper, window);
      same(
        [items.map(({ id }) => id), got.done.history.map(({ by, kind }) => `${by} ${kind}`)],
        [[idOf(paper)], paper.history],
        `what ${window} finds of mandate ${numberOf(paper)}`,
      );
    }
  };

  /** The letter of a mandate, as each of those has it who can print it. Where the giver lives stands only in those that are posted. */
  const letter = async (paper: Paper, pick: number) => {
    const [id, expected] = [idOf(paper), model.letterOf(paper)];
    const desks = desksAt(pick).filter(([, window]) => model.actorIn(paper, whoseIs(window)));
    const prints = [
      ...[paper.giver, paper.holder].map(who => [who, false, outcome(at(windowOf(who, 0)).letter({ id }))] as const),
      ...desks.map(([, window]) => [whoseIs(window), true, outcome(at(window).caseLetter({ id }))] as const),
      ['the sender', true, outcome(posted(id))] as const,
    ];
    for (const [who, addressed, print] of prints) {
      const got = await print;
      const what = `the letter of mandate ${numberOf(paper)}, as ${who} has it`;
      if ('refused' in expected || 'refused' in got) same(got, expected, what);
      else {
        const { asks, basis, asked, until, answerBy, municipality, giver, holder, powers, reference, address } = JSON.parse(
          await got.done.text(),
        ) as LetterContent;
        const days = [expected.done.asked, expected.done.until, expected.done.answerBy].map(written);
        same(
          [asks, basis, [asked, until, answerBy], municipality, powers.map(({ id }) => id), reference, !!address],
          [expected.done.asks, paper.basis, days, expected.done.municipality, paper.powers, references.get(paper), addressed],
          what,
        );
        same([giver.name, holder.name], [nameOf(paper.giver), nameOf(paper.holder)], what);
      }
    }
  };

  /** The cases of each desk, one on a page: first those that run out first. */
  const pages = async (pick: number) => {
    for (const [municipality, window] of desksAt(pick)) {
      const papers = model.casesOf(municipality);
      if (papers.length < 2) continue;
      const seen: MandateId[] = [];
      for (let cursor: string | undefined, more = true; more;) {
        const { items, next, total } = await at(window).cases({ limit: 1, sort: 'until', ...(cursor !== undefined && { cursor }) });
        assert.equal(total, papers.length, `how many cases ${municipality} has, told on each page`);
        seen.push(...items.map(({ id }) => id));
        cursor = next;
        more = next !== undefined;
      }
      same(seen.toSorted(), idsOf(papers), `the cases of ${municipality}, page by page`);
      const days = seen.map(id => lastOf(papers.find(paper => idOf(paper) === id) as Paper));
      same(
        days,
        days.toSorted((a, b) => a - b),
        `the order of the cases of ${municipality}`,
      );
    }
  };

  /** What a mandate is today and, once it has changed, on one of the days that matter to it if nobody does anything; and whether what is promised can be done. */
  const ahead = (mandate: Kept, paper: Paper, pick: number, onlyToday: boolean) => {
    const [last, { digital }] = [lastOf(paper), model.member(paper.giver)];
    const close = last + rules.extensionDays;
    const answer = paper.asking?.answerBy ?? paper.answerBy;
    const later = onlyToday ? [] : [last, last + 1, close, close + 1, answer, answer + 1].filter(day => day > model.today());
    for (const day of [model.today(), ...(later.length > 0 ? [picked(later, pick) as number] : [])]) {
      const [then, on] = [passed(paper, day), written(day)];
      assert.equal(stateOn(mandate, on), then.state, `the state on ${on}`);
      assert.equal(inForce(mandate, on), then.state === 'active', `whether it is in force on ${on}`);
      assert.equal(extensionOn(mandate, on)?.until, then.asking && written(then.asking.until), `the open extension on ${on}`);
      for (const by of Actor.options) {
        const circumstances = { by, today: on, allows, limits, giverOnPaper: !digital };
        const promised = can(mandate, circumstances);
        same(asTold(promised), asCan(promises(then, by, day, rules, digital)), `what the ${by} may do on ${on}`);
        // One of them at a time: there are many looks.
        if (by !== picked(Actor.options, pick)) continue;
        const now = possible(promised, on);
        const canPerform = (action: Doing['action']) => isDone(() => perform(mandate, action, circumstances, termsOf(action, by, paper)));
        for (const action of by === 'borgerservice' ? DeskAction.options : Action.options)
          assert.equal(canPerform(action), now.includes(action), `whether the ${by} can ${action} on ${on}`);
      }
    }
  };

  /** A window acts for whom it should, and only while a mandate in force that day is written down. */
  const acting = async (window: string, all: readonly Kept[]) => {
    const who = whoseIs(window);
    if (model.dead.has(who)) return;
    const { acting, today: told } = await at(window).session({});
    const giver = model.acting.get(window);
    assert.equal(told, today(), 'the day in Denmark');
    same(acting && asPrincipal(acting), giver ? givenBy(giver, who) : null, `whom ${window} acts for`);
    const by = all.some(mandate => mandate.holder === who && nameOf(mandate.giver) === acting?.person.name && holds(mandate, told));
    assert.ok(!acting || by, 'nobody acts without a mandate in force that day');
  };

  /** What has been written down along the way: histories, messages, and what waits for an answer of a giver. */
  const trails = async () => {
    for (const paper of model.papers) {
      const { history } = await at(windowOf(paper.giver, 0)).mandate({ id: idOf(paper) });
      const told = history.map(({ by, kind }) => `${by} ${kind}`);
      same(told, paper.history, `the history of mandate ${numberOf(paper)}`);
      const approvals = history.filter(({ kind }) => ['give', 'approve', 'approve-extension'].includes(kind));
      assert.ok(
        approvals.every(({ by, kind }) => by === 'giver' || (by === 'borgerservice' && kind !== 'give')),
        'nobody but the giver approves, or borgerservice a letter',
      );
      const byItself = history.filter(({ by, kind }) => by === 'system' && isOfTime(kind));
      assert.equal(history.length - byItself.length, paper.version, 'each change is in the history');
      assert.equal(new Set(byItself.map(({ at, kind }) => `${at} ${kind}`)).size, byItself.length, 'what time does is written down once');
    }
    const places = new Map(model.papers.map(paper => [idOf(paper), numberOf(paper)]));
    const sent = (await store.unsent(1000)).map(({ to, kind, mandate }) => `${to} ${kind} ${places.get(mandate) ?? '?'}`);
    same(sent.sort(), model.told.toSorted(), 'what people are told');
    for (const who of new Set(model.papers.map(({ giver }) => giver))) {
      const waits = ({ giver, state, asking }: Paper) => giver === who && (state === 'awaiting-approval' || asking?.state === 'asked');
      const { items } = await at(windowOf(who, 0)).mandates({ needsMe: true, limit: 100 });
      same(items.map(({ id }) => id).sort(), idsOf(model.papers.filter(waits)), `what waits for ${who}`);
    }
  };

  return { shown, one, list, cases, found, letter, pages, ahead, acting, trails };
}

const isOfTime = (kind: string): boolean => ['notice', 'lapsed', 'expired', 'extension-lapsed', 'extension-closed'].includes(kind);

/** Who looks through a window. */
export const whoseIs = (window: string): string => window.split(' ')[0] as string;

/** What came of a call: its answer, or the reason for which it was refused. */
export const outcome = async <T>(call: Promise<T>): Promise<Verdict<T>> => {
  try {
    return { done: await call };
  } catch (error) {
    if (isRefusal(error)) return { refused: [error.reason] };
    throw error;
  }
};

const isDone = (deed: () => unknown): boolean => {
  try {
    deed();
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
};

/** What borgerservice has to tick along with an action; the two tick nothing. */
const termsOf = (action: Deed, by: Actor, { basis }: Paper) => {
  if (by !== 'borgerservice') return {};
  if (action.startsWith('decline')) return { reasons: looksFor(basis).slice(0, 1) };
  return action.startsWith('approve') ? { checks: [...looksFor(basis)] } : {};
};

const same = (actual: unknown, expected: unknown, what: string): void => {
  if (JSON.stringify(actual) === JSON.stringify(expected)) return;
  assert.fail(`${what}:\n  ${JSON.stringify(actual)}, and should be\n  ${JSON.stringify(expected)}`);
};

const asTold = (list: readonly Chance[]): string[] =>
  list.map(({ action, from = '', until = '', why = '' }) => [action, from, until, why].join(' ')).sort();

const asCan = (list: readonly Promised[], why?: string): string[] =>
  asTold(
    list.map(({ action, from, until }) => ({
      ...{ action, until: written(until) },
      ...(from !== undefined && { from: written(from) }),
      ...(why !== undefined && { why }),
    })),
  );

const asPrincipal = ({ person, powers, until }: Principal): string =>
  `${person.name} ${powers
    .map(({ id }) => id)
    .sort()
    .join()} until ${until}`;
