import type { Actor, Check } from '../../../src/domain/mandate.shape.js';
import { monthsOn } from './calendar.js';
import { cast, clerks, isDesk } from './ground.js';
import { isOpen, lastOf, looksFor, promises, type Doing, type Making, type Model, type Paper, type Rules } from './model.js';
import type { Act, Desk, LastDay, Make, Name } from './tale.js';

/*
 * What a step of a tale comes to, as things stand.
 */

/** What is counted round to. */
export const picked = <T>(list: readonly T[], pick: number): T | undefined => list[pick % list.length];

/** A window of somebody. */
export const windowOf = (who: string, window: number): string => `${who} ${window}`;

const lastDay = ({ months, days }: LastDay, from: number): number => monthsOn(from, months) + days;

const versionOf = (paper: Paper | undefined, stale: boolean | undefined): number | undefined =>
  stale === undefined || !paper ? undefined : paper.version - (stale ? 1 : 0);

/** A request or a gift. Whether they know each other is seen later. */
export function making(
  { does: op, pair, window, stale, powers, until, message, basis, delivery, replaces: choice }: Make,
  model: Model,
  key: string,
): Making {
  const old = choice && picked(choice.rightly ? model.papers.filter(({ state }) => state === 'active') : model.papers, choice.pick);
  const two = op === 'give' ? [old?.giver, old?.holder] : [old?.holder, old?.giver];
  const [by, whom] = (old && choice.rightly ? two : pair.map(name => cast[name].id)) as [string, string];
  return {
    ...{ op, by, whom, powers, key, known: false, window: windowOf(by, window) },
    ...(op === 'request' ? { basis, delivery } : { basis: undefined, delivery: undefined }),
    until: lastDay(until, model.today()),
    message: op === 'request' && message ? 'Kan du hjælpe mig?' : undefined,
    replaces: old,
    version: versionOf(old, stale),
  };
}

/** An action, where there is a mandate that it can be tried on. */
export function doing(act: Act, model: Model, rules: Rules, key: string): Doing | undefined {
  const { pick, rightly, window, stale } = act;
  const chance = rightly ? chanceFor(act, model, rules) : undefined;
  const paper = rightly ? chance?.paper : picked(model.papers, pick);
  if (!paper) return undefined;
  const action = chance?.action ?? act.action;
  const by =
    chance?.by ?? (act.by === 'giver' || act.by === 'holder' ? paper[act.by] : (clerks.get(act.by as Desk) ?? cast[act.by as Name]).id);
  const atDesk = isDesk(by);
  const takesTerms = !atDesk && (!rightly || action.startsWith('approve') || action === 'request-extension');
  const asked = action === 'request-extension' ? monthsOn(model.today(), rules.defaultMonths) : (paper.asking?.until ?? lastOf(paper));
  const { until, powers } = takesTerms ? act : {};
  return {
    ...{ op: atDesk ? 'decide' : 'perform', by, paper, action, key, window: windowOf(by, window) },
    powers: powers && { first: paper.powers.slice(0, 1), all: paper.powers, none: [], others: ['post', 'others'] }[powers],
    until: until && lastDay(until, until.from === 'asked' ? asked : model.today()),
    ...{ checks: undefined, reasons: undefined, ...(atDesk && ticked(act, paper, action)) },
    version: versionOf(paper, stale),
  };
}

/** What borgerservice has found in a letter, or missed in it. */
function ticked({ pick, ticks }: Act, { basis }: Paper, action: Doing['action']): Partial<Pick<Doing, 'checks' | 'reasons'>> {
  const all = looksFor(basis);
  const one = picked(all, pick) as Check;
  const strange = (['guardianship-order', 'future-mandate'] as const).filter(check => !all.includes(check));
  const some = { reasons: [one, ...all.slice(0, pick % 3), one] };
  if (ticks === 'none') return {};
  if (action.startsWith('approve'))
    return {
      ...{ right: { checks: all }, less: { checks: all.filter(check => check !== one) } },
      ...{ strange: { checks: [...strange, ...all] }, other: { checks: all, ...some } },
    }[ticks];
  const declining = action.startsWith('decline');
  if (ticks === 'strange' || ticks === 'other')
    return { strange: { reasons: [one, ...strange] }, other: { checks: [], ...(declining && some) } }[ticks];
  return declining ? { right: some, less: { reasons: [] } }[ticks] : {};
}

