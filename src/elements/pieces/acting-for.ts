import type { TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale.js';
import type { Party } from '../../domain/party.shape.js';
import { actingWords } from '../../locale/acting/index.js';
import { sentence } from './sentence.js';

/** Says for whom one acts. `told` is the person as they are told; one whose name nobody knows is told by the day they were born. */
export const actingFor = (locale: Locale, { name, born }: Party, told: TemplateResult): TemplateResult | string => {
  const words = locale.words(actingWords);
  return !name && born ? words.actingForBorn(locale.shortDay(born)) : sentence(words.actingFor, told);
};
