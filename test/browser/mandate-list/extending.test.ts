import { expect } from '@open-wc/testing';
import type { CallOptions } from '../../../src/contract/backend.js';
import type { Input } from '../../../src/contract/operations.js';
import { addDays } from '../../../src/domain/day.js';
import type { Day } from '../../../src/domain/day.shape.js';
import { Refusal } from '../../../src/domain/refusal.js';
import { bo, karen, testDay } from '../../../src/testing/people.js';
import { world } from '../../../src/testing/world.js';
import { resize } from '../../support/browser/hands.js';
import { allByRole, byRole, focused, nameOf, textOf, until } from '../../support/browser/page.js';
import { heard } from '../../support/browser/portal.js';
import { but, buttons, comeBack, happened, heading, items, mandateId, pressButton, show, showList, ways, written } from './setup.js';

/** A mandate from Karen to Bo whose last day is so many days from now. */
const ending = (days: number, more = {}) =>
  world({ mandates: [{ period: [{ from: addDays(testDay, -90), until: addDays(testDay, days) }], ...more }] });

/** The last day that Bo asks for in these tests, two months from now as it is proposed. */
const proposed = '2026-05-02' as Day;
const extension = { until: proposed, asked: testDay, state: 'asked', answerBy: proposed } as const;
const one = mandateId('mandate-1');

const typed = (list: HTMLElement, day: string) => {
  const input = byRole<HTMLInputElement>(list, 'textbox', 'Ny sidste dag');
  input.value = day;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};

afterEach(() => resize(1280, 900));

describe('a mandate that ends soon', () => {
  it('R078: has no button before its last day, and says from which day it can be asked for', async () => {
    const { list } = await showList(ending(5).as(bo));
    expect(buttons(list)).not.to.include('Anmod om forlængelse');
    expect(textOf(list)).to.contain('Du kan anmode om forlængelse fra lørdag den 7. marts 2026 til og med lørdag den 21. marts 2026.');
  });

  it('R078: says so of one that lasts long too, on its own page', async () => {
    const { list } = await showList(ending(60).as(bo));
    expect(textOf(list)).not.to.contain('forlængelse');
    await pressButton(list, 'Se fuldmagten');
    await heading(list, 'Fuldmagt fra Karen Holm');
    expect(textOf(list)).to.contain('Du kan anmode om forlængelse fra fredag den 1. maj 2026 til og med fredag den 15. maj 2026.');
    expect(textOf(list)).not.to.contain('pause');
  });

  for (const { who, gap, way } of [
    {
      who: bo,
      gap: 'Fra søndag den 8. marts 2026 kan du ikke bruge fuldmagten, før Karen Holm har godkendt en forlængelse.',
      way: 'Vil I undgå en pause? Så lav en ny fuldmagt. Den skal være godkendt senest lørdag den 7. marts 2026.',
    },
    {
      who: karen,
      gap: 'Fra søndag den 8. marts 2026 kan Bo Holm ikke bruge fuldmagten, før du har godkendt en forlængelse.',
      way: 'Vil I undgå en pause? Så giv en ny fuldmagt senest lørdag den 7. marts 2026.',
    },
  ])
    it(`R080: tells ${who.name} of the gap, and how to avoid it`, async () => {
      const { list } = await show(ending(5).as(who), { mandate: one });
      await until(() => textOf(list).includes(gap));
      expect(textOf(list)).to.contain(way);
      expect(buttons(list)).to.include('Lav en ny, der afløser denne');
      await expect(list).to.be.accessible();
    });

  it('says nothing that the backend has not promised, where it tells no limits', async () => {
    const { describe: _, ...backend } = ending(5).as(bo);
    const { list } = await show(backend, { mandate: one });
    await heading(list, 'Fuldmagt fra Karen Holm');
    expect(textOf(list)).not.to.contain('pause');
  });
});

