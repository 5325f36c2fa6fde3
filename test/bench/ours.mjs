// Our own library, as a portal gets it by one script. Build it first (npm run build), or let `npm run bench` do so:
//   npm run bench -- time --with ours.mjs --subject fuldmagt,filled,lit,vanilla,blank,shoelace
const q = (inner) => new Function(`return () => document.querySelector('fuldmagt-help-button')?.shadowRoot?.querySelector(${JSON.stringify(inner)}) ?? null`)();
const ours = {
  suite: 'help', dist: new URL('../../dist/cdn', import.meta.url).pathname,
  head: '<script type="module" src="BASE/fuldmagt.js"></script>',
  body: '<fuldmagt-help-button></fuldmagt-help-button>',
  button: q('button'),
};
// The wizard over a backend that answers at once, so that what is measured is the page and not the wire. Ready is its first page, which
// asks nothing; pressed is what begins it, and what opens is the page with the fields of form/lit.
const inWizard = (inner) => new Function(`return () => document.querySelector('fuldmagt-request-wizard')?.shadowRoot?.querySelector(${JSON.stringify(inner)}) ?? null`)();
const wizard = {
  suite: 'form', dist: new URL('../../dist/cdn', import.meta.url).pathname,
  head: `<script type="module" src="BASE/fuldmagt.js"></script>
<script type="module">
  const no = async () => { throw new Error('nobody asks this'); };
  addEventListener('DOMContentLoaded', () => { document.querySelector('fuldmagt-provider').backend = { findPerson: no, request: no, catalogue: async () => ({ powers: [] }) }; });
</script>`,
  body: '<fuldmagt-provider><fuldmagt-request-wizard intent="request"></fuldmagt-request-wizard></fuldmagt-provider>',
};

export default [
  { ...wizard, name: 'wizard', button: inWizard('[part=needed] ~ .buttons .primary'), panel: inWizard('#cpr') },
  { ...ours, name: 'fuldmagt', panel: q('dialog') },
  // The same, with its panel counted once the last door of it has its place.
  { ...ours, name: 'filled', panel: q('dialog .doors li:last-child button') },
  // The switcher and the list, from what npm run build makes:
  //   npm run build && npm run bench -- persons --with ours.mjs --subject fuldmagt,lit-window,altinn-virtual --base lit-window
  //   npm run build && npm run bench -- list --with ours.mjs --subject fuldmagt,lit-paged --base lit-paged
  { suite: 'persons', name: 'fuldmagt', entry: 'entries/persons/fuldmagt.js' },
  { suite: 'list', name: 'fuldmagt', entry: 'entries/list/fuldmagt.js' },
];
