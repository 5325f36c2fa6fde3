import { count, lix } from './lix.js';
import { runningTexts } from './running-texts.js';

/* Prints how hard the Danish texts of 30 words or more are to read, the hardest first: `npm run words`. */
const texts = (await runningTexts()).map(({ way, text }) => ({ way, lix: lix(text), ...count(text) })).sort((a, b) => b.lix - a.lix);
console.log(' LIX  words  text');
for (const { way, lix, words } of texts) console.log(`${lix.toFixed(1).padStart(4)}  ${String(words).padStart(5)}  ${way}`);
console.log(`${texts.length} texts, the hardest ${texts[0]?.lix.toFixed(1) ?? 'of none'}.`);
