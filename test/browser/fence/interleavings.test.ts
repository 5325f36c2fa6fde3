import { expect } from '@open-wc/testing';
import { story, type Told } from '../../support/fence/story.js';
import type { Tab } from '../../support/fence/tab.js';
import { until } from '../../support/browser/page.js';

/** How many stories are told: as many as whoever runs this says, else 300 in Chromium and 100 elsewhere. A thousand are told in `test/long`. */
const address: string = '/test/support/asked.js';
const { runs } = (await import(address)) as { runs: number | undefined };
const total = runs ?? ('chrome' in globalThis ? 300 : 100);
const each = 50;

/** A tab is a page inside this one: a realm of its own, with its own copy of everything, and the browser's channels between them. */
const opened = async (): Promise<Tab> => {
  const frame = document.createElement('iframe');
  frame.title = 'A tab';
  frame.src = '/test/support/fence/tab.html';
  document.body.append(frame);
  return until(() => frame.contentWindow?.tab, 30_000);
};

describe('nothing is done or shown for anybody but the one on the screen', () => {
  let tabs: Tab[] = [];
  const sum = { cancelled: 0, refused: 0, performed: 0 };

  before(async function () {
    this.timeout(60_000);
    tabs = await Promise.all([opened(), opened(), opened()]);
  });
  after(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });

  for (let first = 1; first <= total; first += each)
    it(`whatever happens in two or three tabs: stories ${first} to ${Math.min(total, first + each - 1)}`, async function () {
      this.timeout(240_000);
      for (let seed = first; seed < Math.min(total + 1, first + each); seed += 1) {
        const { lines, wrongs, done } = await story(seed, tabs);
        expect(wrongs, [`story ${seed}`, ...lines].join('\n')).to.deep.equal([]);
        add(sum, done);
      }
    });

  it('and the stories were about something: things were done, and things were refused', () => {
    expect(sum.cancelled, 'done for the one on the screen').to.be.greaterThan(total / 10);
    expect(sum.refused, 'refused').to.be.greaterThan(0);
  });
});

const add = (sum: { cancelled: number; refused: number; performed: number }, done: Told['done']): void => {
  sum.cancelled += done.cancelled;
  sum.refused += done.refused;
  sum.performed += done.performed;
};