interface Opening {
  readonly paper: Paper;
  readonly by: string;
  readonly action: Doing['action'];
  readonly atDesk: boolean;
}

/** How seldom something is possible: least of all what decides on a letter about an extension or one that replaces, and then what is about letters and extensions at all. */
const rarity = ({ paper, action, atDesk }: Opening): number => {
  const replacing = paper.replaces !== undefined && (action === 'approve' || action === 'register-letter');
  if (replacing || (atDesk && (paper.asking || action.endsWith('-extension')) && action !== 'delete')) return 2;
  return action.endsWith('-extension') || (atDesk && action !== 'delete') ? 1 : 0;
};

/** One of the things that somebody may do today, all kinds alike. What is seldom possible often comes first. */
function chanceFor({ pick, clerk, byGiver }: Act, model: Model, rules: Rules): Opening | undefined {
  const doable = (paper: Paper, who: Actor) =>
    promises(paper, who, model.today(), rules, model.member(paper.giver).digital).flatMap(({ action, from = 0 }) =>
      action !== 'replace' && from <= model.today() ? [action] : [],
    );
  const chances = model.papers.flatMap((paper): Opening[] => [
    ...(['giver', 'holder'] as const).flatMap(who => doable(paper, who).map(action => ({ paper, action, by: paper[who], atDesk: false }))),
    ...doable(paper, 'borgerservice').map(action => ({ paper, action, by: clerkFor(paper, model, pick), atDesk: true })),
  ]);
  const least = Math.min(pick % 3, Math.max(...chances.map(rarity)));
  const among = chances.filter(chance => rarity(chance) >= least);
  const kindOf = ({ action, atDesk }: Opening) => `${action} ${atDesk ? 'at the desk' : ''}`;
  const kind = picked([...new Set(among.map(kindOf))], pick >> 2);
  const chance = picked(
    among.filter(chance => kindOf(chance) === kind),
    pick,
  );
  if (!chance?.atDesk) return chance;
  if (byGiver) return { ...chance, by: chance.paper.giver, action: chance.paper.asking ? 'approve-extension' : 'approve' };
  return { ...chance, by: (clerk && clerks.get(clerk)?.id) ?? chance.by };
}

/** One of those who may decide on a mandate for borgerservice. */
const clerkFor = (paper: Paper, model: Model, pick: number): string => {
  const fit = [...clerks.values()].filter(({ id }) => model.actorIn(paper, id) && !model.isTheirOwn(paper, id));
  return picked(fit, pick)?.id as string;
};

/** One of the days, from today on, on which something becomes of a mandate; every other time, one on which an extension can be asked for. */
export function soon(pick: number, model: Model, { noticeDays, extensionDays }: Rules): number {
  const ahead = (days: readonly number[]) => [...new Set(days)].filter(day => day >= model.today()).sort((a, b) => a - b);
  const extendable = model.papers.filter(({ state }) => state === 'active' || state === 'expired').map(lastOf);
  const open = ahead(extendable.flatMap(last => [last, last + 1, last + extensionDays]));
  const any = ahead(
    model.papers.flatMap(paper => {
      const last = lastOf(paper);
      const answered = isOpen(paper) ? paper.answerBy : (paper.asking?.answerBy ?? last);
      return [last - noticeDays, last, last + 1, last + extensionDays, last + extensionDays + 1, answered, answered + 1];
    }),
  );
  return picked(pick % 2 === 0 && open.length > 0 ? open : any, pick >> 1) ?? model.today();
}
