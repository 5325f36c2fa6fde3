import type { MandateBackend } from '../src/contract/backend.js';
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

/** Presses the first button of an element, once it is there: the one that unfolds or opens it. */
export const unfolded =
  (tag: string) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    for (let tries = 0; tries < 100; tries += 1) {
      const button = canvasElement.querySelector(tag)?.shadowRoot?.querySelector('button');
      if (button) {
        button.click();
        return;
      }
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    throw new Error(`There is no button in <${tag}>`);
  };
