import { expect, html } from '@open-wc/testing';
import '../../../src/define/fuldmagt-acting-banner.js';
import '../../../src/define/fuldmagt-help-button.js';
import '../../../src/define/fuldmagt-on-behalf-switcher.js';
import { bo, jens, karen, world, youngJens } from '../../../src/testing/index.js';
import { allByRole, seen, until } from '../../support/browser/page.js';
import { portal } from '../../support/browser/portal.js';

/** What is read in an element, piece by piece. */
const pieces = (root: Element): string[] =>
  [...seen(root)]
    .flatMap(element => [...element.childNodes])
    .filter((node): node is Text => node instanceof Text && node.data.trim() !== '')
    // What comes from the backend, and what is dialled, is in nobody's language.
    .filter(({ parentElement }) => !parentElement!.closest('bdi, [dir="auto"], a[href^="tel:"]'))
    .map(({ data }) => data.trim());

/** The words that do not look foreign. A sentence around a name comes in pieces, of which some hold nothing but its end. */
const forgotten = (root: Element): string[] => pieces(root).filter(piece => /\p{L}{2}/u.test(piece) && !/[⟦⟧]/u.test(piece));

const acting = async () => {
  const backend = world({ mandates: [{ giver: karen.id }, { giver: jens.id }, { giver: youngJens.id }] }).as(bo);
  const { items } = await backend.principals!({});
  await backend.actFor!({ person: items[0]!.person.id });
  return backend;
};

describe('no word is forgotten in the pseudo-locale', () => {
  it('in the switcher', async () => {
    const page = await portal(await acting(), html`<fuldmagt-on-behalf-switcher></fuldmagt-on-behalf-switcher>`, 'en-XA');
    const element = page.firstElementChild!;
    (await until(() => allByRole(element, 'button')[0])).click();
    await until(() => allByRole(element, 'listitem').length === 4 && forgotten(element).length === 0);
    expect(pieces(element).length).to.be.greaterThan(6);
  });

  it('in the banner', async () => {
    const page = await portal(await acting(), html`<fuldmagt-acting-banner></fuldmagt-acting-banner>`, 'en-XA');
    const element = page.firstElementChild!;
    await until(() => allByRole(element, 'region', /⟦/).length === 1 && forgotten(element).length === 0);
    expect(pieces(element).length).to.be.greaterThan(3);
  });

  it('in the help', async () => {
    const page = await portal({}, html`<fuldmagt-help-button></fuldmagt-help-button>`, 'en-XA');
    const element = page.firstElementChild!;
    allByRole(element, 'button')[0]!.click();
    const doors = () => allByRole(element, 'button').filter(({ part }) => part.contains('door'));
    await until(() => doors().length === 8 && forgotten(element).length === 0);
    for (const place of [1, 5, 6]) {
      doors()[place]!.click();
      await until(() => allByRole(element, 'heading').length > 1 && forgotten(element).length === 0);
      allByRole(element, 'button', /⟦Tílbágé/)[0]!.click();
      await until(() => doors().length === 8);
    }
    expect(pieces(element).length).to.be.greaterThan(10);
  });
});