describe('a mandate that has expired', () => {
  for (const [days, state] of [
    [0, 'Udløber snart'],
    [-1, 'Udløbet, kan forlænges'],
    [-14, 'Udløbet, kan forlænges'],
  ] as const)
    it(`R077: can be extended ${-days} days after its last day`, async () => {
      const { list } = await showList(ending(days).as(bo));
      expect(items(list)).to.have.lengthOf(1);
      expect(textOf(items(list)[0]!)).to.contain(state);
      expect(buttons(list)).to.include('Anmod om forlængelse');
    });

  it('R078: cannot 15 days after it: it says so, and leads to a new one with the same person and powers', async () => {
    const strandby = ending(-15);
    const { list } = await show(strandby.as(bo), { mandate: one });
    await heading(list, 'Fuldmagt fra Karen Holm');
    expect(textOf(list)).to.contain('Den kan ikke forlænges mere. Har I stadig brug for den, så lav en ny fuldmagt.');
    expect(buttons(list)).not.to.include('Anmod om forlængelse');
    const opens = heard(list, 'fuldmagt-open');
    await pressButton(list, 'Lav en ny fuldmagt');
    await heading(list, 'Du vil hjælpe Karen Holm');
    const [{ intent, powers, person, replaces } = {}] = opens as unknown as Record<string, unknown>[];
    expect([intent, (powers as string[]).length, typeof person, replaces]).to.deep.equal(['request', 1, 'string', undefined]);
  });

  it('R081: is not folded up while it can be extended', async () => {
    const { list } = await showList(ending(-3).as(bo));
    await heading(list, 'Udløber snart');
    expect(allByRole(list, 'heading').map(nameOf)).not.to.include('Afsluttet');
  });

  it('offers nothing to the giver but to wait, or to give a new one', async () => {
    const { list } = await show(ending(-3).as(karen), { mandate: one });
    await heading(list, 'Fuldmagt til Bo Holm');
    expect(textOf(list)).to.contain('Bo Holm kan anmode om forlængelse til og med fredag den 13. marts 2026.');
    expect(textOf(list)).to.contain('Bo Holm kan først bruge fuldmagten igen, når du har godkendt.');
    expect(ways(list)).to.deep.equal(['Tilbage til Mine fuldmagter']);
  });
});

