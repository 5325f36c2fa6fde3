import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale.js';
import { calendarFile, type CalendarDay } from '../../domain/calendar.js';
import { addDays } from '../../domain/day.js';
import type { Day } from '../../domain/day.shape.js';
import { lastDay, milestones } from '../../domain/period.js';
import type { Limits, Period } from '../../domain/period.shape.js';
import { reminderDays } from '../../domain/reminders.js';
import { remindersWords } from '../../locale/reminders/index.js';
import { saveFile } from './save-file.js';

/** What one is reminded of: a mandate by its number, and when it ends. */
export interface Reminded {
  readonly reference: string;
  readonly period: Period;
  readonly limits: Limits;
  readonly today: Day;
}

/** The way to have the days at the end of a mandate in one's own calendar, as a file. Nothing, where there is no day left to be reminded on. */
export function reminders(locale: Locale, reminded: Reminded): TemplateResult | typeof nothing {
  const days = remindersOf(locale, reminded);
  if (days.length === 0) return nothing;
  const words = locale.words(remindersWords);
  const save = ({ currentTarget }: Event) => {
    const file = new Blob([calendarFile(days, new Date())], { type: 'text/calendar;charset=utf-8' });
    saveFile(file, `fuldmagt-${plain(reminded.reference)}.ics`);
    const status = (currentTarget as Element).closest('.reminders')?.querySelector('[role=status]');
    if (status) status.textContent = words.saved;
  };
  return html`
    <div class="reminders on-screen" part="reminders">
      <div class="buttons"><button type="button" part="calendar" @click=${save}>${words.save}</button></div>
      <p class="quiet">${words.about}</p>
      <p class="said quiet" role="status"></p>
    </div>
  `;
}

/** What goes into the calendar: a day while there is time for a new mandate, and the last day. Of the same mandate they have the same name each time. */
export function remindersOf(locale: Locale, { reference, period, limits, today }: Reminded): readonly CalendarDay[] {
  const { notice, lastDay: last } = locale.words(remindersWords);
  const [days, end] = [reminderDays(milestones(period, limits), today), lastDay(period)];
  const uid = (which: string) => `fuldmagt-${plain(reference)}-${which}`;
  return [
    ...(days.before
      ? [{ uid: uid('before'), on: days.before, summary: notice.summary, description: notice.text(reference, locale.day(end)) }]
      : []),
    ...(days.lastDay
      ? [{ uid: uid('last-day'), on: days.lastDay, summary: last.summary, description: last.text(reference, locale.day(addDays(end, 1))) }]
      : []),
  ];
}

const plain = (reference: string): string => reference.replace(/[^0-9A-Za-z-]/g, '');
