import { addDays, toDay } from '../../domain/day.js';
import { holidayOn } from '../../domain/holidays.js';
import { hoursOn, openAt, opensNext, supportHours, type Days, type Hours, type OpeningHours } from '../../domain/hours.js';
import type { Phone } from '../../domain/topics.js';
import type { Contacts } from '../../locale/contacts.js';
import { dayInShort, dayInWords, dayOfTheYear, listInWords, timeInWords, weekdayInWords } from '../../locale/format.js';
import type { da } from '../../locale/help-contacts/da.js';

type Words = typeof da;

/** What a contact is called on the phone, and when it answers. Undefined hours: nobody has said. */
export const phoneOf = (
  contacts: Contacts,
  phone: Phone,
): { readonly number?: string | undefined; readonly hours?: OpeningHours | undefined } => {
  if (phone === 'support') return { number: contacts.supportPhone, hours: contacts.supportHours ?? supportHours };
  if (phone === 'mitid') return { number: contacts.mitidPhone, hours: contacts.mitidHours };
  if (phone === 'post') return { number: contacts.postPhone, hours: contacts.postHours };
  return { number: contacts.borgerservicePhone, hours: contacts.borgerserviceHours };
};

/** Whether it is open now, when it opens, and the hours of today, in Danish time: `Lukket nu. Åbner kl. 10. I dag kl. 10‑16.` (R213). */
export function openingInWords(words: Words, lang: string, hours: OpeningHours, now: Date): string {
  const today = toDay(now);
  const holiday = holidayOn(today);
  const open = hoursOn(hours, today);
  const said = spans(words, lang, open);
  const sayToday = holiday ? words.todayIs(words.holidays[holiday], said) : words.today(said);
  if (openAt(hours, now)) return `${words.openNow} ${sayToday}`;
  const next = opensNext(hours, now);
  if (!next) return words.closedNow;
  const time = timeInWords(lang, next.time);
  const opens =
    next.day === today
      ? words.opensToday(time)
      : next.day === addDays(today, 1)
        ? words.opensTomorrow(time)
        : words.opensOn(next.day < addDays(today, 7) ? weekdayInWords(lang, next.day) : dayInWords(lang, next.day), time);
  // What was open today and no more is told by when it opens next.
  return next.day === today || holiday ? `${words.closedNow} ${opens} ${sayToday}` : `${words.closedNow} ${opens}`;
}

/** All hours of somebody, row by row: which days, and when. */
export const allHours = (words: Words, lang: string, hours: OpeningHours): readonly { readonly days: string; readonly hours: string }[] =>
  // As one reads it: what is usual first, and what is special last.
  [...hours].reverse().map(({ on, open }) => {
    const days = listInWords(
      lang,
      on.map(one => daysInWords(words, lang, one)),
    );
    return { days: days.charAt(0).toLocaleUpperCase(lang) + days.slice(1), hours: spans(words, lang, open) };
  });

const spans = (words: Words, lang: string, open: readonly Hours[]): string => {
  if (open.length === 0) return words.closed;
  if (open.length === 1 && open[0]?.from === '00:00' && open[0].until === '24:00') return words.allDay;
  return listInWords(
    lang,
    open.map(({ from, until }) => words.from(timeInWords(lang, from), timeInWords(lang, until))),
  );
};

const daysInWords = (words: Words, lang: string, days: Days): string => {
  if (/^\d{4}-/.test(days)) return dayInShort(lang, days as Parameters<typeof dayInShort>[1]);
  if (/^\d/.test(days)) return dayOfTheYear(lang, days);
  const name = words.days[days as keyof Words['days']];
  // In the middle of a list, Danish and English differ on what has a capital letter.
  return lang.startsWith('da') ? name.toLocaleLowerCase(lang) : name;
};
