import { expect, fixture, html } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import '../../../src/define/fuldmagt-help-button.js';
import type { FuldmagtHelpButton } from '../../../src/elements/help-button/fuldmagt-help-button.js';
import { press, resize } from '../../support/browser/hands.js';
import { aMoment, byRole, focused, textOf, until } from '../../support/browser/page.js';
import { heard } from '../../support/browser/portal.js';

const login = (content = html`<fuldmagt-help-button></fuldmagt-help-button>`) =>
  fixture<HTMLElement>(html`<main lang="da">${content}</main>`);
const find = (page: Element) => page.querySelector<FuldmagtHelpButton>('fuldmagt-help-button')!;
const rootOf = (page: Element) => find(page).shadowRoot!;
const button = (page: Element) => rootOf(page).querySelector<HTMLButtonElement>('.help')!;
const dialogOf = (page: Element) => rootOf(page).querySelector('dialog')!;
const isOpen = (page: Element) => dialogOf(page).matches(':is(:modal, :popover-open)');
const doorsOf = (page: Element) => rootOf(page).querySelectorAll('.panel [part=door]').length;
const isShut = (page: Element) => !isOpen(page);

const middleOf = (element: Element): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};
const clickOn = (element: Element) => sendMouse({ type: 'click', position: middleOf(element) });

const cross = (a: Element, b: Element) => {
  const [one, other] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
};
const isInWindow = (element: Element) => {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
};

/** A browser that has no popovers. Answers with the way to give them back. */
const withoutPopovers = (): (() => void) => {
  const { showPopover } = HTMLElement.prototype;
  Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
  return () => Object.assign(HTMLElement.prototype, { showPopover });
};
/** A browser that cannot place one thing beside another. */
const withoutAnchors = (): (() => void) => {
  const { supports } = CSS;
  CSS.supports = (...question: unknown[]) =>
    !String(question[0]).includes('position-area') && (Reflect.apply(supports, CSS, question) as boolean);
  return () => Object.assign(CSS, { supports });
};

