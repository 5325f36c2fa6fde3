import { expect } from '@open-wc/testing';
import { bo, karen, world } from '../../../src/testing/index.js';
import { textOf, until } from '../../support/browser/page.js';
import { opened, pressed, shows, toCheck } from './wizard.js';

const leavings: (() => unknown)[] = [];
afterEach(() => {
  for (const leave of leavings.splice(0)) leave();
});

/** The windows that are opened, each a frame of this page: what was built in it, once it is printed. */
function papers(): () => Document | undefined {
  const before = globalThis.open;
  let printed: Document | undefined;
  globalThis.open = () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    leavings.push(() => frame.remove());
    const paper = frame.contentWindow as Window;
    paper.print = () => (printed = paper.document);
    return paper;
  };
  leavings.push(() => (globalThis.open = before));
  return () => printed;
}

/** What a page of another window says. */
const plain = ({ body }: Document): string => body.textContent.replace(/\s+/gu, ' ').trim();

/** The files that are saved, by their names. */
function saved(): ReadonlyMap<string, Blob> {
  const files = new Map<string, Blob>();
  const made = new Map<string, Blob>();
  const [create, click] = [URL.createObjectURL.bind(URL), HTMLAnchorElement.prototype.click];
  URL.createObjectURL = (file: Blob) => {
    const address = create(file);
    made.set(address, file);
    return address;
  };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    const file = made.get(this.href);
    if (file && this.download) files.set(this.download, file);
    else click.call(this);
  };
  leavings.push(() => {
    URL.createObjectURL = create;
    HTMLAnchorElement.prototype.click = click;
  });
  return files;
}

describe('what one takes along', () => {
  it('before it is sent: everything that was answered, on paper, and that it is not sent', async () => {
    const paper = papers();
    const wizard = await opened(world().as(bo), { intent: 'request' });
    await toCheck(wizard, karen);
    pressed(wizard, 'Print');
    const page = await until(paper);
    const text = plain(page);
    expect(text).to.match(/^Anmodning om fuldmagt, ikke sendt endnu/);
    for (const said of ['Karen Holm (født 14. maj 1942)', 'Social- og sundhedsportal', 'lørdag den 2. maj 2026', 'Det kan du stadig ikke'])
      expect(text).to.contain(said);
    expect(page.querySelectorAll('button')).to.have.length(0);
    expect(text).not.to.contain(karen.cpr);
  });

  it('the receipt, with its number', async () => {
    const paper = papers();
    const wizard = await opened(world().as(bo), { intent: 'request' });
    await toCheck(wizard, karen);
    pressed(wizard, 'Send anmodning');
    await shows(wizard, /^Din anmodning er sendt/);
    const reference = textOf(wizard.shadowRoot!.querySelector('[part=reference]')!);
    pressed(wizard, 'Print');
    const page = await until(paper);
    expect(plain(page)).to.match(/^Kvittering for din anmodning om fuldmagt/);
    expect(plain(page)).to.contain(reference);
    expect(plain(page)).to.contain('Du har anmodet.');
  });

  it('the days at the end of it, for a calendar, without anybody’s name (R079)', async () => {
    const files = saved();
    const wizard = await opened(world().as(bo), { intent: 'request' });
    await toCheck(wizard, karen);
    pressed(wizard, 'Send anmodning');
    await shows(wizard, /^Din anmodning er sendt/);
    const reference = textOf(wizard.shadowRoot!.querySelector('[part=reference]')!);
    wizard.shadowRoot!.querySelector<HTMLElement>('[part=calendar]')!.click();
    const file = await until(() => files.get(`fuldmagt-${reference}.ics`));
    const text = await file.text();
    expect(text.match(/^DTSTART;VALUE=DATE:\d+/gm)).to.deep.equal(['DTSTART;VALUE=DATE:20260411', 'DTSTART;VALUE=DATE:20260502']);
    for (const name of ['Karen', 'Bo Holm', 'Holm']) expect(text).not.to.contain(name);
    await expect(wizard).to.be.accessible();
  });
});
