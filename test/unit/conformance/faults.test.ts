import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from '../../../src/domain/day.js';
import type { PowerId } from '../../../src/domain/power.shape.js';
import { isRefusal, Refusal } from '../../../src/domain/refusal.js';
import type { PartyId } from '../../../src/domain/party.shape.js';
import type { Principal } from '../../../src/domain/mandate.shape.js';
import { conformance, conformanceNames, Unmet, type TestWorld } from '../../../src/testing/conformance.js';
import { bo, everybody, ida, karen, layla, peopleIn, sofie, testDay } from '../../../src/testing/people.js';
import { strandbyPowers } from '../../../src/testing/world.js';
import {
  done,
  forgettingKeys,
  handing,
  instead,
  keepingActing,
  listing,
  made,
  principals,
  refuse,
  rememberingKeys,
  showing,
  spoilt,
  stuck,
  takingAnyHandle,
} from './spoilt.js';
import { plantedInHearing } from './planted-hearing.js';
import { plantedInLetters } from './planted-letters.js';
import { planted } from './planted.js';

/** What can go wrong in a backend, planted in a good one, under the name of the case that must catch it. */
const faults: Record<string, Record<string, () => TestWorld>> = {
  ...planted,
  ...plantedInLetters,
  ...plantedInHearing,
  'what a backend says it can do is what it can do': {
    'says that it can do less than it can': spoilt(({ good }) => ({
      describe: async () => ({ ...(await good.describe({})), operations: ['describe', 'session'] }),
    })),
    'says that it can do more than it can': spoilt(({ good }) => ({
      describe: async () => ({ ...(await good.describe({})), operations: [...(await good.describe({})).operations, 'prolong'] }),
    })),
  },
  'Z4: whether a request can be taken back is said alike by the description and by the request': {
    'says that no request can be taken back, and lets it be done': spoilt(({ good }) => ({
      async describe() {
        const said = await good.describe({});
        return { ...said, allows: { ...said.allows, withdraw: false } };
      },
    })),
  },
  'every answer has the form that the contract gives it': {
    'tells the day as people say it': spoilt(({ good }) => ({
      session: async () => ({ ...(await good.session({})), today: '2. marts 2026' as typeof testDay }),
    })),
    'leaves out what can be done': spoilt(showing(({ can: _, ...mandate }) => mandate as never)),
  },
  'Z6: a person is found by name and CPR number, and is told by a handle': {
    'finds the wrong person': spoilt(({ good }) => ({ findPerson: () => good.findPerson({ name: ida.name, cpr: ida.cpr }) })),
    'hands out CPR numbers as handles': spoilt(handing((_, { cpr }) => cpr)),
  },
  'the case and the blanks of a name do not matter when a person is looked up, nor how the number is written': {
    'wants a name to the letter': made({
      people: { ...peopleIn(everybody), find: async (name, cpr) => everybody.find(person => person.cpr === cpr && person.name === name) },
    }),
  },
  'after a match it is told whether the person can be reached digitally': {
    'says of everybody that they can be reached digitally': spoilt(({ good }) => ({
      findPerson: async input => ({ ...(await good.findPerson(input)), digital: true }),
    })),
  },
  'R062: whatever concerns the other person gets one and the same answer, so that nobody learns who has which number': {
    'tells whether a CPR number is somebody’s': spoilt(({ good }) => ({
      findPerson: input =>
        good
          .findPerson(input)
          .catch(
            instead('person-not-available', refuse(everybody.some(({ cpr }) => cpr === input.cpr) ? 'not-valid' : 'person-not-available')),
          ),
    })),
    'tells that the other one is too young': spoilt(({ good }) => ({
      findPerson: input => (input.cpr === sofie.cpr ? refuse('under-15')() : good.findPerson(input)),
    })),
  },
  'an empty name, and what is no CPR number, is not valid, and does not count as a try': {
    'says of an empty name that it fits nobody': spoilt(({ good }) => ({
      findPerson: input => (input.name.trim() ? good.findPerson(input) : refuse('person-not-available')()),
    })),
    'counts slips of the pen as tries': spoilt(({ good }) => ({
      findPerson: input =>
        good.findPerson(input).catch(async (error: unknown) => {
          await good.findPerson({ name: 'Ingen', cpr: '0101010001' }).catch(() => undefined);
          throw error;
        }),
    })),
  },
  'nobody finds themselves': {
    'finds oneself': spoilt(({ good, person }) => ({
      findPerson: input =>
        good
          .findPerson(input)
          .catch(instead('self-mandate', async () => ({ person: (await good.session({})).person, digital: person.digital }))),
    })),
  },
  'R061, R062: one who is under 15 finds nobody, and is told why': {
    'lets a child look people up': spoilt(({ good, person, as }) => ({
      findPerson: person.id === sofie.id ? as(ida).findPerson : good.findPerson,
    })),
  },
  'Z15: after too many tries that find nobody, one has to wait, and is told how long; a try that finds somebody in between wipes out nothing':
    {
      'lets one try for ever': made({ tries: { most: Number.POSITIVE_INFINITY, minutes: 15 } }),
      'does not say how long one has to wait': spoilt(({ good }) => ({
        findPerson: input => good.findPerson(input).catch(instead('too-many-attempts', refuse('too-many-attempts'))),
      })),
      'lets one begin anew after each try that finds somebody': spoilt(
        ({ good, memo, person }) => ({
          async findPerson(input) {
            const wrong = Number(memo.get(person.id) ?? 0);
            if (wrong >= 5) throw new Refusal('too-many-attempts', { retryAfter: 60 });
            memo.set(person.id, wrong + 1);
            const found = await good.findPerson(input);
            memo.set(person.id, 0);
            return found;
          },
        }),
        { tries: { most: Number.POSITIVE_INFINITY, minutes: 15 } },
      ),
      'lets one begin anew at each login': spoilt(({ good, as, memo }) => {
        const logins = Number(memo.get('logins') ?? 0);
        memo.set('logins', logins + 1);
        return { findPerson: logins === 0 ? good.findPerson : as(layla).findPerson };
      }),
    },
  'Z15: one who had to wait finds people again on the next day': {
    'locks for good': spoilt(({ good, memo }) => ({
      findPerson: input =>
        memo.has('locked')
          ? refuse('too-many-attempts')()
          : good.findPerson(input).catch(
              instead('too-many-attempts', () => {
                memo.set('locked', true);
                throw new Refusal('too-many-attempts', { retryAfter: 60 });
              }),
            ),
    })),
  },
  'a handle is the same at every login, and wherever the person is shown': {
    'hands out another handle in the list of those for whom one may act': spoilt(
      principals({
        answer: answer => ({
          ...answer,
          items: answer.items.map(item => ({ ...item, person: { ...item.person, id: `${item.person.id}-again` as PartyId } })),
        }),
      }),
    ),
  },
  'each meets a person under a handle of their own': {
    'hands out the same handle to everybody': spoilt(handing((_, { cpr }) => `born-${cpr.slice(0, 4)}`)),
  },
  'two people are never one handle, also where they have one name': {
    'makes a handle of a name': spoilt(handing(({ name }) => encodeURIComponent(name))),
  },
  'the handle of somebody else is of no use for a mandate': { 'takes any handle for a mandate': spoilt(takingAnyHandle) },
  'the handle of somebody else is of no use for what is on offer': { 'takes any handle for the catalogue': spoilt(takingAnyHandle) },
  'the handle of somebody else is of no use to act with': { 'takes any handle to act with': spoilt(takingAnyHandle) },
  'no answer holds a CPR number, or what the portal itself calls a person': {
    'hands out what the portal itself calls a person': spoilt(({ good, person }) => ({
      async session() {
        const session = await good.session({});
        return { ...session, person: { ...session.person, id: person.id as string as PartyId } };
      },
    })),
    'makes the reference of a CPR number': spoilt(
      showing(mandate => ({ ...mandate, reference: `F-${karen.cpr.slice(0, 6)}-${karen.cpr.slice(6)}` })),
    ),
  },
  'R040, R047: the catalogue names each power once, with a title, a heading, and where it holds': {
    'names a power twice': spoilt(({ good }) => ({
      async catalogue(...given) {
        const { powers } = await good.catalogue(...given);
        return { powers: [...powers, ...powers.slice(0, 1)] };
      },
    })),
    'says that everything holds elsewhere': spoilt(({ good }) => ({
      catalogue: async (...given) => ({
        powers: (await good.catalogue(...given)).powers.map(power => ({ ...power, where: 'elsewhere' as const })),
      }),
    })),
  },
  'R043: what is on offer goes by where the giver lives, never by where the holder does': {
    'offers what the municipality of the holder offers': spoilt(({ good }) => ({ catalogue: (_, options) => good.catalogue({}, options) })),
  },
  'Z20: in every language the same powers are on offer, each said to be in the language that it is in: the one asked for, or Danish': {
    'says that Danish words are in the language of the reader': spoilt(({ good }) => ({
      catalogue: async (input, options) => ({
        powers: (await good.catalogue(input, { lang: 'da' })).powers.map(power => ({ ...power, lang: options?.lang ?? 'da' })),
      }),
    })),
    'offers less to those who read no Danish': spoilt(({ good }) => ({
      catalogue: async (input, options) => ({ powers: (await good.catalogue(input, options)).powers.filter(({ lang }) => lang === 'da') }),
    })),
  },
  'the powers of a mandate are told in the language of the reader, wherever it is shown': {
    'lists the powers of a mandate in Danish alone': spoilt(({ good }) => ({ mandates: input => good.mandates(input) })),
  },
  'what can only be had elsewhere is not given here, alone or among others': {
    'gives what no portal here honours': made({
      powers: async (giver, lang) => (await strandbyPowers(giver, lang)).map(power => ({ ...power, where: 'here' })),
    }),
    'looks at the first power alone': spoilt(({ good }) => ({
      request: (input, options) => good.request({ ...input, powers: input.powers.slice(0, 1) }, options),
    })),
  },
  'R043: what the municipality of the giver does not offer cannot be had, and no more can what nobody knows': {
    'gives what nobody knows': made({
      powers: async (giver, lang) => {
        const offered = await strandbyPowers(giver, lang);
        return [
          ...offered,
          ...offered
            .filter(({ where }) => where === 'here')
            .slice(0, 1)
            .map(power => ({ ...power, id: 'no-such-power' as PowerId })),
        ];
      },
    }),
    'gives what the municipality of the holder offers': made({
      powers: (_, lang) => strandbyPowers({ municipality: bo.municipality }, lang),
    }),
  },
  'R014, R092: a mandate of no power is not valid, and a power that is named twice is given once': {
    'asks for something where nothing is asked for': spoilt(({ good }) => ({
      request: async ({ powers, ...input }, options) =>
        good.request(
          {
            ...input,
            powers:
              powers.length > 0 ? powers : (await good.catalogue({})).powers.filter(({ where }) => where === 'here').map(({ id }) => id),
          },
          options,
        ),
    })),
    'gives a power twice': spoilt(showing(mandate => ({ ...mandate, powers: [...mandate.powers, ...mandate.powers] }))),
  },
  'R006, R013, R014, R090, R181: a request waits for the giver, and both see the same: who asks whom, for what, until when': {
    'swaps giver and holder': spoilt(showing(mandate => ({ ...mandate, giver: mandate.holder, holder: mandate.giver }))),
    'puts the giver on the side of the holder': spoilt(showing(mandate => ({ ...mandate, side: 'holder' }))),
    'approves a request by itself': spoilt(({ good, as }) => ({
      async request(...given) {
        const answer = await good.request(...given);
        if (answer.outcome === 'done') await as(karen).perform({ id: answer.mandate.id, action: 'approve' });
        return answer;
      },
    })),
  },
  'R006, R164, Z2, Z11: a mandate that is given is in force at once, and both see it': {
    'lets a gift wait for the holder': spoilt(
      showing(mandate => (mandate.state === 'active' ? { ...mandate, state: 'awaiting-approval' } : mandate)),
    ),
  },
  'nobody asks themselves for a mandate, and nobody gives themselves one': {
    'says of oneself that one is not available': spoilt(({ good }) => ({
      give: (...given) => good.give(...given).catch(instead('self-mandate', refuse('person-not-available'))),
    })),
  },
  'R061, R066: one who cannot be reached digitally is not asked digitally, and is no holder': {
    'sends Digital Post to those who have none': made({ people: peopleIn(everybody.map(person => ({ ...person, digital: true }))) }),
  },
  'R070: the last day asked for is today or later, never past': {
    'moves a last day that has passed': spoilt(({ good }) => ({
      request: (input, options) => good.request({ ...input, until: input.until < testDay ? testDay : input.until }, options),
    })),
    'takes no request that ends today': spoilt(({ good }) => ({
      request: (input, options) => (input.until <= testDay ? refuse('period-over')() : good.request(input, options)),
    })),
  },
  'the very same request is not sent twice while the first one is open, in whatever order its powers are named': {
    'sends the same request again': spoilt(({ good }) => ({
      request: (input, options) =>
        good
          .request(input, options)
          .catch(instead('duplicate-request', () => good.request({ ...input, until: addDays(input.until, 1) }, options))),
    })),
  },
  'a request that differs is another request: in its powers, its last day, its giver or its holder': {
    'lets one ask a giver once': spoilt(({ good, memo }) => ({
      request(input, options) {
        if (memo.has(input.giver)) throw new Refusal('duplicate-request');
        memo.set(input.giver, true);
        return good.request(input, options);
      },
    })),
  },
  'a request that has been answered can be sent again': {
    'never forgets a request': spoilt(({ good, memo }) => ({
      request(input, options) {
        if (memo.has(JSON.stringify(input))) throw new Refusal('duplicate-request');
        memo.set(JSON.stringify(input), true);
        return good.request(input, options);
      },
    })),
  },
  'two requests that are the same and are sent at one moment are one request': {
    'looks for the same request before the other one is written down': spoilt(({ good, memo }) => ({
      async request(input, options) {
        const under = memo.has('under');
        memo.set('under', true);
        const answer = await good.request(under ? { ...input, until: addDays(input.until, 1) } : input, options);
        memo.delete('under');
        return answer;
      },
    })),
  },
  'Z7: a request carries a message to the giver where that is allowed, and is refused with one where it is not': {
    'loses the message': spoilt(({ good }) => ({ request: ({ message: _, ...input }, options) => good.request(input, options) }), {
      allows: { message: true },
    }),
    'drops a message that it cannot carry, and says nothing': spoilt(({ good }) => ({
      request: ({ message: _, ...input }, options) => good.request(input, options),
    })),
  },
  'R095: a request that is approved is in force from that day through the last day asked for': {
    'lets a mandate last longer than was asked for': spoilt(
      showing(mandate => ({
        ...mandate,
        period: mandate.period.map(({ from, until }) => ({ from, until: mandate.state === 'active' ? addDays(until, 1) : until })),
      })),
    ),
  },
  'R097: a request that is rejected is over, and both see it': {
    'says that what is rejected can be approved yet': spoilt(
      showing(mandate => (mandate.state === 'rejected' ? { ...mandate, can: [{ action: 'approve' }] } : mandate)),
    ),
    'tells the holder nothing': spoilt(
      showing(mandate =>
        mandate.side === 'holder' && mandate.state === 'rejected' ? { ...mandate, state: 'awaiting-approval' } : mandate,
      ),
    ),
  },
  'R090: nobody but the giver answers a request': {
    'approves for the holder': spoilt(({ good, as }) => ({
      perform: (input, options) => good.perform(input, options).catch(instead('not-allowed', () => as(karen).perform(input, options))),
    })),
    'rejects for the holder, and says no': spoilt(({ good, as }) => ({
      perform: (input, options) =>
        good.perform(input, options).catch(
          instead('not-allowed', async () => {
            await as(karen)
              .perform({ ...input, action: 'reject' })
              .catch(() => undefined);
            throw new Refusal('not-allowed');
          }),
        ),
    })),
  },
  'Z4: a request is taken back by the holder alone, and only where the backend says that it lets them': {
    'lets the giver take back what was asked of them': spoilt(({ good, as }) => ({
      perform: (input, options) => good.perform(input, options).catch(instead('not-allowed', () => as(bo).perform(input, options))),
    })),
    'takes back nothing, and says that it does': spoilt(({ good }) => ({
      perform: (input, options) => (input.action === 'withdraw' ? refuse('not-allowed')() : good.perform(input, options)),
    })),
  },
  'R167, R185: the giver and the holder can each end a mandate, and the other one sees that it is over': {
    'lets only the giver end a mandate': spoilt(({ good, person }) => ({
      perform: (input, options) => (input.action === 'delete' && person === bo ? refuse('not-allowed')() : good.perform(input, options)),
    })),
  },
  'a request is answered once: after that it is said to be answered': {
    'takes a second answer for the first one': spoilt(({ good }) => ({
      perform: (input, options) =>
        good.perform(input, options).catch(instead('already-decided', async () => done((await good.mandate(input)).mandate))),
    })),
  },
  'what is over is not ended again': {
    'ends what is over': spoilt(({ good }) => ({
      perform: (input, options) =>
        good.perform(input, options).catch(instead('mandate-ended', async () => done((await good.mandate(input)).mandate))),
    })),
  },
  'what can be done to a mandate is what it says can be done, in each state, for both': {
    'says that everything can be ended': spoilt(showing(mandate => ({ ...mandate, can: [...mandate.can, { action: 'delete' }] }))),
    'says that nothing can be done': spoilt(showing(mandate => ({ ...mandate, can: [] }))),
    'says that it can be done tomorrow': spoilt(
      showing(mandate => ({ ...mandate, can: mandate.can.map(one => ({ ...one, from: addDays(testDay, 1) })) })),
    ),
  },
  'what one is told can be done is the same in the list, in the mandate, and after a change': {
    'leaves out of the list what can be done': spoilt(
      listing({ answer: page => ({ ...page, items: page.items.map(item => ({ ...item, can: [] })) }) }),
    ),
  },
  'a decision on an old version is refused, and changes nothing; each change makes a new one': {
    'looks at no version': spoilt(({ good }) => ({ perform: (input, options) => good.perform(input, { ...options, version: undefined }) })),
    'gives every mandate the same version': spoilt(place => ({
      ...showing(mandate => ({ ...mandate, version: 1 }))(place),
      perform: (input, options) =>
        showing(mandate => ({ ...mandate, version: 1 }))(place).perform?.(input, { ...options, version: undefined }) as never,
    })),
    'ends what has changed, and says no': spoilt(({ good }) => ({
      perform: (input, options) =>
        good.perform(input, options).catch(
          instead('changed-meanwhile', async () => {
            await good.perform(input, { ...options, idempotencyKey: undefined, version: undefined });
            throw new Refusal('changed-meanwhile');
          }),
        ),
    })),
  },
  'two different answers at one moment end in one truth, which both see': {
    'takes both answers': spoilt(({ good }) => ({
      perform: (input, options) =>
        good
          .perform(input, options)
          .catch(instead('already-decided', async () => done({ ...(await good.mandate(input)).mandate, state: 'rejected' }))),
    })),
  },
  'what the giver and the holder do at one moment ends in one truth, which both see': {
    'lets both end a mandate': spoilt(({ good }) => ({
      perform: (input, options) =>
        good.perform(input, options).catch(instead('mandate-ended', async () => done((await good.mandate(input)).mandate))),
    })),
    'lets the holder take back what has just been approved': spoilt(({ good }) => ({
      perform: (input, options) =>
        good
          .perform(input, options)
          .catch(instead('already-decided', async () => done({ ...(await good.mandate(input)).mandate, state: 'withdrawn' }))),
    })),
  },
  'what has happened to a mandate is told from the beginning, with who did it': {
    'tells the last thing first': spoilt(({ good }) => ({
      async mandate(...given) {
        const { mandate, history } = await good.mandate(...given);
        return { mandate, history: history.slice(0, 2).reverse() };
      },
    })),
    'says of everything that the giver did it': spoilt(({ good }) => ({
      async mandate(...given) {
        const { mandate, history } = await good.mandate(...given);
        return { mandate, history: history.map(one => ({ ...one, by: 'giver' as const })) };
      },
    })),
  },
  'a mandate is nobody else’s business: to them it is as if it were not there': {
    'opens a mandate for anybody': spoilt(({ good, as }) => ({
      mandate: (...given) => good.mandate(...given).catch(instead('not-found', () => as(karen).mandate(...given))),
    })),
    'lists the mandates of somebody else': spoilt(({ good, as, person }) => ({
      mandates: person === ida ? as(bo).mandates : good.mandates,
    })),
    'tells a stranger that there is a mandate': spoilt(({ good, as }) => ({
      mandate: (...given) =>
        good.mandate(...given).catch(
          instead('not-found', async () => {
            await as(karen).mandate(...given);
            throw new Refusal('not-allowed');
          }),
        ),
    })),
  },
  'each sees only the mandates that they have a part in': {
    'shows a giver all that the holder holds': spoilt(({ good, as, person }) => ({
      mandates: person === karen ? as(bo).mandates : good.mandates,
    })),
  },
  'a request that is sent again under its key is the same request': { 'forgets the keys of requests': spoilt(forgettingKeys('request')) },
  'a gift that is sent again under its key is the same mandate, and without its key another one': {
    'forgets the keys of gifts': spoilt(forgettingKeys('give')),
    'gives nothing twice': spoilt(({ good, memo }) => ({
      async give(input, options) {
        const answer =
          (memo.get(JSON.stringify(input)) as Awaited<ReturnType<typeof good.give>> | undefined) ?? (await good.give(input, options));
        memo.set(JSON.stringify(input), answer);
        return answer;
      },
    })),
  },
  'an answer that is sent again under its key is the same answer, though the mandate has changed by it': {
    'forgets the keys of answers': spoilt(forgettingKeys('perform')),
  },
  'seven times the same gift at one moment, under one key, are one mandate': {
    'remembers a key when it is too late': spoilt(rememberingKeys),
  },
  'a key that was used for one thing is not used for another': { 'looks at the key alone': spoilt(rememberingKeys) },
  'a key is one person’s own': { 'shares keys among everybody': spoilt(rememberingKeys) },
  'a call that is ended is not done, and rejects with the reason of its signal': {
    'does what nobody wants any more': spoilt(({ good }) => ({
      give: (input, options) => good.give(input, { ...options, signal: undefined }),
    })),
    'answers though nobody listens': spoilt(({ good }) => ({
      mandates: (input, options) => good.mandates(input, { ...options, signal: undefined }),
    })),
  },
  'one who has no part in any mandate has an empty list': {
    'counts from one': spoilt(listing({ answer: page => ({ ...page, total: page.total + 1 }) })),
  },
  ...Object.fromEntries(
    (['until', 'changed'] as const).flatMap((sort): [string, Record<string, () => TestWorld>][] => [
      [
        `R060: page by page every mandate is shown once, sorted by '${sort}', in the order of the whole list`,
        {
          'drops a mandate between two pages': spoilt(
            listing({ answer: (page, input) => (input.sort === sort && input.cursor ? { ...page, items: page.items.slice(1) } : page) }),
          ),
          'ends after the first page': spoilt(listing({ answer: ({ next: _, ...page }) => page })),
        },
      ],
      [
        `a list that fills its last page, sorted by '${sort}', ends there, with nothing twice and no empty page behind it`,
        {
          'goes on after a page that is full': spoilt(({ good }) => ({
            async mandates(input, options) {
              if (input.cursor === 'end') return { items: [], total: 6 };
              const page = await good.mandates(input, options);
              return input.sort === sort && page.items.length === input.limit && !page.next ? { ...page, next: 'end' } : page;
            },
          })),
          'begins the last page with what was on the one before': spoilt(({ good }) => {
            let last: Awaited<ReturnType<typeof good.mandates>>['items'] = [];
            return {
              async mandates(input, options) {
                const page = await good.mandates(input, options);
                const items = input.cursor && !page.next ? [...last.slice(-1), ...page.items].slice(0, input.limit) : page.items;
                last = page.items;
                return { ...page, items };
              },
            };
          }),
        },
      ],
    ]),
  ),
  'sorted by the last day, the first to run out comes first': {
    'begins with the last one to run out': spoilt(listing({ answer: page => ({ ...page, items: page.items.toReversed() }) })),
  },
  'sorted by change, and where nobody said how, the latest change comes first': {
    'sorts by the last day where nobody said how': spoilt(listing({ ask: input => ({ sort: 'until', ...input }) })),
    'sorts by when a mandate was made': spoilt(
      listing({
        answer: page => ({ ...page, items: page.items.toSorted((a, b) => Number(a.state === 'deleted') - Number(b.state === 'deleted')) }),
      }),
    ),
  },
  'the total counts all that were asked for, whatever the page holds': {
    'counts what is on the page': spoilt(listing({ answer: page => ({ ...page, total: page.items.length }) })),
    'counts what is left': spoilt(listing({ answer: (page, { cursor }) => ({ ...page, total: cursor ? page.total - 2 : page.total }) })),
  },
  'mandates are listed by side and by state': {
    'forgets the side': spoilt(listing({ ask: ({ side: _, ...input }) => input })),
    'forgets the states': spoilt(listing({ ask: ({ states: _, ...input }) => input })),
  },
  'what needs an answer from somebody is shown to them, and to nobody else, until they have answered': {
    'shows what waits for somebody else': spoilt(
      listing({ ask: ({ needsMe, ...input }) => (needsMe ? { ...input, states: ['awaiting-approval'] } : input) }),
    ),
  },
  'R079, R081: what runs out is shown apart from the rest: from 21 days before its last day, and to the holder as long as they can ask for more':
    {
      'knows nothing of it': spoilt(listing({ ask: ({ runsOut: _, ...input }) => input })),
      'takes what is in force for what runs out': spoilt(
        listing({ ask: ({ runsOut, ...input }) => (runsOut ? { ...input, states: ['active'] } : { ...input, runsOut }) }),
      ),
      'leaves nothing out of the rest': spoilt(listing({ ask: ({ runsOut, ...input }) => ({ ...input, ...(runsOut && { runsOut }) }) })),
    },
  'what has to be answered can be asked for alone, and left out': {
    'leaves nothing out': spoilt(listing({ ask: ({ needsMe, ...input }) => ({ ...input, ...(needsMe && { needsMe }) }) })),
  },
  'a request that borgerservice has declined waits to be asked again, for both, until somebody has, or its last day has passed': {
    'shows all that was ever declined': spoilt(
      listing({ ask: ({ askAgain, ...input }) => (askAgain ? { ...input, states: ['declined'] } : { ...input, askAgain }) }),
    ),
    'leaves nothing out of the rest': spoilt(listing({ ask: ({ askAgain, ...input }) => ({ ...input, ...(askAgain && { askAgain }) }) })),
  },
  'mandates are found by the name of the other person, whatever the case, the accents and the order of the words': {
    'searches letter by letter': spoilt(({ good }) => ({
      async mandates({ text = '', ...input }, options) {
        const page = await good.mandates(input, options);
        const items = page.items.filter(({ giver }) => giver.name.includes(text));
        return { ...page, items, total: items.length };
      },
    })),
    'finds everything by one’s own name': spoilt(
      listing({ ask: ({ text, ...input }) => (text && bo.name.toLowerCase().includes(text.toLowerCase()) ? input : { ...input, text }) }),
    ),
  },
  'a search goes on from page to page': {
    'forgets what was searched for on the second page': spoilt(
      listing({ ask: ({ text, ...input }) => (input.cursor ? input : { ...input, text }) }),
    ),
  },
  'a place in a list that the backend never gave out is not valid': {
    'begins anew at a place that it does not know': spoilt(({ good }) => ({
      mandates: (input, options) =>
        good.mandates(input, options).catch(instead('not-valid', () => good.mandates({ ...input, cursor: undefined }, options))),
    })),
  },
  'R060: those for whom one may act are shown once, page by page, in the order of the whole list': {
    'drops a person between two pages': spoilt(
      principals({ answer: (page, { cursor }) => (cursor ? { ...page, items: page.items.slice(1) } : page) }),
    ),
  },
  'those for whom one may act are found by name': {
    'does not search': spoilt(principals({ ask: ({ text: _, ...input }) => input })),
  },
  'a place in the list of those for whom one may act that the backend never gave out is not valid': {
    'shows nobody at a place that it does not know': spoilt(({ good }) => ({
      principals: (...given) => good.principals(...given).catch(instead('not-valid', () => ({ items: [], total: 0 }))),
    })),
  },
  'R175: the session tells who is at the screen, and that they act for themselves': {
    'takes everybody for the first one who logged in': spoilt(({ good, memo }) => {
      if (!memo.has('first')) memo.set('first', good.session);
      return { session: memo.get('first') as typeof good.session };
    }),
  },
  'a session that is prolonged is the same session, and ends no sooner': {
    'prolongs the session of somebody else': spoilt(({ as }) => ({ prolong: () => as(ida).session({}) })),
    'shortens the session': spoilt(({ good }) => ({
      session: async () => ({ ...(await good.session({})), until: '2026-03-02T12:00:00.000Z' }),
      prolong: async () => ({ ...(await good.session({})), until: '2026-03-02T11:30:00.000Z' }),
    })),
  },
  'R060: one may act for those who have a mandate in force, each named once, with all powers, until the last of their last days': {
    'names a person once for each power': spoilt(
      principals({
        answer: page => ({ ...page, items: page.items.flatMap(item => item.powers.map(power => ({ ...item, powers: [power] }))) }),
      }),
    ),
    'ends with the first mandate to end': spoilt(
      principals({ answer: page => ({ ...page, items: page.items.map(item => ({ ...item, until: addDays(testDay, 31) })) }) }),
    ),
  },
  'a power that is asked about leaves nobody out, and it is told who has given it': {
    'leaves out those who have not given the power': spoilt(
      principals({ answer: page => ({ ...page, items: page.items.filter(({ covers }) => covers) }) }),
    ),
    'says of everybody that they have given the power': spoilt(
      principals({ answer: page => ({ ...page, items: page.items.map(item => ({ ...item, covers: true })) }) }),
    ),
  },
  'R028: nobody may act on a request, on what is over, or for one to whom they have given a mandate themselves': {
    'lets one act on whatever there ever was': spoilt(({ good }) => ({
      async principals() {
        const { items } = await good.mandates({ side: 'holder' });
        return { items: items.map(({ giver, powers }) => ({ person: giver, powers, until: testDay, covers: true })), total: items.length };
      },
    })),
    'lets one act before the giver has answered': spoilt(({ good }) => ({
      actFor: (...given) => good.actFor(...given).catch(instead('not-allowed', () => ({ acting: null }))),
    })),
  },
  'R170, R172: one acts for a giver, and the session tells for whom and with what': {
    'does not tell in the session for whom one acts': spoilt(({ good }) => ({
      session: async () => ({ ...(await good.session({})), acting: null }),
    })),
    'takes the giver for the one at the screen': spoilt(({ good }) => ({
      async session() {
        const session = await good.session({});
        return { ...session, person: session.acting?.person ?? session.person };
      },
    })),
  },
  'R175: one goes back to acting for oneself': {
    'says that one has gone back, and stays': spoilt(({ good }) => ({
      actFor: async (input, options) => (input.person === null ? { acting: null } : good.actFor(input, options)),
    })),
  },
  'one acts for one person at a time: the last that was chosen, told apart from another of the same name': {
    'stays with the one who was chosen first': spoilt(({ good, memo }) => ({
      async actFor(input, options) {
        if (!memo.has('acting')) memo.set('acting', await good.actFor(input, options));
        return memo.get('acting') as { acting: Principal };
      },
    })),
  },
  'each session acts for itself': {
    'acts at every screen of a person': spoilt(({ good, memo, person }) => ({
      async actFor(...given) {
        const answer = await good.actFor(...given);
        memo.set(person.id, answer.acting);
        return answer;
      },
      session: async () => ({ ...(await good.session({})), acting: (memo.get(person.id) ?? null) as Principal | null }),
    })),
  },
  'Z8: while one acts for somebody, nothing is asked for, given or ended; it is when one is back': {
    'goes back to the citizen unasked': spoilt(({ good }) => ({
      async request(...given) {
        await good.actFor({ person: null });
        return good.request(...given);
      },
    })),
    'ends mandates while acting': spoilt(({ good }) => ({
      async perform(...given) {
        await good.actFor({ person: null });
        return good.perform(...given);
      },
    })),
    'does not say why nothing can be done': spoilt(
      showing(mandate => ({ ...mandate, can: mandate.can.map(({ why: _, ...one }) => ({ ...one, until: addDays(testDay, -1) })) })),
    ),
    'stays shut for ever': spoilt(({ good, memo }) => ({
      async actFor(...given) {
        memo.set('acted', true);
        return good.actFor(...given);
      },
      give: (...given) => (memo.has('acted') ? Promise.reject(new Refusal('not-while-acting')) : good.give(...given)),
    })),
  },
  'acting ends with the mandate': { 'goes on acting when the mandate is over': spoilt(keepingActing) },
  'acting that has ended does not begin again by itself when the same giver gives another mandate': {
    'begins again as soon as it can': spoilt(({ good, memo }) => ({
      async actFor(input, options) {
        memo.set('chosen', input.person);
        return good.actFor(input, options);
      },
      async session(...given) {
        const person = memo.get('chosen') as PartyId | undefined;
        if (person) await good.actFor({ person }).catch(instead('not-allowed', () => ({ acting: null })));
        return good.session(...given);
      },
    })),
  },
  'acting goes on while another mandate of the same giver is in force, with what that one gives': {
    'goes on acting with what is over': spoilt(keepingActing),
  },
  'nobody acts for one who is not theirs to act for': {
    'lets anybody act': spoilt(({ good }) => ({ actFor: (...given) => good.actFor(...given).catch(() => ({ acting: null })) })),
  },
  'R073: a mandate is in force through its last day, and expired on the day after': {
    'lets nothing expire': stuck,
    'lets a mandate expire on its last day': spoilt(({ good }) => ({
      async mandate(...given) {
        const { mandate, history } = await good.mandate(...given);
        const { today } = await good.session({});
        return { mandate: mandate.period.some(({ until }) => until <= today) ? { ...mandate, state: 'expired' } : mandate, history };
      },
    })),
  },
  'Z3: a request can be answered through the last day asked for; on the day after it has lapsed': {
    'takes an answer that comes too late': spoilt(({ good }) => ({
      perform: (input, options) =>
        good.perform(input, options).catch(instead('period-over', async () => done((await good.mandate(input)).mandate))),
    })),
    'says of what has lapsed that it was answered': spoilt(({ good }) => ({
      perform: (input, options) => good.perform(input, options).catch(instead('period-over', refuse('already-decided'))),
    })),
  },
  'R095, Z2: a request that is approved later is in force from the day of the approval, and not before': {
    'counts from the day of the request': spoilt(
      showing(mandate => ({ ...mandate, period: mandate.period.map(({ until }) => ({ from: testDay, until })) })),
    ),
  },
  'what can be done on the day after the last one is what a mandate says can be done': {
    'says that a mandate can be ended for ever': spoilt(
      showing(mandate => ({ ...mandate, can: mandate.can.map(({ action }) => ({ action })) })),
    ),
  },
  'R073: one may act through the last day, and not on the day after; acting ends by itself': {
    'keeps those for whom one might act': spoilt(({ good, memo, person }) => ({
      async principals(...given) {
        const page = await good.principals(...given);
        if (page.total > 0) memo.set(person.id, page);
        return (memo.get(person.id) as typeof page | undefined) ?? page;
      },
    })),
    'goes on acting on the day after': spoilt(keepingActing),
  },
  'when one of two mandates runs out, one acts with what the other gives': { 'lets nothing run out': stuck },
  'the session tells the day that it is where the backend is': {
    'tells the day on which the session began': spoilt(({ good }) => ({
      session: async () => ({ ...(await good.session({})), today: testDay }),
    })),
  },
};

for (const [name, those] of Object.entries(faults)) {
  for (const [fault, world] of Object.entries(those)) {
    test(`a backend that ${fault} is caught: ${name}`, async () => {
      const found = (await conformance(world)).find(one => one.name === name);
      assert.ok(found, 'the case is not run on this world');
      await assert.rejects(found.run, error => error instanceof Unmet && error.message.length > 20 && !isRefusal(error));
    });
  }
}

test('every case catches a fault', () => assert.deepEqual(Object.keys(faults).sort(), [...conformanceNames].sort()));
