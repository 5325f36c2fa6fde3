import { expect } from '@open-wc/testing';
import { http } from '../../../src/adapters/http.js';
import type { MandateBackend } from '../../../src/contract/backend.js';
import { operationNames, type OperationName } from '../../../src/contract/operations.js';
import { unanswered } from '../../../src/controllers/deed.js';
import type { Reason } from '../../../src/domain/refusal.js';
import { da as acting } from '../../../src/locale/acting/da.js';
import { da } from '../../../src/locale/refusals/da.js';
import { createHandler } from '../../../src/server/handler.js';
import { faulty, faultyFetch } from '../../../src/testing/index.js';
import type { World } from '../../../src/testing/world.js';
import { allByRole, nameOf, textOf, until } from '../../support/browser/page.js';
import { outcomeOf, planOf, rows as allRows, type Row } from '../../support/faults/rows.js';
import { timeAtWill } from '../../support/time-at-will.js';

/** Somebody's way to a call that fails, and on from there. */
export interface Scene<At = void> {
  /** The call that fails. */
  readonly call: OperationName;
  /** Who makes it, as one would tell it. */
  readonly tells: string;
  readonly world: () => World;
  readonly who: (world: World) => MandateBackend;
  /** The way to the call, over a wire on which nothing fails. */
  readonly lead: (backend: MandateBackend) => Promise<At>;
  /** Makes the call. Answers with the element in which it is told what came of it. */
  readonly act: (at: At, backend: MandateBackend) => HTMLElement | Promise<HTMLElement>;
  /** Whether it is seen that the call has been answered. */
  readonly answered: (element: HTMLElement) => unknown;
  /** Tries again, as the page says. */
  readonly again: (element: HTMLElement) => unknown;
  /** Looks that everything that was answered is still there. */
  readonly kept?: (element: HTMLElement, reason: Reason) => void;
  /** Where other browsers ask whoever runs the tests where to save a file. */
  readonly onlyChromium?: true;
  /** How often it has been done. */
  readonly times?: (world: World) => Promise<number>;
  /** Whether the page finds out by itself that it has been done, or asks once more: whoever looks may then never see that it was refused. */
  readonly byItself?: (row: Row) => boolean;
  /** What is told in the place of the sentence that every language has for a reason. Nothing: what is said is not about this call. */
  readonly instead?: Readonly<Partial<Record<Reason, string>>>;
}

/** Those that make a difference on a page. How a wait is written makes none, nor which of several answers it was that said no more. */
const alike = /moment|thirty years|nobody can read|behind the handler|40[34] from|500 from|^refused .*, once|^50[24],|^503 that/;
/** What is tried in other browsers than Chromium: a handful, because what is told of a fault goes by none of them. */
const anywhere = /^(a lost answer, once|a login page)$/;
const whole = navigator.userAgent.includes('Chrome');
const rows = allRows.filter(({ name }) => !alike.test(name) && (whole || anywhere.test(name)));

/** Whether each page is to meet each fault, as in `test/long`. Else each meets one of four, and the next page the next ones. */
const address: string = '/test/support/asked.js';
const { everyFault } = (await import(address)) as { everyFault: boolean };
const oneOf = everyFault || !whole ? 1 : 4;
let scenes = 0;

/** How long a page may take, in milliseconds, on a machine that has much else to do. */
const patience = 15_000;

/** What can be tried again as it is. */
const again = (reason: Reason): boolean => unanswered.includes(reason);