describe('asking for an extension', () => {
  const opened = async (days = -3) => {
    const strandby = ending(days);
    const shown = await showList(strandby.as(bo));
    await pressButton(shown.list, 'Anmod om forlængelse');
    await heading(shown.list, 'Vil du anmode Karen Holm om forlængelse?');
    return { ...shown, strandby };
  };

  it('R072: proposes two months, says what happens, and is accessible', async () => {
    const { list, strandby } = await opened();
    expect(byRole<HTMLInputElement>(list, 'textbox', 'Ny sidste dag').value).to.equal(proposed);
    byRole(list, 'status', 'Ny sidste dag: lørdag den 2. maj 2026.');
    expect(textOf(list)).to.contain('Social- og sundhedsportal');
    expect(textOf(list)).to.contain('Du kan først bruge fuldmagten igen, når Karen Holm har godkendt.');
    expect(nameOf(focused()!)).to.equal('Vil du anmode Karen Holm om forlængelse?');
    expect(await happened(strandby, one)).to.deep.equal([]);
    await expect(list).to.be.accessible();
  });

  it('R080: says on the last day from when the mandate cannot be used', async () => {
    const { list } = await opened(0);
    expect(textOf(list)).to.contain(
      'Fra tirsdag den 3. marts 2026 kan du ikke bruge fuldmagten, før Karen Holm har godkendt en forlængelse.',
    );
  });

  it('sends the day that was chosen, says so, and shows it as asked for', async () => {
    const { list, provider, strandby } = await opened();
    const events = heard(provider, 'fuldmagt-changed');
    typed(list, '2026-12-31');
    await until(() => byRole(list, 'status', 'Ny sidste dag: torsdag den 31. december 2026.'));
    await pressButton(list, 'Send anmodning');
    const done = await heading(list, 'Din anmodning om forlængelse er sendt til Karen Holm');
    await until(() => focused() === done);
    expect((await written(strandby, one))?.extension?.until).to.equal('2026-12-31');
    expect(events.map(({ action, state }) => [action, state])).to.deep.equal([['request-extension', 'expired']]);
    await pressButton(list, 'Tilbage til Mine fuldmagter');
    await heading(list, 'Udløber snart');
    await until(() => textOf(list).includes('Forlængelse anmodet'));
    expect(textOf(list)).to.contain(
      'Du har bedt om forlængelse til og med torsdag den 31. december 2026. Karen Holm har ikke svaret endnu.',
    );
    expect(textOf(list)).to.contain('Lige nu kan du ikke bruge fuldmagten. Det kan du igen den dag, Karen Holm godkender.');
    expect(buttons(list)).not.to.include('Anmod om forlængelse');
  });

  for (const [day, fault] of [
    ['', 'Skriv den nye sidste dag med dag, måned og år.'],
    ['2026-03-01', 'Vælg mandag den 2. marts 2026 eller en senere dag.'],
  ] as const)
    it(`says after the press what is wrong with '${day}', and nothing is sent`, async () => {
      const { list, strandby } = await opened();
      typed(list, day);
      expect(textOf(list)).not.to.contain(fault);
      await pressButton(list, 'Send anmodning');
      await until(() => byRole(list, 'alert', fault));
      const input = byRole(list, 'textbox', 'Ny sidste dag');
      expect(focused()).to.equal(input);
      expect(input.getAttribute('aria-invalid')).to.equal('true');
      expect(await happened(strandby, one)).to.deep.equal([]);
      await expect(list).to.be.accessible();
    });

  it('wants a day after the last one, also on the last day', async () => {
    const { list } = await opened(0);
    typed(list, testDay);
    await pressButton(list, 'Send anmodning');
    await until(() => byRole(list, 'alert', 'Vælg tirsdag den 3. marts 2026 eller en senere dag.'));
  });

  it('goes no further than the backend lets it', async () => {
    const strandby = world({
      mandates: [{ period: [{ from: addDays(testDay, -90), until: addDays(testDay, -3) }] }],
      allows: { longestMonths: 1 },
    });
    const { list } = await showList(strandby.as(bo));
    await pressButton(list, 'Anmod om forlængelse');
    const input = await until(() => byRole<HTMLInputElement>(list, 'textbox', 'Ny sidste dag'));
    expect([input.value, input.max]).to.deep.equal(['2026-04-02', '2026-04-02']);
    typed(list, '2026-04-03');
    await pressButton(list, 'Send anmodning');
    await until(() => byRole(list, 'alert', 'Vælg torsdag den 2. april 2026 eller en dag før.'));
  });

  it('that got no answer is tried again as the same; another day is another question', async () => {
    const strandby = ending(-3);
    const asked: [Input<'perform'>, CallOptions][] = [];
    const backend = but(strandby.as(bo), 'perform', async (input, options, ask) => {
      asked.push([input, options]);
      if (asked.length < 3) throw new Refusal('unreachable');
      return ask(input, options);
    });
    const { list } = await showList(backend);
    await pressButton(list, 'Anmod om forlængelse');
    for (const day of [proposed, proposed, '2026-06-01']) {
      await until(() => byRole(list, 'textbox', 'Ny sidste dag'));
      typed(list, day);
      const before = asked.length;
      await pressButton(list, 'Send anmodning');
      await until(() => asked.length > before && !allByRole(list, 'status', 'Sender din anmodning …').length);
    }
    await heading(list, /^Din anmodning om forlængelse/);
    const [first, second, third] = asked.map(([, { idempotencyKey }]) => idempotencyKey);
    expect(first).to.equal(second);
    expect(first).not.to.equal(third);
    expect(await happened(strandby, one)).to.deep.equal(['expired', 'request-extension']);
  });

  it('is put away when the days for it are over meanwhile', async () => {
    const { list, strandby } = await opened(-14);
    strandby.on(addDays(testDay, 1));
    comeBack();
    await heading(list, 'Fuldmagt fra Karen Holm');
    expect(textOf(list)).to.contain('Den kan ikke forlænges mere.');
  });
});

