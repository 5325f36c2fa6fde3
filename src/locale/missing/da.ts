import type { Check } from '../../domain/mandate.shape.js';

/** What was not in order with a letter, as a sentence for each thing that borgerservice looks for (R109). */
export const da = {
  pages: 'Ikke alle brevets sider var med. De skal alle med.',
  signature: 'Brevet var ikke skrevet under af den, der skal skrive under.',
  date: 'Der stod ikke, på hvilken dato brevet blev skrevet under.',
  'guardianship-order': 'Der var ingen kopi med af værgebeskikkelsen. Eller også var den ikke fuldt dækkende.',
  'future-mandate': 'Der var ingen kopi med af fremtidsfuldmagten. Eller også var den ikke fuldt dækkende.',
  'personal-record': 'Der var ingen kopi med af personbogsattesten.',
  'general-mandate': 'Der var ingen kopi med af generalfuldmagten. Eller også var den ikke fuldt dækkende.',
} satisfies Record<Check, string>;
