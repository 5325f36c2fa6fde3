import { bo, everybody, layla } from '../../../src/testing/people.js';
import { Chance } from './chance.js';
import { helped, Portal, secretOf, type Owned } from './portal.js';
import type { Tab } from './tab.js';

/** What came of one story. */
export interface Told {
  /** What happened, a line each, so that a story that goes wrong can be read. */
  readonly lines: readonly string[];
  /** What went wrong. An empty list is what one wants. */
  readonly wrongs: readonly string[];
  readonly done: Portal['done'];
}

/** What there is to tell of a move. */
type Said = string | boolean | undefined;

/** One tab with whoever it was opened for. */
interface Seat {
  readonly tab: Tab;
  readonly number: number;
  page: Owned;
}

const steps = 9;

let addresses = 0;

/**
 * Lets chance play with a browser of two or three tabs: somebody switches, does something, writes, logs in as somebody else, comes back, goes on; givers end
 * their mandates; and answers are slow. Looks at every tab after each change of it.
 */
export async function story(seed: number, tabs: readonly Tab[]): Promise<Told> {
  const chance = new Chance(seed);
  const address = `/fence/${(addresses += 1)}`;
  const portal = new Portal(address);
  const [lines, wrongs]: [string[], Set<string>] = [[], new Set()];
  const seats: Seat[] = tabs.slice(0, chance.of([2, 3])).map((tab, number) => ({ tab, number, page: { owner: undefined } }));
  let slowness = 0;

  const open = (seat: Seat) => {
    const page: Owned = { owner: undefined };
    seat.page = page;
    const send: Parameters<Tab['open']>[1] = sent => {
      const slow = chance.happens(slowness) ? chance.of(['question', 'answer'] as const) : undefined;
      return portal.answer(sent, page, slow);
    };
    seat.tab.open(address, send, { whole: seed % 2 === 0 });
  };
  const look = (seat: Seat) => {
    for (const wrong of wrongsOf(seat)) wrongs.add(`tab ${seat.number} after "${lines.at(-1) ?? ''}": ${wrong}`);
  };
  const waits = () => seats.reduce((sum, { tab }) => sum + tab.asked, 0);
  /** Until everything that can be answered has been, and nothing more is asked for a moment. */
  const rest = async () => {
    for (let [quiet, turns] = [0, 0]; quiet < 3 && turns < 400; turns += 1) {
      await aMoment();
      quiet = waits() <= portal.held ? quiet + 1 : 0;
    }
  };
  const goOn = async () => {
    if (chance.happens(0.5)) await rest();
    else for (let turn = Math.floor(chance.next() * 8); turn > 0; turn -= 1) await aTurn();
  };

  const moves: Readonly<Record<string, (seat: Seat) => Promise<Said> | Said>> = {
    switches: async seat => {
      if (!seat.tab.press('Du handler')) return 'nobody to act for';
      await rest();
      const giver = chance.of([...(helped.get(seat.page.owner ?? portal.person) ?? []), undefined]);
      const pressed = seat.tab.press(giver ? giver.name : 'Dig selv');
      if (!pressed) seat.tab.press('Du handler');
      return `${giver?.id ?? 'oneself'} ${pressed}`;
    },
    cancels: seat => seat.tab.press('Aflys aftalen'),
    decides: async seat => {
      const begun = seat.tab.press('Slet fuldmagten');
      if (begun) await rest();
      return begun && seat.tab.press('Slet fuldmagten');
    },
    writes: seat => seat.tab.type(`written-by-${String(seat.page.owner?.id)}`),
    goesOn: seat => seat.tab.press('Gå videre'),
    goesBack: seat => seat.tab.press('Skift tilbage'),
    comesBack: ({ tab }) => {
      tab.focus();
      return undefined;
    },
    wakes: ({ tab }) => {
      tab.wake();
      return undefined;
    },
    opens: seat => {
      open(seat);
      return undefined;
    },
    'logs in': seat => {
      portal.logIn(portal.person === bo ? layla : bo);
      open(seat);
      return portal.person.id;
    },
    'loses a mandate': async () => {
      const giver = chance.of(helped.get(portal.person) ?? []);
      await portal.ends(giver);
      return giver.id;
    },
    releases: () => {
      portal.release(chance.of(['first', 'last', 'all']));
      return undefined;
    },
  };
  const likely = Object.entries({
    switches: 6,
    cancels: 5,
    decides: 1,
    writes: 1,
    goesOn: 2,
    goesBack: 2,
    comesBack: 3,
    wakes: 1,
    opens: 1,
    'logs in': 1,
    'loses a mandate': 1,
    releases: 4,
  });
  const bag = likely.flatMap(([name, times]) => Array.from({ length: times }, () => name));

  try {
    for (const seat of seats) {
      open(seat);
      seat.tab.watch(() => look(seat));
    }
    await rest();
    if (chance.happens(0.6)) {
      await moves['switches']?.(seats[0] as Seat);
      await rest();
      lines.push(`acts for ${String(await portal.acting())}`);
      for (const seat of seats.slice(1)) open(seat);
      await rest();
    }
    slowness = chance.of([0, 0.2, 0.5]);
    for (let step = 0; step < steps; step += 1) {
      const stopped = seats.filter(({ tab }) => tab.screen().state === 'stopped');
      const [name, seat] =
        stopped.length > 0 && chance.happens(0.4)
          ? [chance.of(['goesOn', 'goesBack'] as const), chance.of(stopped)]
          : [chance.of(bag), chance.of(seats)];
      const at = lines.push(`${name} in tab ${seat.number}`) - 1;
      const said = await moves[name]?.(seat);
      if (said !== undefined) lines[at] = `${String(lines[at])}: ${said}`;
      await goOn();
      seats.forEach(look);
    }
    lines.push('at the end');
    slowness = 0;
    portal.release('all');
    await rest();
    portal.release('all');
    await rest();
    // Whoever looks at a tab in the end, and goes on, sees for whom one really acts.
    for (const seat of seats) seat.tab.focus();
    await rest();
    for (const seat of seats) {
      look(seat);
      const [{ state, name }, acting] = [seat.tab.screen(), await portal.acting()];
      if (state === 'on' && (name !== acting || seat.page.owner !== portal.person))
        wrongs.add(
          `tab ${seat.number} in the end: it says ${String(name)} to ${String(seat.page.owner?.id)}, and one acts for ${String(acting)} as ${portal.person.id}`,
        );
    }
  } finally {
    portal.release('all');
    for (const { tab } of seats) tab.close();
  }
  return { lines, wrongs: [...wrongs, ...portal.wrongs], done: portal.done };
}

