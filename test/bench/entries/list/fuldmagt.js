// Our own list as a portal bundles it, with provider and Lit. Its backend is in the page, as the data of the others are, and answers a page of mandates at a time:
// it keeps what the others are given, and writes out no more mandates than it is asked for.
import '../../../../dist/define/fuldmagt-provider.js';
import '../../../../dist/define/fuldmagt-mandate-list.js';
import { mandates } from './data.js';

const today = '2026-03-02', me = { id: 'me', name: 'Bo Holm', born: '1968-09-03' };
const lastDay = (i, n) => new Date(Date.UTC(2026, 5, 1 + Math.floor((i * 400) / n))).toISOString().slice(0, 10);
// All are in force, held by the reader, and last for months. The powers are those that a card of the others names.
const toMandate = (m) => ({
  id: m.id, version: m.version ?? 1, state: 'active', side: 'holder', basis: 'own', delivery: 'digital', reference: m.reference ?? `R-${m.id}`,
  giver: { id: `giver-${m.id}`, name: m.name }, holder: me, period: [{ from: '2026-01-01', until: last(m) }],
  powers: m.scope.split(', ').map((title, k) => ({ id: `p${k}`, title, lang: 'da', category: 'care', reach: 'municipal', where: 'here' })),
  can: [{ action: 'delete', until: last(m) }],
});
const last = (m) => lastDay(Number(m.id.slice(1)), all.length);
const fold = (text) => text.trim().toLocaleLowerCase('da');

let all = [], hay;
const backend = {
  describe: async () => ({ operations: [], demo: false, allows: { withdraw: true, message: false, partialApproval: false, shorterPeriod: false, letter: true }, limits: { defaultMonths: 2, noticeDays: 21, extensionDays: 14 } }),
  session: async () => ({ person: me, today, acting: null }),
  async mandates({ side, states, needsMe, runsOut, askAgain, text = '', cursor = '0', limit = 25 }) {
    if (needsMe || runsOut || askAgain || side === 'giver' || (states && !states.includes('active'))) return { items: [], total: 0 };
    const q = fold(text), from = Number(cursor), to = from + limit;
    if (q) hay ??= all.map((m) => fold(m.name));
    const found = q ? all.filter((_, i) => hay[i].includes(q)) : all;
    return { items: found.slice(from, to).map(toMandate), total: found.length, ...(to < found.length && { next: String(to) }) };
  },
  mandate: async ({ id }) => ({ mandate: toMandate(all.find((m) => m.id === id)), history: [] }),
  perform: async () => { throw new Error('nothing is done on the bench'); },
};

const provider = document.createElement('fuldmagt-provider'), list = document.createElement('fuldmagt-mandate-list');
provider.append(list);
document.querySelector('#slot').append(provider);
provider.backend = backend;
const root = list.shadowRoot ?? list.renderRoot, row = '.mandate';
// Everything is drawn in microtasks: what comes in one is there before the next frame.
const until = (there) => new Promise((done) => {
  if (there()) return done();
  const o = new MutationObserver(() => { if (there()) { o.disconnect(); done(); } });
  o.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
});
// As after a change elsewhere: everything is asked for anew.
const ask = () => dispatchEvent(new Event('focus'));
await until(() => root.querySelector('[part=nothing]'));
let data = [];
window.bench = {
  root, row,
  get input() { return root.querySelector('#find'); },
  prepare(n) { data = mandates(n); },
  render() { [all, hay] = [data, undefined]; ask(); return until(() => root.querySelector(row)); },
  update(i) {
    const { id, version = 1 } = all[i], reference = `U-${id}-${version}`;
    all = all.with(i, { ...all[i], version: version + 1, reference });
    ask();
    return until(() => root.querySelectorAll(row)[i]?.textContent.includes(reference));
  },
};
