import type { Change } from '../../contract/operations.js';
import { addDays } from '../../domain/day.js';
import type { MandateId } from '../../domain/mandate.shape.js';
import { aage, bo, ida, karen, nordby, strandby } from '../people.js';
import { so } from './expect.js';
import type { Holds, Whole } from './ground.js';

/** How long news may be on its way, in milliseconds. */
const patience = 5_000;

/** Somebody who listens, and all that they have heard. */
interface Ear {
  readonly heard: readonly Change[];
  /** Waits until a mandate is told of, or, from now on, that it may be any. */
  hears(id: MandateId, what: string): Promise<void>;
  /** Whether the stream has come to its end. */
  ends(): Promise<boolean>;
  stop(): void;
}

const listen = async (backend: Whole, { signal = new AbortController().signal } = {}): Promise<Ear> => {
  const over = new AbortController();
  const end = () => over.abort();
  signal.addEventListener('abort', end);
  const heard: Change[] = [];
  let wake: () => void = () => undefined;
  let ended = false;
  const stream = await backend.changes({}, { signal: over.signal });
  const reading = (async () => {
    for await (const change of stream) {
      heard.push(change);
      wake();
    }
  })();
  const done = reading.then(
    () => (ended = true),
    // A stream that is ended by its signal may as well say so.
    () => (ended = over.signal.aborted),
  );
  return {
    heard,
    async hears(id, what) {
      const from = heard.length;
      const tells = () =>
        heard.some((change, at) => change.changed === 'mandate' && (change.id === id || (change.id === undefined && at >= from)));
      const late = Date.now() + patience;
      while (!tells()) {
        so(Date.now() < late, `${what} has not been heard of after ${patience / 1000} seconds`);
        await Promise.race([new Promise<void>(resolve => (wake = resolve)), pause(100)]);
      }
    },
    async ends() {
      await Promise.race([done, pause(patience)]);
      return ended;
    },
    stop: end,
  };
};

const pause = (milliseconds: number) => new Promise<void>(resolve => setTimeout(resolve, milliseconds));

/** The mandates that were told of by name. */
const named = ({ heard }: Ear): readonly MandateId[] => heard.flatMap(({ id }) => (id === undefined ? [] : [id]));

/** How one hears that something has changed. */
export const hearing: readonly Holds[] = [
  {
    name: 'the giver and the holder of a mandate hear of it when it is asked for, answered and ended; nobody else hears of it',
    asks: ['findPerson', 'request', 'give', 'perform', 'changes'],
    async run({ as, ask, give, act }) {
      const [holder, giver, stranger] = [await as(bo), await as(karen), await as(ida)];
      const ears = [await listen(holder), await listen(giver)];
      const strange = await listen(stranger);
      try {
        const hear = async (what: string, id: MandateId) => {
          for (const ear of ears) await ear.hears(id, what);
        };
        const asked = await ask(holder, karen);
        await hear('a request', asked.id);
        for (const ear of ears) ear.stop();
        ears.splice(0, 2, await listen(holder), await listen(giver));
        const approved = await act(giver, asked, 'approve');
        await hear('an approval', asked.id);
        for (const ear of ears) ear.stop();
        ears.splice(0, 2, await listen(holder), await listen(giver));
        await act(holder, approved, 'delete');
        await hear('a deletion', asked.id);

        const own = await give(stranger, bo);
        await strange.hears(own.id, 'a mandate of one’s own');
        so(
          named(strange).every(id => id === own.id),
          'somebody has heard of a mandate that is not theirs',
        );
        await ears[0]?.hears(own.id, 'another mandate');
        so(!named(ears[1] as Ear).includes(own.id), 'a giver has heard of a mandate that somebody else gave');
      } finally {
        for (const ear of [...ears, strange]) ear.stop();
      }
    },
  },
  {
    name: 'R110: a desk hears of the cases of its municipality, also of those that come to it, and of no other desk’s',
    asks: ['findPerson', 'request', 'decide', 'changes'],
    desk: true,
    moves: true,
    async run({ as, ask, desk, decide, moves, today }) {
      const holder = await as(bo);
      if ((await (holder as Partial<Whole>).describe?.({}))?.allows.letter === false) return;
      const [here, there] = [await desk(strandby), await desk(nordby)];
      const [near, far] = [await listen(here), await listen(there)];
      try {
        const sent = await ask(holder, aage, { delivery: 'letter' });
        await near.hears(sent.id, 'a letter that goes back to the desk');
        await decide(here, sent, 'register-letter');
        const other = await ask(holder, aage, { delivery: 'letter', until: addDays(today, 30) });
        await near.hears(other.id, 'another letter');
        so(named(far).length === 0, 'a desk has heard of the case of another one');
        await moves(aage, nordby);
        await far.hears(sent.id, 'a case that has come to the desk');
      } finally {
        near.stop();
        far.stop();
      }
    },
  },
  {
    name: 'a stream of changes ends with its signal',
    asks: ['changes'],
    async run({ as }) {
      const over = new AbortController();
      const ear = await listen(await as(bo), { signal: over.signal });
      over.abort();
      so(await ear.ends(), 'a stream goes on after its signal has ended it');
    },
  },
];