/** A backend over a wire, whose other end and whose way there fail from when it is told to. */
const wired = (good: MandateBackend) => {
  const [time, over] = [timeAtWill(), new AbortController()];
  time.flow(over.signal);
  // Nobody here hears of changes: what is asked for is what somebody pressed for.
  const { changes: _, ...whole } = good;
  let behind: MandateBackend = whole;
  const forwarding = Object.fromEntries(
    Object.keys(whole).map(name => {
      const at = name as OperationName;
      return [at, (input: never, options: never) => (behind[at] as (input: never, options: never) => unknown)(input, options)];
    }),
  );
  const handler = createHandler({ base: '/api', backendFor: () => forwarding, onError: () => undefined });
  const straight = (request: Request): Promise<Response> => {
    request.signal.throwIfAborted();
    return time.at(() => handler(request));
  };
  let send = straight;
  const wire = http('https://portal.example/api', { fetch: request => send(request), pace: time.pace });
  return {
    backend: Object.fromEntries(operationNames.filter(name => name in whole).map(name => [name, wire[name]])) as MandateBackend,
    fail(call: OperationName, row: Row) {
      const only = { operation: call };
      behind = faulty(
        whole,
        planOf(row.backend, row).map(fault => ({ ...fault, ...only })),
      );
      send = faultyFetch(
        straight,
        planOf(row.wire, row).map(fault => ({ ...fault, ...only })),
        { wait: time.wait },
      );
    },
    mend() {
      [behind, send] = [whole, straight];
    },
    end: () => over.abort(),
  };
};

/** What can be pressed or followed. */
const waysOn = (element: HTMLElement): string[] =>
  [...allByRole(element, 'button'), ...allByRole(element, 'link')]
    .filter(way => way.getAttribute('aria-disabled') !== 'true' && !(way as HTMLButtonElement).disabled)
    .map(nameOf);

/** The list and the wizard, which say what holds for all of the page where no other element does. */
const saysOnce = ({ localName }: Element): boolean => localName === 'fuldmagt-mandate-list' || localName === 'fuldmagt-request-wizard';

/** Tests a scene with every fault, or with its share of them; in other browsers than Chromium with a handful. Answers how many cells of the table that are. */
export function eachFault<At>(scene: Scene<At>): number {
  const its = scene.onlyChromium && !whole ? [] : rows.filter((_, index) => (index + scenes) % oneOf === 0);
  scenes += 1;
  const isAnswered = (element: HTMLElement): boolean => {
    try {
      return Boolean(scene.answered(element));
    } catch {
      return false;
    }
  };
  describe(`${scene.tells} (${scene.call})`, () => {
    for (const row of its) {
      it(row.name, async function () {
        this.timeout(60_000);
        const here = scene.world();
        const { backend, fail, mend, end } = wired(scene.who(here));
        try {
          const at = await scene.lead(backend);
          fail(scene.call, row);
          const element = await scene.act(at, backend);
          const [outcome] = [outcomeOf(scene.call, row)].flat() as [Reason | 'answered'];
          const said = outcome === 'answered' ? undefined : (scene.instead?.[outcome] ?? da[outcome]);
          // Where the element itself says that the session has ended, it is with the way on, and not once more in the words of the refusal.
          const ended = () => outcome === 'session-expired' && saysOnce(element) && textOf(element).includes(acting.endedText);
          const tells = () => (said !== undefined && textOf(element).includes(said)) || ended();
          const byItself = () => Boolean(scene.byItself?.(row)) && isAnswered(element);
          if (outcome !== 'answered') await until(() => tells() || byItself(), patience);
          const told = tells();
          if (told) {
            expect(waysOn(element), 'a way on').not.to.be.empty;
            if (outcome === 'session-expired' && saysOnce(element))
              expect(textOf(element).split(acting.endedTitle), 'that the session has ended, once').to.have.length(2);
            scene.kept?.(element, outcome as Reason);
          }
          mend();
          const goesOn = outcome === 'answered' || again(outcome);
          if (told && goesOn && !byItself()) await scene.again(element);
          if (goesOn) await until(() => isAnswered(element), patience);
          if (scene.times) expect(await scene.times(here), 'how often it was done').to.equal(goesOn ? 1 : 0);
        } finally {
          end();
        }
      });
    }
  });
  return its.length;
}