describe('the help button, as it opens', () => {
  const giveBack: (() => void)[] = [];
  beforeEach(() => resize(1100, 800));
  afterEach(async () => {
    for (const back of giveBack.splice(0)) back();
    await resize(1000);
  });

  it('opens beside the button on a large screen, and leaves the page in reach', async () => {
    for (const place of ['start', 'center', 'end']) {
      const page = await login(html`<fuldmagt-help-button></fuldmagt-help-button>`);
      page.style.textAlign = place;
      button(page).click();
      expect(isOpen(page), 'within the press').to.be.true;
      expect(dialogOf(page).matches(':modal')).to.be.false;
      expect(isInWindow(dialogOf(page)), place).to.be.true;
      if (CSS.supports('position-area', 'block-end')) expect(cross(button(page), dialogOf(page)), `over the button, ${place}`).to.be.false;
      find(page).close();
      page.remove();
    }
  });

  it('leaves the button in sight wherever it stands, on a tablet held upright and in a window as small', async () => {
    const page = await login(html`<div><fuldmagt-help-button></fuldmagt-help-button></div>`);
    const place = page.querySelector<HTMLElement>('div')!;
    place.style.position = 'fixed';
    for (const [width, height] of [
      [768, 1024],
      [800, 600],
      [1100, 580],
    ] as const) {
      await resize(width, height);
      for (const [across, down] of [0, 0.25, 0.5, 0.75, 1].flatMap(across => [0, 0.5, 0.75, 1].map(down => [across, down] as const))) {
        const [left, top] = [across * (innerWidth - button(page).offsetWidth), down * (innerHeight - button(page).offsetHeight)];
        Object.assign(place.style, { left: `${Math.floor(left)}px`, top: `${Math.floor(top)}px` });
        await find(page).show();
        const where = `a button at ${Math.round(left)}, ${Math.round(top)} in ${width} by ${height}`;
        expect(isInWindow(dialogOf(page)), where).to.be.true;
        if (CSS.supports('position-area', 'block-end')) expect(cross(button(page), dialogOf(page)), where).to.be.false;
        find(page).close();
      }
    }
  });

  it('opens over the whole page on a small one', async () => {
    await resize(320, 560);
    const page = await login();
    button(page).click();
    expect(dialogOf(page).matches(':modal')).to.be.true;
    const { width, height } = dialogOf(page).getBoundingClientRect();
    expect([width, height]).to.deep.equal([document.documentElement.clientWidth, innerHeight]);
    find(page).close();
    await resize(1100, 500);
    button(page).click();
    expect(dialogOf(page).matches(':modal'), 'where there is room neither above nor below').to.be.true;
    find(page).close();
    await resize(1100, 800);
    button(page).click();
    expect(dialogOf(page).matches(':modal'), 'once it is large').to.be.false;
  });

  for (const [what, take, isModal] of [
    ['popovers', withoutPopovers, true],
    ['anchors', withoutAnchors, false],
  ] as const) {
    it(`opens, is read and closes where the browser has no ${what}`, async () => {
      giveBack.push(take());
      const page = await login();
      button(page).focus();
      await press('Enter');
      expect(isOpen(page)).to.be.true;
      expect(dialogOf(page).matches(':modal')).to.equal(isModal);
      expect(isInWindow(dialogOf(page))).to.be.true;
      await until(() => textOf(dialogOf(page)).includes('Find din vej'));
      await expect(find(page)).to.be.accessible();
      await press('Escape');
      await until(() => isShut(page));
      await until(() => focused() === button(page));
      if (isModal) return;
      button(page).click();
      await clickOn(button(page));
      await aMoment();
      expect(isShut(page), 'after a second press').to.be.true;
    });
  }

  it('keeps its size when what it says arrives', async () => {
    const page = await login();
    button(page).click();
    const size = () => [dialogOf(page).offsetWidth, dialogOf(page).offsetHeight, byRole(rootOf(page), 'button', 'Luk').offsetTop];
    const before = size();
    await until(() => textOf(dialogOf(page)).includes('Find din vej'));
    expect(size()).to.deep.equal(before);
  });

  it('is drawn in turns, so that none holds up the page for long', async () => {
    const page = await login();
    const seen = new Set<number>();
    new MutationObserver(() => seen.add(doorsOf(page))).observe(rootOf(page), { childList: true, subtree: true });
    button(page).click();
    await until(() => doorsOf(page) === 8);
    await aMoment();
    expect([...seen]).to.deep.equal([0, 5, 8]);
  });

  it('closes on a second press, and says whether it is open', async () => {
    const page = await login();
    const said = () => button(page).getAttribute('aria-expanded');
    expect(said()).to.equal('false');
    await clickOn(button(page));
    expect(isOpen(page)).to.be.true;
    expect(said()).to.equal('true');
    await clickOn(button(page));
    await until(() => isShut(page) && said() === 'false');
    await aMoment();
    expect(isShut(page), 'a moment later').to.be.true;
    expect(focused()).to.equal(button(page));
  });

  it('closes on a press beside it, and leaves the focus where that has put it', async () => {
    const page = await login(html`<p>En side</p><input aria-label="Et felt" /><fuldmagt-help-button></fuldmagt-help-button>`);
    button(page).click();
    await clickOn(page.querySelector('input')!);
    await until(() => isShut(page));
    await aMoment();
    expect(focused()?.localName).to.equal('input');
    button(page).click();
    await until(() => isOpen(page));
    const { left, top } = page.querySelector('p')!.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left + 4), Math.round(top + 4)] });
    await until(() => isShut(page));
    await until(() => focused() === button(page));
  });

  it('closes by Escape, and nothing else does, also when one has gone on in the page', async () => {
    const page = await login(html`<fuldmagt-help-button></fuldmagt-help-button><input aria-label="Et felt" />`);
    const keys = heard(page, 'keydown', 'keyup');
    button(page).click();
    page.querySelector('input')!.focus();
    expect(isOpen(page)).to.be.true;
    await press('Escape');
    await until(() => isShut(page));
    const escapes = () => keys.filter(({ key }) => key === 'Escape').length;
    expect(escapes(), 'heard by the page').to.equal(0);
    expect(focused()?.localName).to.equal('input');
    await press('Escape');
    expect(escapes(), 'one that is not ours').to.equal(2);
  });

  it('closes when it is taken out, and opens anew where it is put', async () => {
    const page = await login();
    button(page).click();
    const element = find(page);
    element.remove();
    page.append(element);
    expect(isShut(page)).to.be.true;
    await until(() => button(page).ariaExpanded === 'false');
    button(page).click();
    expect(isOpen(page)).to.be.true;
  });
});
