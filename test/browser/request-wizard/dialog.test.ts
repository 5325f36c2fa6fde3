import { expect } from '@open-wc/testing';
import { bo, karen, world } from '../../../src/testing/index.js';
import { press } from '../../support/browser/hands.js';
import { allByRole, aMoment, byRole, focused, nameOf, textOf, until } from '../../support/browser/page.js';
import { asked, begun, field, opened, pressed, shows, toCheck, written } from './wizard.js';

const inDialog = async () => {
  const wizard = await opened(world().as(bo), { intent: 'request', placement: 'dialog' });
  const dialog = await until(() => byRole<HTMLDialogElement>(wizard, 'dialog', 'Anmod om fuldmagt'));
  return { wizard, dialog };
};

describe('the wizard in a dialog', () => {
  it('opens at once, with the focus on its heading, and is accessible', async () => {
    const { wizard, dialog } = await inDialog();
    expect(dialog.matches(':modal')).to.equal(true);
    await until(() => nameOf(focused() as Element) === 'Hvem vil du hjælpe?');
    await expect(wizard).to.be.accessible();
  });

  it('gives the focus back, and says that it has closed', async () => {
    const before = document.body.appendChild(document.createElement('button'));
    before.focus();
    const { wizard } = await inDialog();
    let closed = 0;
    wizard.addEventListener('close', () => (closed += 1));
    pressed(wizard, 'Luk');
    await until(() => closed === 1);
    expect(allByRole(wizard, 'dialog')).to.have.length(0);
    expect(focused()).to.equal(before);
    wizard.show();
    await shows(wizard, 'Sådan anmoder du om fuldmagt');
    before.remove();
  });

  it('closes on Escape where nothing has been answered, and the dialog of a host does not', async () => {
    const { wizard } = await inDialog();
    let heard = 0;
    const listener = (event: KeyboardEvent) => {
      if (event.key === 'Escape') heard += 1;
    };
    addEventListener('keydown', listener);
    await until(() => nameOf(focused() as Element) === 'Hvem vil du hjælpe?');
    await press('Escape');
    await until(() => allByRole(wizard, 'dialog').length === 0);
    removeEventListener('keydown', listener);
    expect(heard).to.equal(0);
  });

  it('asks before it throws answers away, and Escape there means no', async () => {
    const { wizard } = await inDialog();
    written(wizard, 'Fulde navn', 'Karen');
    await press('Escape');
    await shows(wizard, 'Vil du lukke uden at sende?');
    await until(() => nameOf(focused() as Element) === 'Vil du lukke uden at sende?');
    await expect(wizard).to.be.accessible();
    await press('Escape');
    await shows(wizard, 'Hvem vil du hjælpe?');
    expect(field(wizard, 'Fulde navn').value).to.equal('Karen');
    await until(() => focused() === field(wizard, 'Fulde navn'));
    await press('Escape');
    await shows(wizard, 'Vil du lukke uden at sende?');
    pressed(wizard, 'Bliv her');
    await shows(wizard, 'Hvem vil du hjælpe?');
    pressed(wizard, 'Luk');
    await shows(wizard, 'Vil du lukke uden at sende?');
    pressed(wizard, 'Luk uden at sende');
    await until(() => allByRole(wizard, 'dialog').length === 0);
    wizard.show();
    await shows(wizard, 'Sådan anmoder du om fuldmagt');
    await begun(wizard);
    expect(field(wizard, 'Fulde navn').value).to.equal('');
  });

  it('asks also about a number that is all that has been typed, and has wiped it when it is closed', async () => {
    const { wizard } = await inDialog();
    written(wizard, 'CPR-nummer', karen.cpr);
    const input = field(wizard, 'CPR-nummer');
    pressed(wizard, 'Luk');
    await shows(wizard, 'Vil du lukke uden at sende?');
    expect(input.value).to.equal(karen.cpr);
    pressed(wizard, 'Luk uden at sende');
    await until(() => input.value === '');
  });

  it('does not ask when it has been sent', async () => {
    const { wizard } = await inDialog();
    await toCheck(wizard, karen);
    pressed(wizard, 'Send anmodning');
    await shows(wizard, 'Din anmodning er sendt til Karen Holm');
    pressed(wizard, 'Luk');
    await until(() => allByRole(wizard, 'dialog').length === 0);
    wizard.show();
    await shows(wizard, 'Sådan anmoder du om fuldmagt');
  });

  it('keeps the answers where the browser closes it without asking', async () => {
    const { wizard, dialog } = await inDialog();
    asked(wizard, karen);
    await shows(wizard, /^Hvad /);
    let closed = 0;
    wizard.addEventListener('close', () => (closed += 1));
    dialog.close();
    await until(() => closed === 1);
    wizard.show();
    await shows(wizard, 'Hvad vil du hjælpe Karen Holm med?');
  });

  it('stays open, and modal, where it is moved about the page', async () => {
    const { wizard } = await inDialog();
    written(wizard, 'Fulde navn', 'Karen');
    const there = document.body.appendChild(document.createElement('div'));
    const provider = wizard.parentElement as Element;
    provider.append(there);
    there.append(wizard);
    await aMoment();
    const dialog = byRole<HTMLDialogElement>(wizard, 'dialog', 'Anmod om fuldmagt');
    expect(dialog.matches(':modal')).to.equal(true);
    expect(field(wizard, 'Fulde navn').value).to.equal('Karen');
  });

  it('is nothing where it stands', async () => {
    const { wizard } = await inDialog();
    pressed(wizard, 'Luk');
    await until(() => allByRole(wizard, 'dialog').length === 0);
    expect(textOf(wizard)).to.equal('');
    expect(wizard.getBoundingClientRect().height).to.equal(0);
  });
});
