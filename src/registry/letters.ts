import { extensionOn, holdsUntil, stateOn } from '../domain/lifecycle.js';
import { letterOut } from '../domain/letter.js';
import { firstDay, lastDay } from '../domain/period.js';
import { Refusal } from '../domain/refusal.js';
import type { Correspondent, LetterContent, Person } from './ports.js';
import { titlesIn } from './sight.js';
import type { Setting } from './sitting.js';
import type { Kept } from './store.js';

/** The letter of a mandate, to print. Only a letter that is posted is addressed: the holder need not know where the giver lives. */
export async function printed(setting: Setting, mandate: Kept, { addressed = false } = {}): Promise<Blob> {
  const { letters, people } = setting;
  if (!letters) throw new Refusal('not-supported');
  const content = await letterFor(setting, mandate);
  const address = addressed ? (await people.get([mandate.giver])).get(mandate.giver)?.address : undefined;
  return new Blob([await letters.write({ ...content, ...(address && { address }) })], { type: 'application/pdf' });
}

/**
 * What stands in the letter of a mandate that is on its way, or lies at borgerservice. Without an address.
 *
 * @throws {Refusal} `not-found` where there has been no letter, `already-decided` where it has been decided on, or will not be any more.
 */
async function letterFor({ people, powers, today }: Pick<Setting, 'people' | 'powers' | 'today'>, mandate: Kept): Promise<LetterContent> {
  const extension = extensionOn(mandate, today());
  const asks = letterOut({ state: stateOn(mandate, today()), extension });
  if (!asks) throw new Refusal(mandate.desk === undefined ? 'not-found' : 'already-decided');
  const found = await people.get([mandate.giver, mandate.holder]);
  const [giver, holder] = [found.get(mandate.giver), found.get(mandate.holder)];
  if (!giver || !holder) throw new Refusal('person-not-available');
  const powersOf = await titlesIn({ people, powers }, [mandate], 'da');
  const { reference, basis, period, desk = giver.municipality } = mandate;
  // No extension is open beside a request: what asks for more time has been in force.
  const { asked, until, answerBy } = extension ?? { asked: firstDay(period), until: lastDay(period), answerBy: holdsUntil(mandate) };
  return {
    asks,
    reference,
    basis,
    giver: named(giver),
    holder: named(holder),
    powers: powersOf(mandate),
    asked,
    until,
    answerBy,
    municipality: desk,
  };
}

const named = ({ name, born }: Person): Correspondent => ({ name, born });
