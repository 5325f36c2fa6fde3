import { expect } from '@open-wc/testing';
import { bo, karen, world, type TestPerson } from '../../../src/testing/index.js';
import { aMoment, until, byRole } from '../../support/browser/page.js';
import { asked, field, heard, opened, pressed, providerOf, shows, toCheck, written } from './wizard.js';

/** Every element of the document, in every open shadow root, seen or not. */
function* everything(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* everything(element.shadowRoot);
  }
}

const digits = (text: string): string => text.replace(/[\s\p{Pd}.]/gu, '');

/** Where the number of somebody, or their name, can be found where it must not be. Both may stand in their fields, and a name in what is read. */
function places({ name, cpr }: Pick<TestPerson, 'name' | 'cpr'>, news: readonly Event[], said: readonly string[]): string[] {
  const found: string[] = [];
  const look = (place: string, text: string | null | undefined) => {
    if (text && digits(text).includes(cpr)) found.push(`number: ${place}`);
    if (text?.includes(name) && place !== 'text' && place !== 'field name') found.push(`name: ${place}`);
  };
  for (const element of everything(document)) {
    for (const { name, value } of element.attributes) look(`${element.localName} ${name}`, value);
    if (element instanceof HTMLInputElement && element.id !== 'cpr') look(`field ${element.id}`, element.value);
    if (element.matches('[role=status], [role=alert], [aria-live]')) look('live region', element.textContent);
    for (const node of element.childNodes) if (node instanceof Text) look('text', node.data);
  }
  look('address', decodeURIComponent(location.href));
  look('title', document.title);
  look('history', JSON.stringify(history.state));
  look('cookie', document.cookie);
  look('local storage', JSON.stringify(localStorage));
  look('session storage', JSON.stringify(sessionStorage));
  for (const event of news) look(event.type, JSON.stringify(Object.fromEntries(Object.entries(event))));
  for (const line of said) look('console', line);
  for (const { name } of performance.getEntries()) look('request', name);
  return found;
}

describe('the CPR number, and the name', () => {
  const said: string[] = [];
  const consoles = ['log', 'info', 'warn', 'error', 'debug'] as const;
  const originals = consoles.map(name => [name, console[name]] as const);

  before(() => {
    for (const [name, original] of originals) {
      console[name] = (...words: unknown[]) => {
        said.push(words.map(word => (word instanceof Error ? `${word.message} ${word.stack ?? ''}` : JSON.stringify(word))).join(' '));
        original.apply(console, words);
      };
    }
  });
  after(() => {
    for (const [name, original] of originals) console[name] = original;
  });

  for (const intent of ['request', 'give'] as const) {
    it(`is nowhere but in its field, at any step of a ${intent}`, async () => {
      const [self, other] = intent === 'request' ? [bo, karen] : [karen, bo];
      const news = heard();
      const nowhere = () => expect(places(other, news, said)).to.deep.equal([]);
      const wizard = await opened(world().as(self), { intent });
      written(wizard, 'Fulde navn', other.name);
      written(wizard, 'CPR-nummer', other.cpr);
      await aMoment();
      nowhere();
      written(wizard, 'Fulde navn', 'Nogen Anden');
      pressed(wizard, 'Fortsæt');
      await until(() => byRole(wizard, 'alert'));
      nowhere();
      written(wizard, 'CPR-nummer', `${other.cpr}1`);
      pressed(wizard, 'Fortsæt');
      await until(() => byRole(wizard, 'alert', /for langt/));
      nowhere();
      await toCheck(wizard, other);
      nowhere();
      pressed(wizard, intent === 'request' ? 'Send anmodning' : 'Giv fuldmagt');
      await shows(wizard, intent === 'request' ? /^Din anmodning er sendt/ : /har fået fuldmagt$/);
      nowhere();
      expect(news.length).to.be.greaterThan(4);
    });
  }

  it('is found by this search, where it is', async () => {
    const planted = document.body.appendChild(document.createElement('p'));
    for (const plant of [
      () => planted.setAttribute('data-person', '140542-0018'),
      () => (planted.textContent = '140542 0018'),
      () => planted.setAttribute('aria-label', 'Ret Karen Holm'),
      () => (document.title = karen.cpr),
      () => history.replaceState({ number: karen.cpr }, ''),
      () => sessionStorage.setItem('draft', karen.cpr),
    ]) {
      const before = [document.title, history.state as unknown] as const;
      plant();
      expect(places(karen, [], [])).not.to.deep.equal([]);
      planted.removeAttribute('data-person');
      planted.removeAttribute('aria-label');
      planted.textContent = '';
      document.title = before[0];
      history.replaceState(before[1], '');
      sessionStorage.removeItem('draft');
      expect(places(karen, [], [])).to.deep.equal([]);
    }
    planted.remove();
  });

  it('can be sent by no form of the browser: no field has a name, and the form goes nowhere', async () => {
    const wizard = await opened(world().as(bo), { intent: 'request' });
    const form = field(wizard, 'CPR-nummer').form as HTMLFormElement;
    expect([...new FormData(form).keys()]).to.deep.equal([]);
    expect(form.method).to.equal('dialog');
    expect(field(wizard, 'CPR-nummer').autocomplete).to.equal('off');
    expect(field(wizard, 'CPR-nummer').spellcheck).to.equal(false);
  });

  it('is wiped from its field when one goes on', async () => {
    const wizard = await opened(world().as(bo), { intent: 'request' });
    const input = field(wizard, 'CPR-nummer');
    asked(wizard, karen);
    expect(input.value).to.equal(karen.cpr);
    await shows(wizard, /^Hvad /);
    expect(input.value).to.equal('');
  });

  it('is wiped from its field when one goes back, and the name is not', async () => {
    const wizard = await opened(world().as(bo));
    pressed(wizard, 'Jeg skal hjælpe en anden');
    await shows(wizard, 'Hvem vil du hjælpe?');
    const input = field(wizard, 'CPR-nummer');
    written(wizard, 'Fulde navn', karen.name);
    written(wizard, 'CPR-nummer', karen.cpr);
    pressed(wizard, 'Tilbage');
    await shows(wizard, 'Hvem skal have hjælp?');
    expect(input.value).to.equal('');
    pressed(wizard, 'Jeg skal hjælpe en anden');
    await shows(wizard, 'Hvem vil du hjælpe?');
    expect(field(wizard, 'Fulde navn').value).to.equal(karen.name);
    expect(field(wizard, 'CPR-nummer').value).to.equal('');
  });

  for (const [how, leave] of [
    ['the wizard is taken out of the page', (wizard: Element) => wizard.remove()],
    ['the page is left', () => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))],
    ['somebody else is at the screen', (wizard: Element) => (providerOf(wizard).backend = world().as(karen))],
  ] as const) {
    it(`is wiped from its field when ${how}`, async () => {
      const wizard = await opened(world().as(bo), { intent: 'request' });
      const input = field(wizard, 'CPR-nummer');
      written(wizard, 'CPR-nummer', karen.cpr);
      leave(wizard);
      await until(() => input.value === '');
    });
  }
});
