import { bo, jens, karen, maria } from '../../src/testing/people.js';
import type { PersonId } from '../../src/registry/ports.js';
import type { Language } from './words/index.js';

/** Something that somebody from the municipality comes by for, at a time of the day. */
export interface Appointment {
  readonly at: string;
  readonly what: Readonly<Record<Language, string>>;
  readonly who: Readonly<Record<Language, string>>;
}

const homeCare = { da: 'Hjemmeplejen, team Nord', en: 'Home care, team North', ar: 'الرعاية المنزلية، فريق الشمال' };
const nurse = { da: 'Sygeplejen', en: 'Community nursing', ar: 'التمريض المنزلي' };
const training = { da: 'Træningscentret', en: 'The training centre', ar: 'مركز التدريب' };

const morning: Appointment = {
  at: '8.30',
  what: { da: 'Hjælp til bad', en: 'Help with a bath', ar: 'المساعدة في الاستحمام' },
  who: homeCare,
};
const medicine: Appointment = {
  at: '10.15',
  what: { da: 'Dosering af medicin', en: 'Dosing of medicine', ar: 'تحضير جرعات الدواء' },
  who: nurse,
};
const lunch: Appointment = { at: '12.00', what: { da: 'Madservice', en: 'Meal delivery', ar: 'توصيل الطعام' }, who: homeCare };
const exercise: Appointment = { at: '14.00', what: { da: 'Genoptræning', en: 'Rehabilitation', ar: 'إعادة التأهيل' }, who: training };

const today: ReadonlyMap<PersonId, readonly Appointment[]> = new Map([
  [karen.id, [morning, medicine, lunch]],
  [jens.id, [lunch, exercise]],
  [maria.id, [exercise]],
  [bo.id, []],
]);

/** What is in somebody's calendar today. Made up, and the same every day. */
export const appointmentsOf = (person: PersonId): readonly Appointment[] => today.get(person) ?? [];
