import { socialAndHealthPortal } from '../../domain/catalogue.js';
import type { PowerId } from '../../domain/power.shape.js';
import { bo, finn, karen, nordby, strandby } from '../people.js';
import { equal, refused, so } from './expect.js';
import type { Holds } from './ground.js';

/** A language that nobody speaks: the code is set apart for private use. */
const nobodys = 'qaa';

/** What is on offer. */
export const offering: readonly Holds[] = [
  {
    name: 'R040, R047: the catalogue names each power once, with a title, a heading, and where it holds',
    asks: ['catalogue'],
    async run({ as, here, elsewhere }) {
      const { powers } = await (await as(karen)).catalogue({});
      const ids = powers.map(({ id }) => id);
      equal(ids.length, new Set(ids).size, 'how many powers there are');
      for (const { id, title, category } of powers) so(title !== '' && category !== '', `the power ${id} has no title or no heading`);
      const where = new Map(powers.map(power => [power.id, power.where]));
      for (const id of here) equal(where.get(id), 'here', `where ${id} holds`);
      equal(where.get(elsewhere), 'elsewhere', `where ${elsewhere} holds`);
    },
  },
  {
    name: 'R043: what is on offer goes by where the giver lives, never by where the holder does',
    asks: ['findPerson', 'catalogue'],
    async run({ as, find }) {
      const offered = async (holder: typeof bo, giver: typeof bo) => {
        const asker = await as(holder);
        const { powers } = await asker.catalogue({ giver: await find(asker, giver) });
        return powers.some(({ reach }) => reach === 'municipal');
      };
      equal(await offered(bo, karen), true, 'whether Karen can give Bo what her municipality offers');
      equal(await offered(finn, karen), true, 'whether Karen can give Finn, who lives elsewhere, what her municipality offers');
      equal(await offered(bo, finn), false, 'whether Finn, who lives elsewhere, can give Bo what the municipality of Bo offers');
    },
  },
  {
    name: 'Z20: in every language the same powers are on offer, each said to be in the language that it is in: the one asked for, or Danish',
    asks: ['catalogue'],
    async run({ as }) {
      const reader = await as(karen);
      const { powers: danish } = await reader.catalogue({}, { lang: 'da' });
      const words = new Map(danish.map(({ id, title }) => [id, title]));
      for (const { id, lang } of danish) equal(lang, 'da', `the language of ${id}, asked for in Danish`);
      for (const lang of ['en', 'ar', nobodys]) {
        const { powers } = await reader.catalogue({}, { lang });
        equal(powers.map(({ id }) => id).sort(), [...words.keys()].sort(), `what is on offer in ${lang}`);
        for (const power of powers) {
          so(
            power.lang === 'da' || (power.lang === lang && lang !== nobodys),
            `${power.id}, asked for in ${lang}, is said to be in ${power.lang}`,
          );
          if (power.lang === 'da') equal(power.title, words.get(power.id), `the title of ${power.id} where there is none in ${lang}`);
        }
      }
    },
  },
  {
    name: 'the powers of a mandate are told in the language of the reader, wherever it is shown',
    asks: ['catalogue', 'findPerson', 'request', 'mandates', 'mandate'],
    async run({ as, ask }) {
      const holder = await as(bo);
      const asked = await ask(holder, karen, {}, { lang: 'en' });
      const { powers } = await (await as(karen)).catalogue({}, { lang: 'en' });
      const title = powers.find(({ id }) => id === asked.powers[0]?.id)?.title;
      const [listed] = (await holder.mandates({}, { lang: 'en' })).items;
      const { mandate } = await holder.mandate({ id: asked.id }, { lang: 'en' });
      equal(
        [asked, listed, mandate].map(shown => shown?.powers[0]?.title),
        [title, title, title],
        'the title of the power, as it is asked for, listed and opened in English',
      );
    },
  },
  {
    name: 'what can only be had elsewhere is not given here, alone or among others',
    asks: ['findPerson', 'request', 'give', 'mandates'],
    async run({ as, ask, give, here, elsewhere }) {
      for (const powers of [[elsewhere], [here[0], elsewhere]]) {
        await refused('not-supported', ask(await as(bo), karen, { powers }), 'a request for a power that holds elsewhere');
        await refused('not-supported', give(await as(karen), bo, { powers }), 'a gift of a power that holds elsewhere');
      }
      equal((await (await as(bo)).mandates({})).total, 0, 'how many mandates have come of it');
    },
  },
  {
    name: 'R043: what the municipality of the giver does not offer cannot be had, and no more can what nobody knows',
    asks: ['findPerson', 'request', 'give'],
    async run({ as, ask, give, here }) {
      const unknown = 'no-such-power' as PowerId;
      for (const powers of [[socialAndHealthPortal[1] as PowerId], [unknown], [here[0], unknown]]) {
        await refused('not-offered-in-municipality', ask(await as(bo), karen, { powers }), `a request for ${powers.join(' and ')}`);
        await refused('not-offered-in-municipality', give(await as(karen), bo, { powers }), `a gift of ${powers.join(' and ')}`);
      }
      await refused('not-offered-in-municipality', ask(await as(bo), finn), 'a request to one whose municipality does not offer it');
      await refused('not-offered-in-municipality', give(await as(finn), bo), 'a gift by one whose municipality does not offer it');
    },
  },
  {
    name: 'R044, Z16: what a giver has given stays when they move, with a note where their new municipality does not offer it, and cannot be had anew',
    asks: ['findPerson', 'request', 'give', 'mandates', 'mandate', 'principals'],
    moves: true,
    async run({ as, ask, give, moves, here: [power] }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      const given = await give(giver, bo, { powers: [power] });
      const look = async () => {
        const [listed] = (await holder.mandates({ states: ['active'] })).items;
        const opened = (await giver.mandate({ id: given.id })).mandate;
        const [principal] = (await holder.principals({ power })).items;
        equal(
          [opened.state, opened.period, principal?.covers],
          ['active', given.period, true],
          'the state, the days, and whether Bo may use it',
        );
        return [listed, opened, principal].map(one =>
          one?.powers.map(({ id, title, noLongerOffered = false }) => [id, title, noLongerOffered]),
        );
      };
      const [title] = given.powers.map(one => one.title);
      const noted = (noLongerOffered: boolean) => Array.from({ length: 3 }, () => [[power, title, noLongerOffered]]);
      equal(await look(), noted(false), 'what Karen has given, before she moves');
      await moves(karen, nordby);
      equal(await look(), noted(true), 'what Karen has given, when she has moved');
      await refused('not-offered-in-municipality', ask(holder, karen, { powers: [power] }), 'a request for it when she has moved');
      await refused('not-offered-in-municipality', give(giver, bo, { powers: [power] }), 'a gift of it when she has moved');
      await moves(karen, strandby);
      equal(await look(), noted(false), 'what Karen has given, when she is back');
    },
  },
  {
    name: 'R014, R092: a mandate of no power is not valid, and a power that is named twice is given once',
    asks: ['findPerson', 'request', 'give'],
    async run({ as, ask, give, here: [power] }) {
      await refused('not-valid', ask(await as(bo), karen, { powers: [] }), 'a request for nothing');
      await refused('not-valid', give(await as(karen), bo, { powers: [] }), 'a gift of nothing');
      const { powers } = await ask(await as(bo), karen, { powers: [power, power] });
      equal(
        powers.map(({ id }) => id),
        [power],
        'the powers of a request that names one twice',
      );
    },
  },
];
