import { expect } from '@open-wc/testing';
import { Refusal } from '../../../src/domain/refusal.js';
import type { People } from '../../../src/registry/ports.js';
import { bo, everybody, ida, jens, karen, testDay, youngJens } from '../../../src/testing/people.js';
import { lifelike, world } from '../../../src/testing/world.js';
import { allByRole, aMoment, byRole, nameOf, textOf, until } from '../../support/browser/page.js';
import { but, heading, mandateId, many, pressButton, showList } from './setup.js';

const asBo = () => world({ mandates: lifelike(testDay) }).as(bo);

/** What is saved while something is done: names of files, and what is in them. */
async function saved(doing: () => Promise<unknown>): Promise<{ readonly name: string; readonly text: string; readonly type: string }> {
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  const [files, names]: [Blob[], string[]] = [[], []];
  URL.createObjectURL = (file: Blob) => {
    files.push(file);
    return createObjectURL.call(URL, file);
  };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    names.push(this.download);
  };
  try {
    await doing();
    const file = await until(() => files[0]);
    // Decoded by hand, because `text()` takes the mark away by which a spreadsheet knows what it reads.
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer());
    return { name: names[0] ?? '', text, type: file.type };
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
}

/** The cells of a file, row by row. */
const cellsOf = (text: string): string[][] =>
  text
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map(row => row.slice(1, -1).split('";"'));

describe('the list as a file', () => {
  it('holds every mandate with who, what, how it stands and until when, and no CPR number', async () => {
    const { list } = await showList(asBo());
    const { name, text, type } = await saved(() => pressButton(list, 'Gem som regneark'));
    expect([name, type]).to.deep.equal(['mine-fuldmagter-2026-03-02.csv', 'text/csv;charset=utf-8']);
    expect(text.startsWith('\uFEFF')).to.be.true;
    const [head, ...rows] = cellsOf(text);
    expect(head).to.deep.equal(['Hvem hjælper', 'Navn', 'Født', 'Hvad', 'Status', 'Fra', 'Til og med', 'Nummer']);
    expect(rows).to.have.length(20);
    expect(rows.find(row => row.includes('K4RN-B2HX'))?.slice(0, 3)).to.deep.equal(['Du hjælper', 'Karen Holm', '']);
    expect(rows.find(row => row.includes('J3NS-7Q4T'))?.slice(1)).to.deep.equal([
      'Jens Hansen',
      '1951-04-05',
      'Social- og sundhedsportal',
      'Udløber snart',
      '2026-01-16',
      '2026-03-14',
      'J3NS-7Q4T',
    ]);
    for (const { cpr } of everybody)
      expect(text)
        .not.to.contain(cpr)
        .and.not.to.contain(`${cpr.slice(0, 6)}-${cpr.slice(6)}`);
    await until(() => textOf(list).includes('Filen er hentet.'));
    await expect(list).to.be.accessible();
  });

  it('makes no formula of a name', async () => {
    const evil = '=HYPERLINK("https://example.org","Karen")';
    const people: People = {
      find: async () => undefined,
      get: async ids => new Map([bo, { ...karen, name: evil }].filter(({ id }) => ids.includes(id)).map(person => [person.id, person])),
    };
    const { list } = await showList(world({ people, mandates: [{}] }).as(bo));
    const { text } = await saved(() => pressButton(list, 'Gem som regneark'));
    expect(text).to.contain(`;"'=HYPERLINK(""https://example.org"",""Karen"")";`);
  });

  it('holds all of many, a hundred at a time, and says how far it has come', async () => {
    const limits: (number | undefined)[] = [];
    let go: (() => void) | undefined;
    const { list } = await showList(
      but(world({ mandates: many(250) }).as(bo), 'mandates', async (input, options, ask) => {
        if (input.limit === 100) {
          limits.push(input.limit);
          if (limits.length === 3) await new Promise<void>(resolve => (go = resolve));
        }
        return ask(input, options);
      }),
    );
    const { text } = await saved(async () => {
      await pressButton(list, 'Gem som regneark');
      await until(() => byRole(list, 'status', 'Henter 200 af 250 …'));
      // Once more, while it is on its way.
      byRole(list, 'button', 'Gem som regneark').click();
      await aMoment();
      go?.();
    });
    expect(new Set(cellsOf(text).map(row => row[7])).size).to.equal(251);
    expect(limits).to.have.length(3);
  });

  it('is not saved where it cannot be had whole, and that is said', async () => {
    let fails = true;
    const { list } = await showList(
      but(world({ mandates: many(150) }).as(bo), 'mandates', async (input, options, ask) => {
        if (fails && input.limit === 100 && input.cursor !== undefined) throw new Refusal('unreachable');
        return ask(input, options);
      }),
    );
    await pressButton(list, 'Gem som regneark');
    await until(() => nameOf(byRole(list, 'alert')).includes('Der er ingen forbindelse.'));
    fails = false;
    const { text } = await saved(() => pressButton(list, 'Gem som regneark'));
    expect(cellsOf(text)).to.have.length(151);
    await until(() => allByRole(list, 'alert').length === 0);
  });

  it('is not for whoever comes to sit here meanwhile', async () => {
    const strandby = world({ mandates: [...many(150), { id: mandateId('hers'), giver: karen.id, holder: ida.id }] });
    let go: (() => void) | undefined;
    const { list, provider } = await showList(
      but(strandby.as(bo), 'mandates', async (input, options, ask) => {
        if (input.limit === 100 && input.cursor !== undefined) await new Promise<void>(resolve => (go = resolve));
        return ask(input, options);
      }),
    );
    const { createObjectURL } = URL;
    let files = 0;
    URL.createObjectURL = () => `blob:${(files += 1)}`;
    await pressButton(list, 'Gem som regneark');
    await until(() => go);
    provider.backend = strandby.as(karen);
    await heading(list, 'Hjælper dig');
    go?.();
    await new Promise(resolve => setTimeout(resolve, 50));
    URL.createObjectURL = createObjectURL;
    expect(files).to.equal(0);
  });
});

