import type { Action, Side } from '../../../src/domain/mandate.shape.js';
import { monthsOn } from './calendar.js';
import { cast } from './ground.js';
import { lastOf, promises, type Doing, type Making, type Model, type Paper, type Rules } from './model.js';
import type { Act, LastDay, Make } from './tale.js';

/*
 * What a step of a tale comes to, as things stand.
 */

/** What is counted round to. */
export const picked = <T>(list: readonly T[], pick: number): T | undefined => list[pick % list.length];

/** A window of somebody. */
export const windowOf = (who: string, window: number): string => `${who} ${window}`;

export const sideOf = ({ giver }: Paper, who: string): Side => (giver === who ? 'giver' : 'holder');

const lastDay = ({ months, days }: LastDay, from: number): number => monthsOn(from, months) + days;

const versionOf = (paper: Paper | undefined, stale: boolean | undefined): number | undefined =>
  stale === undefined || !paper ? undefined : paper.version - (stale ? 1 : 0);

/** A request or a gift. Whether they know each other is seen later. */
export function making(
  { does: op, pair, window, stale, powers, until, message, replaces: choice }: Make,
  model: Model,
  key: string,
): Making {
  const old = choice && picked(choice.rightly ? model.papers.filter(({ state }) => state === 'active') : model.papers, choice.pick);
  const two = op === 'give' ? [old?.giver, old?.holder] : [old?.holder, old?.giver];
  const [by, whom] = (old && choice.rightly ? two : pair.map(name => cast[name].id)) as [string, string];
  return {
    ...{ op, by, whom, powers, key, known: false, window: windowOf(by, window) },
    until: lastDay(until, model.today()),
    message: op === 'request' && message ? 'Kan du hjælpe mig?' : undefined,
    replaces: old,
    version: versionOf(old, stale),
  };
}

/** An action, where there is a mandate that it can be tried on. */
export function doing(act: Act, model: Model, rules: Rules, key: string): Doing | undefined {
  const { pick, rightly, window, stale } = act;
  const chance = rightly ? chanceFor(pick, model, rules) : undefined;
  const paper = rightly ? chance?.paper : picked(model.papers, pick);
  if (!paper) return undefined;
  const action = chance?.action ?? act.action;
  const by = chance?.by ?? (act.by === 'giver' || act.by === 'holder' ? paper[act.by] : cast[act.by].id);
  const takesTerms = !rightly || action.startsWith('approve') || action === 'request-extension';
  const asked = action === 'request-extension' ? monthsOn(model.today(), rules.defaultMonths) : (paper.asking?.until ?? lastOf(paper));
  const { until, powers } = takesTerms ? act : {};
  return {
    ...{ op: 'perform', by, paper, action, key, window: windowOf(by, window) },
    powers: powers && { first: paper.powers.slice(0, 1), all: paper.powers, none: [], others: ['post', 'others'] }[powers],
    until: until && lastDay(until, until.from === 'asked' ? asked : model.today()),
    version: versionOf(paper, stale),
  };
}

/** One of the things that somebody may do today, all kinds alike. What is seldom possible often comes first: what is about extensions, and an approval that replaces. */
function chanceFor(
  pick: number,
  model: Model,
  rules: Rules,
): { readonly paper: Paper; readonly by: string; readonly action: Action } | undefined {
  const chances = model.papers.flatMap(paper =>
    [paper.giver, paper.holder].flatMap(by =>
      promises(paper, sideOf(paper, by), model.today(), rules)
        .filter(({ action, from = 0 }) => action !== 'replace' && from <= model.today())
        .map(({ action }) => ({ paper, by, action: action as Action })),
    ),
  );
  const rare = chances.filter(({ paper, action }) => action.endsWith('-extension') || (action === 'approve' && paper.replaces));
  const among = pick % 3 > 0 && rare.length > 0 ? rare : chances;
  const kind = picked([...new Set(among.map(({ action }) => action))], pick >> 2);
  return picked(
    among.filter(({ action }) => action === kind),
    pick,
  );
}

/** One of the days, from today on, on which something becomes of a mandate; every other time, one on which an extension can be asked for. */
export function soon(pick: number, model: Model, { noticeDays, extensionDays }: Rules): number {
  const ahead = (days: readonly number[]) => [...new Set(days)].filter(day => day >= model.today()).sort((a, b) => a - b);
  const extendable = model.papers.filter(({ state }) => state === 'active' || state === 'expired').map(lastOf);
  const open = ahead(extendable.flatMap(last => [last, last + 1, last + extensionDays]));
  const any = ahead(
    model.papers.flatMap(paper => {
      const last = lastOf(paper);
      const answered = paper.state === 'awaiting-approval' ? paper.answerBy : (paper.asking?.answerBy ?? last);
      return [last - noticeDays, last, last + 1, last + extensionDays, last + extensionDays + 1, answered, answered + 1];
    }),
  );
  return picked(pick % 2 === 0 && open.length > 0 ? open : any, pick >> 1) ?? model.today();
}
