import type { PersonId } from '../../src/registry/ports.js';
import { checkActing, type CheckActingOptions, type Service } from '../../src/server/index.js';
import { bo, jens, karen, maria } from '../../src/testing/people.js';
import { carePortal } from '../../src/testing/world.js';
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

/** The service that keeps the calendars, as the portal knows it. It has the portal's own ids of people: the municipality runs both. */
export const calendars = {
  audience: 'aftaler',
  name: { da: 'Aftaler i hjemmeplejen', en: 'Home care appointments', ar: 'مواعيد الرعاية المنزلية' },
  powers: [carePortal],
  knows: person => person,
} as const satisfies Service;

/**
 * That service. Here it lives in the portal's own process; it speaks to the portal in requests and answers all the same, as one of another server would.
 *
 * It shows the day of whoever is acted for, and asks the portal each time.
 */
export const calendarService =
  (service: Omit<CheckActingOptions, 'power'>) =>
  async (request: Request): Promise<Response> => {
    const acting = await checkActing(request, { ...service, power: carePortal });
    if (acting instanceof Response) return acting;
    return Response.json(appointmentsOf(acting.person as PersonId), { headers: { 'cache-control': 'no-store' } });
  };
