// Our own switcher as a portal bundles it, with provider and Lit. Its backend is in the page, as the data of the others are, and answers a page of people at a time.
import '../../../../dist/define/fuldmagt-provider.js';
import '../../../../dist/define/fuldmagt-on-behalf-switcher.js';
import { people } from '../list/data.js';

const provider = document.createElement('fuldmagt-provider'), switcher = document.createElement('fuldmagt-on-behalf-switcher');
const backendOf = (persons) => {
  const items = persons.map((p, i) => ({ person: { id: `p${i}`, name: p.name }, powers: [], until: '2027-01-01', covers: true }));
  const hay = persons.map((p) => p.name.toLocaleLowerCase('da'));
  return {
    session: async () => ({ person: { id: 'me', name: 'Bo Holm' }, today: '2026-03-02', acting: null }),
    principals: async ({ text = '', cursor = '0', limit = 25 }) => {
      const q = text.trim().toLocaleLowerCase('da'), found = q ? items.filter((_, i) => hay[i].includes(q)) : items, from = Number(cursor), to = from + limit;
      return { items: found.slice(from, to), total: found.length, ...(to < found.length && { next: String(to) }) };
    },
    actFor: async () => ({ acting: null }),
  };
};
const inside = (what) => switcher.shadowRoot?.querySelector(what);
window.bench = {
  get root() { return switcher.shadowRoot; }, get input() { return inside('#search'); }, row: '.choice',
  async prepare(n) {
    provider.backend = backendOf(people(n));
    provider.append(switcher);
    document.querySelector('#slot').append(provider);
    while (!inside('.toggle')) await new Promise((r) => setTimeout(r, 5));
  },
  async render() { inside('.toggle').click(); await switcher.updateComplete; },
};
