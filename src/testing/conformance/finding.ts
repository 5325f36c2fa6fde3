import { looksLikeCpr } from '../../domain/party.js';
import { addDays } from '../../domain/day.js';
import { reasonOf } from '../../domain/eligibility.js';
import { aage, bo, ida, jens, karen, mette, sofie } from '../people.js';
import { equal, refused, so } from './expect.js';
import { typed, type Holds } from './ground.js';

/** A number that nobody here has. */
const nobodys = '0101010001';

/** How people are found. */
export const finding: readonly Holds[] = [
  {
    name: 'Z6: a person is found by name and CPR number, and is told by a handle',
    asks: ['findPerson'],
    async run({ as }) {
      const { person } = await (await as(bo)).findPerson({ name: karen.name, cpr: karen.cpr });
      equal(person.name, karen.name, 'the name of the person found');
      so(!looksLikeCpr(person.id) && !person.id.includes(karen.cpr), 'the handle holds a CPR number');
    },
  },
  {
    name: 'the case and the blanks of a name do not matter when a person is looked up, nor how the number is written',
    asks: ['findPerson'],
    async run({ as, find }) {
      const asker = await as(bo);
      const id = await find(asker, karen);
      for (const [name, cpr] of [
        ['karen holm', karen.cpr],
        ['  KAREN   Holm ', karen.cpr],
        [karen.name, `${karen.cpr.slice(0, 6)}-${karen.cpr.slice(6)}`],
        [karen.name, ` ${karen.cpr.slice(0, 6)} ${karen.cpr.slice(6)} `],
      ] as const) {
        equal((await asker.findPerson({ name, cpr })).person.id, id, `who is found as '${name}', '${cpr}'`);
      }
    },
  },
  {
    name: 'after a match it is told whether the person can be reached digitally',
    asks: ['findPerson'],
    async run({ as }) {
      const asker = await as(bo);
      for (const person of [karen, aage])
        equal((await asker.findPerson(typed(person))).digital, person.digital, `whether ${person.name} can be reached digitally`);
    },
  },
  {
    name: 'R062: whatever concerns the other person gets one and the same answer, so that nobody learns who has which number',
    asks: ['findPerson'],
    async run({ as }) {
      const messages = new Set<string>();
      for (const [asker, name, cpr, what] of [
        [bo, 'Karen Hansen', karen.cpr, 'a wrong name with a number that somebody has'],
        [mette, karen.name, nobodys, 'a right name with a number that nobody has'],
        [jens, karen.name, ida.cpr, 'a right name with the number of somebody else'],
        [ida, sofie.name, sofie.cpr, 'somebody who is too young'],
      ] as const) {
        const { message, retryAfter } = await refused('person-not-available', (await as(asker)).findPerson({ name, cpr }), what);
        messages.add(`${message} ${retryAfter}`);
      }
      equal(messages.size, 1, 'how many different answers there are to one who may not know the difference');
    },
  },
  {
    name: 'an empty name, and what is no CPR number, is not valid, and does not count as a try',
    asks: ['findPerson'],
    async run({ as, find }) {
      const asker = await as(bo);
      for (const name of ['', '   ']) await refused('not-valid', asker.findPerson({ name, cpr: karen.cpr }), 'an empty name');
      for (const cpr of ['', '14054', 'Karen Holm', '3113701234', '14054200181'])
        await refused('not-valid', asker.findPerson({ name: karen.name, cpr }), `'${cpr}' as a CPR number`);
      so(Boolean(await find(asker, karen)), 'nobody is found after some slips of the pen');
    },
  },
  {
    name: 'a refused look-up tells all that is wrong with what was typed, and repeats nothing of it',
    asks: ['findPerson'],
    async run({ as }) {
      const { objections, reason } = await refused('not-valid', (await as(bo)).findPerson({ name: '   ', cpr: '14054' }), 'two slips');
      const [first] = objections;
      // A backend may tell the reason alone. One that tells more tells all.
      if (!first) return;
      equal(reasonOf(first), reason, 'the reason of the first thing that is wrong');
      equal(
        objections.map(({ field, why }) => `${field} ${why}`),
        ['name empty', 'cpr too-short'],
        'what is wrong with what was typed',
      );
      so(!JSON.stringify(objections).includes('14054'), 'what was typed is in the refusal');
    },
  },
  {
    name: 'nobody finds themselves',
    asks: ['findPerson'],
    async run({ as }) {
      await refused('self-mandate', (await as(bo)).findPerson(typed(bo)), 'a look-up of oneself');
    },
  },
  {
    name: 'R061, R062: one who is under 15 finds nobody, and is told why',
    asks: ['findPerson'],
    days: true,
    async run({ as }) {
      await refused('under-15', (await as(sofie)).findPerson(typed(karen)), 'a look-up by somebody who is 13');
    },
  },
  {
    name: 'Z15: after too many tries that find nobody, one has to wait, and is told how long; a try that finds somebody in between wipes out nothing',
    asks: ['findPerson'],
    async run({ as, find }) {
      const asker = await as(bo);
      for (let tries = 0; ; tries += 1) {
        so(tries < 50, 'fifty wrong tries, and no end');
        const refusal = await refused(
          ['person-not-available', 'too-many-attempts'],
          asker.findPerson({ name: karen.name, cpr: nobodys }),
          'a wrong try',
        );
        if (refusal.reason === 'too-many-attempts') break;
        await asker.findPerson(typed(karen)).catch(() => undefined);
      }
      const { retryAfter } = await refused(
        'too-many-attempts',
        (await as(bo)).findPerson(typed(karen)),
        'a right try at a new login, after too many wrong ones',
      );
      so(Number.isInteger(retryAfter) && Number(retryAfter) > 0, `it is not told for how many seconds: ${retryAfter}`);
      so(Boolean(await find(await as(ida), karen)), 'somebody else has to wait as well');
    },
  },
  {
    name: 'Z15: one who had to wait finds people again on the next day',
    asks: ['findPerson'],
    days: true,
    async run({ as, find, on, today }) {
      const asker = await as(bo);
      for (let tries = 0; tries < 50; tries += 1) await asker.findPerson({ name: karen.name, cpr: nobodys }).catch(() => undefined);
      await on(addDays(today, 1));
      so(Boolean(await find(asker, karen)), 'nobody is found on the next day');
    },
  },
];
