import type { Day } from '../domain/day.shape.js';
import type { Action, MandateId, MandateState } from '../domain/mandate.shape.js';
import type { PartyId } from '../domain/party.shape.js';
import type { PowerId } from '../domain/power.shape.js';
import type { Reason } from '../domain/refusal.js';

/** News that goes up through every shadow root. It carries ids, states, steps and reasons; never a name, a CPR number or free text. */
abstract class News extends Event {
  constructor(type: string, { cancelable = false } = {}) {
    super(type, { bubbles: true, composed: true, cancelable });
  }
}

/** What the wizard is asked to do when it is opened. */
export interface OpenDetail {
  readonly intent?: 'request' | 'give' | undefined;
  readonly powers?: readonly PowerId[] | undefined;
  readonly person?: PartyId | undefined;
  readonly until?: Day | undefined;
  /** The mandate that the new one is to take the place of. */
  readonly replaces?: MandateId | undefined;
}

/** The wizard is about to go from one step to another. Preventing it keeps the citizen where they are. */
export class StepEvent extends News {
  constructor(
    readonly from: string,
    readonly to: string,
  ) {
    super('fuldmagt-step', { cancelable: true });
  }
}

/** Somebody wants to ask for a mandate, or to give one. Preventing it leaves the wizard shut: the host opens its own page. */
export class OpenEvent extends News {
  readonly intent: OpenDetail['intent'];
  readonly powers: OpenDetail['powers'];
  readonly person: OpenDetail['person'];
  readonly until: OpenDetail['until'];
  readonly replaces: OpenDetail['replaces'];

  constructor({ intent, powers, person, until, replaces }: OpenDetail = {}) {
    super('fuldmagt-open', { cancelable: true });
    [this.intent, this.powers, this.person, this.until, this.replaces] = [intent, powers, person, until, replaces];
  }
}

/** A request has been sent. */
export class RequestedEvent extends News {
  constructor(
    readonly id: MandateId,
    readonly state: MandateState,
  ) {
    super('fuldmagt-requested');
  }
}

/** A mandate has been given. */
export class GivenEvent extends News {
  constructor(
    readonly id: MandateId,
    readonly state: MandateState,
  ) {
    super('fuldmagt-given');
  }
}

/** A mandate has been approved, rejected, withdrawn or deleted; or its extension has been asked for, approved or rejected. */
export class ChangedEvent extends News {
  constructor(
    readonly id: MandateId,
    readonly action: Action,
    readonly state: MandateState,
  ) {
    super('fuldmagt-changed');
  }
}

/** Somebody is about to act for a person, or, with null, for themselves. Preventing it leaves things as they are: there may be unsaved work. */
export class BeforeActingEvent extends News {
  constructor(readonly person: PartyId | null) {
    super('fuldmagt-before-acting', { cancelable: true });
  }
}

/** Somebody acts for a person now, or, with null, for themselves. */
export class ActingChangedEvent extends News {
  constructor(readonly person: PartyId | null) {
    super('fuldmagt-acting-changed');
  }
}

/** The citizen is about to go on at another address. Preventing it keeps them here. */
export class HandOffEvent extends News {
  constructor(readonly href: string) {
    super('fuldmagt-hand-off', { cancelable: true });
  }
}

/** The session has ended: a call was refused with `session-expired`. */
export class SessionEndedEvent extends News {
  constructor() {
    super('fuldmagt-session-ended');
  }
}

/** The session is about to end, in so many seconds. An element says so, with a way to stay. */
export class SessionExpiringEvent extends News {
  constructor(readonly seconds: number) {
    super('fuldmagt-session-expiring');
  }
}

/** Somebody else has logged in in this browser. Our elements are blank: what the page itself shows belongs to the person before. */
export class UserChangedEvent extends News {
  constructor() {
    super('fuldmagt-user-changed');
  }
}

/** Something was refused. The element says so itself. With `actor-changed`, the page has stopped: what it shows belongs to another than one acts for now. */
export class RefusedEvent extends News {
  constructor(readonly reason: Reason) {
    super('fuldmagt-refused');
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'fuldmagt-step': StepEvent;
    'fuldmagt-open': OpenEvent;
    'fuldmagt-requested': RequestedEvent;
    'fuldmagt-given': GivenEvent;
    'fuldmagt-changed': ChangedEvent;
    'fuldmagt-before-acting': BeforeActingEvent;
    'fuldmagt-acting-changed': ActingChangedEvent;
    'fuldmagt-hand-off': HandOffEvent;
    'fuldmagt-session-expiring': SessionExpiringEvent;
    'fuldmagt-session-ended': SessionEndedEvent;
    'fuldmagt-user-changed': UserChangedEvent;
    'fuldmagt-refused': RefusedEvent;
  }
}