/** What stands in a tab that is somebody's it does not belong to. */
function wrongsOf({ tab, page: { owner } }: Seat): string[] {
  const { state, name } = tab.screen();
  const bytes = tab.bytes();
  const actsFor = [...helped.values()].flat().find(person => person.name === name);
  const shows = state === 'on' ? (actsFor ?? owner) : undefined;
  const strangers = everybody.filter(person => person !== shows && bytes.includes(secretOf(person)));
  const wrongs = strangers.map(({ id }) => `the appointment of ${id} in a tab that is ${state}, for ${shows?.id ?? 'nobody'}`);
  if (state === 'on') {
    const own = owner && [owner, ...(helped.get(owner) ?? [])].map(({ name }) => name);
    const others = own ? everybody.filter(({ name }) => !own.includes(name) && bytes.includes(name)) : [];
    return [...wrongs, ...others.map(({ id }) => `the name of ${id} in a tab of ${String(owner?.id)}`)];
  }
  const typed = bytes.includes('written-by-') ? ['what was written'] : [];
  const named = everybody.filter(person => bytes.includes(person.name)).map(({ id }) => `the name of ${id}`);
  return [...wrongs, ...[...typed, ...named].map(what => `${what} in a tab that is ${state}`)];
}

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

/** Lets whatever else waits in this page have its turn. */
const aTurn = (): Promise<void> =>
  new Promise(resolve => {
    waiting.push(resolve);
    channel.port2.postMessage(0);
  });

/** Lets what goes from one tab to another arrive. */
const aMoment = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 3));
