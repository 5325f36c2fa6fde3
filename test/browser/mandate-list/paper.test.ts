import { expect } from '@open-wc/testing';
import { bo, everybody, karen } from '../../../src/testing/people.js';
import { carePortal, world } from '../../../src/testing/world.js';
import { allByRole, byRole, textOf, until } from '../../support/browser/page.js';
import { heading, mandateId, pressButton, show } from './setup.js';

const one = mandateId('mandate-1');

/** Presses a button where no window may be opened, and answers with what stands alone in its place. */
const printed = async (list: HTMLElement, button: string): Promise<HTMLElement> => {
  const { open } = window;
  window.open = () => null;
  try {
    await pressButton(list, button);
    return await until(() => list.shadowRoot!.querySelector<HTMLElement>('dialog[open] .sheet'));
  } finally {
    window.open = open;
  }
};

const opened = async (who = bo, mandates: Parameters<typeof world>[0] = { mandates: [{}] }, lang = 'da') => {
  const { list } = await show(world(mandates).as(who), { mandate: one, lang });
  await until(() => list.shadowRoot!.querySelector('[part=paper]'));
  return list;
};

describe('on paper', () => {
  it('a mandate has all of its page, without what can only be pressed', async () => {
    const sheet = await printed(await opened(), 'Print fuldmagten');
    expect(textOf(sheet)).to.match(/^Fuldmagt F7K2-9QXM Gyldig /);
    for (const text of [
      'Karen Holm',
      'Social- og sundhedsportal',
      'Fuldmagtens tid',
      'Sidste dag. Den gælder dagen ud.',
      'Er der noget galt?',
      '70 10 18 81',
    ])
      expect(textOf(sheet)).to.contain(text);
    expect(sheet.querySelectorAll('button, svg')).to.have.lengthOf(0);
  });

  it('the pocket card says who helps whom with what and until when, and whom to call at which hours', async () => {
    for (const who of [bo, karen]) {
      const sheet = await printed(await opened(who), 'Print lommekort');
      expect(textOf(sheet)).to.match(
        /^Lommekort til fuldmagt Hjælper Bo Holm Får hjælp Karen Holm Med det her Social- og sundhedsportal Til og med lørdag den 2\. maj 2026 Nummer F7K2-9QXM/,
      );
      expect(textOf(sheet))
        .to.contain('70 10 18 81')
        .and.to.contain('Hverdage: kl. 8‑20')
        .and.to.contain('Det giver ikke adgang til noget.');
    }
  });

  it('no CPR number is on it, nor the day that one was born', async () => {
    const sheet = await printed(await opened(), 'Print lommekort');
    const text = textOf(sheet).replace(/\D/g, '');
    for (const { cpr } of everybody) expect(text).not.to.contain(cpr);
    expect(textOf(sheet)).not.to.match(/født|19\d\d/);
  });

  it('many powers stand in two columns', async () => {
    const { powers = [] } = (await world().as(karen).catalogue?.({})) ?? {};
    const ids = [carePortal, ...powers.map(({ id }) => id).filter(id => id !== carePortal)].slice(0, 17);
    const sheet = await printed(await opened(bo, { mandates: [{ powers: ids }] }), 'Print lommekort');
    expect(sheet.querySelectorAll('.many > li')).to.have.lengthOf(17);
  });

  it('there is no pocket card for one that is not in force', async () => {
    const list = await opened(bo, { mandates: [{ state: 'deleted' }] });
    expect(allByRole(list, 'button', 'Print lommekort')).to.be.empty;
    byRole(list, 'button', 'Print fuldmagten');
  });

  it('no name is in the title of the page that is printed, nor in an attribute', async () => {
    const list = await opened();
    for (const element of list.shadowRoot!.querySelectorAll('*'))
      for (const { value } of element.attributes) expect(value.split(/\W+/)).not.to.include('Karen');
  });

  it('in Arabic', async () => {
    const list = await opened(bo, { mandates: [{}] }, 'ar');
    await heading(list, 'خذه معك على ورق');
    const sheet = await printed(list, 'طباعة بطاقة للجيب');
    expect(textOf(sheet)).to.contain('من يتلقى المساعدة Karen Holm');
    expect(getComputedStyle(sheet).direction).to.equal('rtl');
  });
});
