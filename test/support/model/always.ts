import assert from 'node:assert/strict';
import type { Day } from '../../../src/domain/day.shape.js';
import { afterLastDay, inForce, life, openRequests, stateOn } from '../../../src/domain/lifecycle.js';
import type { Action, Actor, DeskAction, MandateId, MandateState } from '../../../src/domain/mandate.shape.js';
import { covers } from '../../../src/domain/period.js';
import type { Kept } from '../../../src/registry/store.js';
import { numbered, written } from './calendar.js';
import { isDesk } from './ground.js';

/*
 * What holds whatever happens, read from what is written down. It asks no model.
 */

/** What happened since the last look: somebody did something to a mandate, time passed, or somebody died. */
export type Event = { readonly by: string; readonly did: Action | DeskAction | 'request' | 'give' } | 'time' | 'death' | 'nothing';

/** Whether somebody may act by a mandate on a day. */
export const holds = ({ state, period }: Kept, today: Day): boolean =>
  state === 'active' && period.some(({ from, until }) => from <= today && today <= until);

const isOpen = (state: MandateState): boolean => (openRequests as readonly MandateState[]).includes(state);

/** What of a mandate changes by what somebody does: not its desk, which follows its giver, and not what the day has made of it, written down or not. */
const unmoved = ({ desk: _, timed: __, due: ___, ...kept }: Kept, today: Day) => ({ ...kept, state: stateOn(kept, today) });

/** Looks on at all that is written down. */
export function watch() {
  const before = new Map<MandateId, { readonly kept: Kept; readonly state: MandateState }>();
  const approved = new Set<MandateId>();

  /** The way from one state to another is a row of the table, that of time, or a death. */
  const isWay = (from: MandateState, to: MandateState, { giver, holder }: Kept, event: Event): boolean => {
    if (from === to) return true;
    if (event === 'time') return afterLastDay[from] === to;
    if (typeof event === 'string') return event === 'death' && to === 'ended-by-death';
    const atDesk = isDesk(event.by);
    const isBy = (who: Actor) => (who === 'borgerservice' ? atDesk : event.by === { giver, holder }[who]);
    // What borgerservice approves takes the place of what it was asked to replace, as if the giver had approved it with their own MitID.
    const replacing = event.did === 'give' || event.did === 'approve';
    return life.some(
      ({ who, may, then, ...row }) =>
        row.from === from && then === to && (may === event.did ? isBy(who) : may === 'replace' && replacing && (atDesk || isBy(who))),
    );
  };

  /** What approves a mandate, or more of it: what its giver does who was asked so, or borgerservice with the letter in its hands. */
  const isApproval = (event: Event, { giver }: Kept, was: Kept | undefined): boolean => {
    if (typeof event !== 'object' || !['give', 'approve', 'approve-extension'].includes(event.did)) return false;
    const asked = event.did === 'approve-extension' ? was?.extension?.state : was?.state;
    if (isDesk(event.by)) return asked === 'in-review';
    return event.by === giver && (event.did === 'give' || asked === 'awaiting-approval' || asked === 'asked');
  };

  const look = (mandate: Kept, today: Day, event: Event): boolean => {
    const was = before.get(mandate.id);
    const state = stateOn(mandate, today);
    before.set(mandate.id, { kept: mandate, state });
    const { giver, holder, version, period, basis, delivery } = mandate;
    if (was) assert.ok(isWay(was.state, state, mandate, event), `from ${was.state} to ${state} is no row of the table`);
    assert.equal(inForce(mandate, today), holds(mandate, today), 'in force is what a stretch covers, and nothing else');
    const changed = !was || JSON.stringify(unmoved(was.kept, today)) !== JSON.stringify(unmoved(mandate, today));
    if (changed) {
      assert.equal(version, (was?.kept.version ?? 0) + 1, 'each change is a version, and versions only grow');
      assert.notEqual(giver, holder, 'nobody has a mandate from themselves');
      assert.ok(basis === 'own' || delivery === 'letter', 'where somebody else decides for a giver, it goes by letter');
      const by = typeof event === 'object' ? event.by : undefined;
      assert.ok(by !== `desk:${giver}` && by !== `desk:${holder}`, 'nobody decides on a mandate of their own for borgerservice');
      const more = was ? isOpen(was.kept.state) && state === 'active' : state === 'active';
      if (more || period.length > (was?.kept.period.length ?? 1)) {
        assert.ok(isApproval(event, mandate, was?.kept), 'nobody but the giver approves, and borgerservice only the letter that it has');
        assert.equal(period.at(-1)?.from, today, 'what is approved is in force from that day');
        approved.add(mandate.id);
      }
      if (was && !isOpen(was.kept.state))
        assert.deepEqual(period.slice(0, was.kept.period.length), was.kept.period, 'what has been stays as it was');
      for (const [index, { until }] of period.slice(0, -1).entries()) {
        const [between, next] = [written(numbered(until) + 1), period[index + 1]?.from as Day];
        assert.ok(until <= next && (next <= between || !covers(period, between)), 'nothing is in force between two stretches');
      }
    }
    const onPaper = [state, mandate.extension?.state].some(one => one === 'letter-sent' || one === 'in-review');
    if (onPaper) assert.ok(mandate.desk, 'a letter goes back to somebody');
    if (holds(mandate, today)) assert.ok(approved.has(mandate.id), 'what its giver has not approved is not in force');
    return changed;
  };

  return {
    /** Looks at all mandates after an event, and answers which of them have changed. */
    look(all: readonly Kept[], today: Day, event: Event): ReadonlySet<MandateId> {
      const changed = all.filter(mandate => look(mandate, today, event)).map(({ id }) => id);
      for (const young of all.filter(mandate => mandate.replaces !== undefined && holds(mandate, today))) {
        const old = all.find(({ id }) => id === young.replaces);
        assert.ok(old && !holds(old, today), 'a mandate and the one whose place it takes are not both in force');
      }
      return new Set(changed);
    },
  };
}