describe('the list on paper', () => {
  it('stands in a window of its own, in parts, with who is who', async () => {
    const { open } = window;
    let paper: Document | undefined;
    let prints = 0;
    window.open = () => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      paper = frame.contentDocument!;
      frame.contentWindow!.print = () => void (prints += 1);
      return frame.contentWindow;
    };
    try {
      const { list } = await showList(world({ mandates: [{}, { giver: jens.id }, { giver: youngJens.id }, { state: 'rejected' }] }).as(bo));
      await pressButton(list, 'Print listen');
      // Nobody has pressed anything, as the browser sees it: it has to be pressed once more.
      await until(() => paper ?? allByRole(list, 'button', 'Print nu')[0]);
      allByRole(list, 'button', 'Print nu')[0]?.click();
      await until(() => prints === 1);
      expect(paper?.title).to.equal('Mine fuldmagter');
      const text = paper!.body.innerText.replace(/\s+/g, ' ');
      expect(text).to.contain('Mine fuldmagter den 2. marts 2026').and.to.contain('Du hjælper (3)').and.to.contain('Afsluttet (1)');
      expect(text).to.contain('Jens Hansen (født 5. april 1951) Social- og sundhedsportal Gyldig. Til og med 2. maj 2026. Nummer');
      expect(paper!.querySelectorAll('button')).to.have.length(0);
    } finally {
      window.open = open;
      for (const frame of document.querySelectorAll('iframe')) frame.remove();
    }
  });

  it('stands alone on the screen where no window can be opened', async () => {
    const { open } = window;
    window.open = () => null;
    try {
      const { list } = await showList(asBo());
      await pressButton(list, 'Print listen');
      await until(() => allByRole(list, 'button', 'Print nu')[0] ?? allByRole(list, 'dialog')[0]);
      allByRole(list, 'button', 'Print nu')[0]?.click();
      const dialog = await until(() => byRole<HTMLDialogElement>(list, 'dialog'));
      expect(dialog.matches(':modal')).to.be.true;
      expect(textOf(dialog)).to.contain('Din browser åbnede ikke et nyt vindue.').and.to.contain('Du hjælper');
      await expect(list).to.be.accessible();
      await pressButton(dialog, 'Luk');
      await until(() => allByRole(list, 'dialog').length === 0);
    } finally {
      window.open = open;
    }
  });
});