describe('answering an extension', () => {
  const opened = async (days = -3) => {
    const strandby = ending(days, { extension });
    const shown = await showList(strandby.as(karen));
    await heading(shown.list, 'Du skal svare');
    // It stands once where it is to be answered, also while the mandate still holds and stands below too.
    await pressButton(shown.list, 'Godkend eller afvis forlængelsen');
    await heading(shown.list, 'Bo Holm beder om forlængelse');
    return { ...shown, strandby };
  };

  it('R076: says who asks, until when, and from when it holds; and is accessible', async () => {
    const { list } = await opened();
    expect(textOf(list)).to.contain('Fuldmagten gjaldt til og med fredag den 27. februar 2026. Den gælder ikke lige nu.');
    expect(textOf(list)).to.contain('Bo Holm (født 3. september 1968)');
    expect(textOf(list)).to.contain('Godkender du, gælder fuldmagten igen fra i dag til og med lørdag den 2. maj 2026.');
    expect(textOf(list)).to.contain('Afviser du, bliver fuldmagten ikke forlænget.');
    await expect(list).to.be.accessible();
  });

  it('on the last day says that the mandate goes on', async () => {
    const { list } = await opened(0);
    expect(textOf(list)).to.contain('Lige nu gælder fuldmagten til og med mandag den 2. marts 2026.');
    expect(textOf(list)).to.contain('Godkender du, gælder fuldmagten videre fra i dag til og med lørdag den 2. maj 2026.');
  });

  it('has two answers that weigh alike, and a quiet way to take one’s time', async () => {
    const { list } = await opened();
    expect(buttons(list)).to.deep.equal(['Godkend', 'Afvis', 'Vent med at svare']);
    const look = (name: string) => {
      const { backgroundColor, color, fontWeight } = getComputedStyle(byRole(list, 'button', name));
      const { width, height } = byRole(list, 'button', name).getBoundingClientRect();
      return [backgroundColor, color, fontWeight, Math.round(width), Math.round(height)];
    };
    expect(look('Godkend')).to.deep.equal(look('Afvis'));
  });

  it('approved, is in force again from that day, in a stretch of its own', async () => {
    const { list, strandby } = await opened();
    await pressButton(list, 'Godkend');
    await heading(list, 'Du har forlænget fuldmagten til Bo Holm');
    expect(textOf(list)).to.contain('Fuldmagten gælder fra i dag til og med lørdag den 2. maj 2026.');
    expect((await written(strandby, one))?.period).to.have.lengthOf(2);
    await pressButton(list, 'Tilbage til Mine fuldmagter');
    await heading(list, 'Hjælper dig');
    await pressButton(list, 'Se fuldmagten');
    await heading(list, 'Fuldmagt til Bo Holm');
    expect(textOf(list)).to.contain('Fra mandag den 2. marts 2026 til og med lørdag den 2. maj 2026.');
    await until(() => textOf(list).includes('Du godkendte forlængelsen.'));
  });

  it('rejected, stays expired', async () => {
    const { list, strandby } = await opened();
    await pressButton(list, 'Afvis');
    await heading(list, 'Du har afvist at forlænge fuldmagten til Bo Holm');
    expect((await written(strandby, one))?.period).to.have.lengthOf(1);
    expect(await happened(strandby, one)).to.deep.equal(['expired', 'reject-extension']);
  });

  it('that was answered in another window meanwhile says so', async () => {
    const { list, strandby } = await opened();
    await strandby.as(karen).perform?.({ id: one, action: 'reject-extension' }, { version: 1 });
    await pressButton(list, 'Godkend');
    await heading(list, 'Fuldmagt til Bo Holm');
    expect(nameOf(byRole(list, 'alert'))).to.contain('Der er allerede svaret på denne anmodning.');
  });
});

describe('in Arabic, from right to left', () => {
  it('an extension is asked for and answered, at 320 pixels', async () => {
    await resize(320, 700);
    const strandby = ending(-3);
    const { list } = await show(strandby.as(bo), { lang: 'ar' });
    await pressButton(list, 'طلب التمديد');
    await heading(list, 'هل تريد أن تطلب التمديد من Karen Holm؟');
    await expect(list).to.be.accessible();
    expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
    await pressButton(list, 'إرسال الطلب');
    await heading(list, 'أُرسل طلب التمديد إلى Karen Holm');
    const hers = (await show(strandby.as(karen), { lang: 'ar' })).list;
    await pressButton(hers, 'الموافقة على التمديد أو رفضه');
    await heading(hers, 'يطلب Bo Holm التمديد');
    await expect(hers).to.be.accessible();
    expect(getComputedStyle(byRole(hers, 'heading', 'يطلب Bo Holm التمديد')).direction).to.equal('rtl');
    await pressButton(hers, 'موافقة');
    await heading(hers, 'مدّدت التوكيل الذي أعطيته إلى Bo Holm');
  });
});
