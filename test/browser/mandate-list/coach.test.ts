import { expect } from '@open-wc/testing';
import { addDays } from '../../../src/domain/day.js';
import type { Kept } from '../../../src/registry/store.js';
import { aage, bo, karen, strandby, testDay, type TestPerson } from '../../../src/testing/people.js';
import { world } from '../../../src/testing/world.js';
import { allByRole, byRole, textOf, until } from '../../support/browser/page.js';
import { heard } from '../../support/browser/portal.js';
import { heading, mandateId, pressButton, show, ways } from './setup.js';

const one = mandateId('mandate-1');
const ending = (days: number, more: Partial<Kept> = {}) =>
  world({ mandates: [{ period: [{ from: addDays(testDay, -90), until: addDays(testDay, days) }], ...more }] });
const opened = async (days: number, who: TestPerson = bo, more: Partial<Kept> = {}, lang = 'da') => {
  const { list } = await show(ending(days, more).as(who), { mandate: one, lang });
  await until(() => list.shadowRoot?.querySelector('[part=wrong]'));
  return list;
};
const coach = (list: HTMLElement) => list.shadowRoot!.querySelector<HTMLElement>('[part=coach]');

/** What is saved as a file while something is done: its name and what is in it. */
async function saved(work: () => Promise<unknown>): Promise<{ name: string; text: string; type: string }[]> {
  const files: Promise<{ name: string; text: string; type: string }>[] = [];
  const blobs = new Map<string, Blob>();
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  URL.createObjectURL = (blob: Blob) => {
    const url = createObjectURL.call(URL, blob);
    blobs.set(url, blob);
    return url;
  };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href)!;
    files.push(blob.text().then(text => ({ name: this.download, text, type: blob.type })));
  };
  try {
    await work();
    return await Promise.all(files);
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
}

describe('a mandate that runs out', () => {
  for (const [days, coached] of [
    [22, false],
    [21, true],
    [0, true],
    [-1, false],
  ] as const)
    it(`R079: ${days} days before its last day, ${coached ? 'it is told what to do' : 'nothing has to be done about it'}`, async () => {
      expect(coach(await opened(days)) !== null).to.equal(coached);
    });

  for (const [who, does, ready] of [
    [
      bo,
      'Så lav en ny fuldmagt. Den skal være godkendt senest lørdag den 7. marts 2026.',
      'Den nye er udfyldt som denne. Du kan rette alt, før du sender.',
    ],
    [
      karen,
      'Så giv en ny fuldmagt senest lørdag den 7. marts 2026.',
      'Personen er valgt på forhånd. Du bestemmer selv, hvad den nye skal gælde.',
    ],
  ] as const)
    it(`R080: says to ${who.name} what to do by which day, and what happens otherwise`, async () => {
      const list = await opened(5, who);
      byRole(list, 'heading', 'Fuldmagten udløber snart');
      expect(textOf(coach(list)!)).to.contain(`Vil I undgå en pause? ${does} ${ready}`);
      const otherwise = allByRole(coach(list)!, 'listitem').map(textOf);
      expect(otherwise[0]).to.match(/^Fra søndag den 8\. marts 2026 kan /);
      expect(otherwise[1]).to.match(/kan anmode om forlængelse fra lørdag den 7\. marts 2026 til og med lørdag den 21\. marts 2026\.$/);
      await expect(list).to.be.accessible();
    });

  it('R183: begins the new one with one press, with the same person, powers and the old one to be replaced', async () => {
    const list = await opened(5);
    expect(ways(list)).to.deep.equal(['Slet fuldmagten', 'Tilbage til Mine fuldmagter']);
    const opens = heard(list, 'fuldmagt-open');
    await pressButton(list, 'Lav en ny, der afløser denne');
    await heading(list, 'Du vil hjælpe Karen Holm');
    expect(opens.map(({ intent, replaces, powers }) => [intent, replaces, powers?.length])).to.deep.equal([['request', one, 1]]);
  });

  it('by letter says that borgerservice has to have approved by that day', async () => {
    const list = await opened(5, bo, { giver: aage.id, delivery: 'letter', desk: strandby });
    expect(textOf(coach(list)!)).to.contain('Den skal være godkendt senest lørdag den 7. marts 2026.');
    expect(textOf(coach(list)!)).to.contain('når borgerservice har godkendt');
  });

  it('says no more than the days where a new one cannot be made here', async () => {
    const { request: _, ...poor } = ending(5).as(bo);
    const { list } = await show(poor, { mandate: one });
    await heading(list, 'Er der noget galt?');
    expect(coach(list)).to.be.null;
    expect(textOf(list)).to.contain('Fra søndag den 8. marts 2026 kan du ikke bruge fuldmagten');
  });
});

describe('the calendar file', () => {
  it('has a day while there is time and the last day, in Danish, without a name', async () => {
    const list = await opened(60);
    const [file, ...others] = await saved(() => pressButton(list, 'Læg dagene i din kalender'));
    expect(others).to.be.empty;
    expect([file?.name, file?.type]).to.deep.equal(['fuldmagt-F7K2-9QXM.ics', 'text/calendar;charset=utf-8']);
    const lines = file!.text.replaceAll('\r\n ', '').split('\r\n');
    expect(lines.filter(line => line.startsWith('DTSTART'))).to.deep.equal(['DTSTART;VALUE=DATE:20260410', 'DTSTART;VALUE=DATE:20260501']);
    expect(lines.filter(line => line.startsWith('SUMMARY'))).to.deep.equal([
      'SUMMARY:Fuldmagten udløber snart',
      'SUMMARY:Sidste dag med fuldmagten',
    ]);
    expect(file!.text).not.to.match(/Karen|Holm|\bBo\b|person-/);
    await until(() => byRole(list, 'status', /^Filen er hentet/));
  });

  it('is to be had in the coach, and names the same days again', async () => {
    const list = await opened(5);
    const [file] = await saved(() => pressButton(list, 'Læg dagene i din kalender'));
    const days = file!.text.split('\r\n').filter(line => /^(UID|DTSTART)/.test(line));
    expect(days).to.deep.equal(['UID:fuldmagt-F7K2-9QXM-last-day', 'DTSTART;VALUE=DATE:20260307']);
  });

  it('is in the reader’s language', async () => {
    const list = await opened(60, bo, {}, 'ar');
    const button = await until(() => list.shadowRoot!.querySelector<HTMLButtonElement>('[part=calendar]'));
    await until(() => textOf(button) === 'أضف الأيام إلى تقويمك');
    const [file] = await saved(async () => button.click());
    expect(file!.text).to.contain('SUMMARY:اليوم الأخير للتوكيل');
  });

  it('is not offered of one that has ended, nor where the backend tells no limits', async () => {
    const ended = await opened(-20);
    expect(ended.shadowRoot!.querySelector('[part=calendar]')).to.be.null;
    const { describe: _, ...backend } = ending(60).as(bo);
    const { list } = await show(backend, { mandate: one });
    await heading(list, 'Er der noget galt?');
    expect(list.shadowRoot!.querySelector('[part=calendar]')).to.be.null;
  });
});
