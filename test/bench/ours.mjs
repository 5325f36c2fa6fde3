// Our own library, as a portal gets it by one script. Build it first (npm run build), or let `npm run bench` do so:
//   npm run bench -- time --with ours.mjs --subject fuldmagt,lit,vanilla,blank,shoelace
const q = (inner) => new Function(`return () => document.querySelector('fuldmagt-help-button')?.shadowRoot?.querySelector(${JSON.stringify(inner)}) ?? null`)();
export default [
  {
    suite: 'help', name: 'fuldmagt', dist: new URL('../../dist/cdn', import.meta.url).pathname,
    head: '<script type="module" src="BASE/fuldmagt.js"></script>',
    body: '<fuldmagt-help-button></fuldmagt-help-button>',
    button: q('button'), panel: q('dialog'),
  },
];
