import type { MandateBackend } from '../src/contract/backend.js';
import type { Session } from '../src/domain/acting.shape.js';
import { Refusal } from '../src/domain/refusal.js';
import type { Person } from '../src/registry/ports.js';

/** A backend whose person acts for somebody already, from before the page was opened. */
export function actingFor({ name }: Pick<Person, 'name'>, backend: MandateBackend): MandateBackend {
  const before = (async () => {
    const { items = [] } = (await backend.principals?.({ limit: 100 })) ?? {};
    const principal = items.find(({ person }) => person.name === name);
    if (!principal) throw new Error(`Nobody named so has given a mandate`);
    await backend.actFor?.({ person: principal.person.id });
  })();
  const { session } = backend;
  return {
    ...backend,
    ...(session && {
      session: async (...question) => {
        await before;
        return session(...question);
      },
    }),
  };
}

/** A backend that finds somebody else logged in, from another window, as soon as its person does something. */
export function goneBy(backend: MandateBackend): MandateBackend {
  const stopped = async (): Promise<never> => {
    throw new Refusal('user-changed');
  };
  return { ...backend, findPerson: stopped, perform: stopped, actFor: stopped };
}

/** A backend whose person is found to act for another, or, without one, for themselves, as soon as they come back to the page. */
export function chosenElsewhere(backend: MandateBackend, other?: Pick<Person, 'name'>): MandateBackend {
  let asked = 0;
  return {
    ...backend,
    ...(backend.session && {
      session: async (...question) => {
        asked += 1;
        if (asked === 2) {
          const { items = [] } = (await backend.principals?.({ limit: 100 })) ?? {};
          await backend.actFor?.({ person: items.find(({ person }) => person.name === other?.name)?.person.id ?? null });
        }
        return (await backend.session?.(...question)) as Session;
      },
    }),
  };
}

/** A backend with a session that ends in four minutes, unless somebody stays. */
export function endsSoon(backend: MandateBackend): MandateBackend {
  let minutes = 4;
  const session: MandateBackend['session'] = async (...question) => ({
    ...((await backend.session?.(...question)) as Session),
    until: new Date(Date.now() + minutes * 60_000).toISOString(),
  });
  return {
    ...backend,
    session,
    prolong: async (...question) => {
      minutes = 30;
      return session(...question);
    },
  };
}

/** Comes back to the page, once its banner is there. */
export const focused = async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
  for (let tries = 0; tries < 100; tries += 1) {
    if (canvasElement.querySelector('fuldmagt-acting-banner')?.shadowRoot?.querySelector('[part="banner"]')) break;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  dispatchEvent(new Event('focus'));
};

/** Presses what a selector finds in an element, once it is there. */
export const pressed =
  (tag: string, selector: string) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    for (let tries = 0; tries < 100; tries += 1) {
      const button = canvasElement.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>(selector);
      if (button) {
        button.click();
        return;
      }
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    throw new Error(`There is no ${selector} in <${tag}>`);
  };

/** Presses the first button of an element, once it is there: the one that unfolds or opens it. */
export const unfolded = (tag: string) => pressed(tag, 'button');
