import { html, nothing, type TemplateResult } from 'lit';
import { byLetter, letterOut } from '../../domain/letter.js';
import type { Mandate } from '../../domain/mandate.shape.js';
import type { Milestones } from '../../domain/period.js';
import { nameOf } from '../pieces/frame.js';
import { sentence } from '../pieces/sentence.js';
import { endsSoon } from './facts.js';
import { daysOf, other, type View, wordsOf } from './view.js';

/** What there is to say of longer time: who has asked for it, when it can be asked for, and on which days the holder cannot act (R078, R080). */
export function extensionOf(view: View, mandate: Mandate, { brief = false } = {}): TemplateResult | typeof nothing {
  const lines = mandate.extension ? asked(view, mandate, brief) : notAsked(view, mandate, brief);
  return lines.length > 0 ? html`<div class="extension" part="extension">${lines.map(line => html`<p>${line}</p>`)}</div>` : nothing;
}

const asked = (view: View, mandate: Mandate, brief: boolean): readonly unknown[] => {
  const words = waitsFor(view, mandate);
  const { side, state, extension } = mandate;
  const name = nameOf(view.locale, other(mandate));
  const until = view.locale.day(extension?.until ?? view.today);
  const days = daysOf(view, mandate);
  return [
    sentence(gap => askedIn(view, mandate)[side](gap, until), name),
    ...(state === 'expired' ? [sentence(words.paused[side], name)] : []),
    ...(state === 'active' && days && !brief ? [sentence(gap => words.gap[side](gap, view.locale.day(days.gapFrom)), name)] : []),
  ];
};

/** What there is to say of what has been asked: in Digital Post it waits for the giver, and by letter it is under way. */
const askedIn = (view: View, { extension }: Mandate) => {
  const { extension: words } = wordsOf(view);
  return extension && extension.state !== 'asked' ? words.byLetter[extension.state] : words.asked;
};

/** Who is waited for while the holder cannot act: the giver, or borgerservice where it goes by letter. */
const waitsFor = (view: View, mandate: Mandate) => {
  const { extension: words } = wordsOf(view);
  return byLetter(mandate) || letterOut(mandate) === 'extension' ? words.byLetter : words;
};

const notAsked = (view: View, mandate: Mandate, brief: boolean): readonly unknown[] => {
  const { extension: words } = wordsOf(view);
  const { side, state } = mandate;
  const [days, near] = [daysOf(view, mandate), endsSoon(view, mandate)];
  if (!days || (state !== 'active' && state !== 'expired')) return [];
  if (state === 'expired' && view.today > days.extendUntil) return [words.over];
  const when = whenOf(view, mandate);
  if (brief) return when && side === 'holder' && (near || state === 'expired') ? [when] : [];
  const again = sentence(waitsFor(view, mandate).again[side], nameOf(view.locale, other(mandate)));
  if (state === 'expired') return when ? [when, again] : [];
  return near
    ? [...(when ? [when] : []), ...gapIn(view, mandate, days), noGap(view, mandate)(view.locale.day(days.lastDay))]
    : when
      ? [when]
      : [];
};

/** What there is to say of a mandate that ends soon: how there is no gap, and what comes otherwise. */
export const extensionLines = (view: View, mandate: Mandate): { readonly noGap: unknown; readonly otherwise: readonly unknown[] } => {
  const days = daysOf(view, mandate);
  if (!days) return { noGap: nothing, otherwise: [] };
  const when = whenOf(view, mandate);
  return {
    noGap: noGap(view, mandate)(view.locale.day(days.lastDay)),
    otherwise: [...gapIn(view, mandate, days), ...(when ? [when] : [])],
  };
};

/** On which days the holder can ask, where that is of use to the reader. */
const whenOf = (view: View, mandate: Mandate): unknown => {
  if (mandate.side === 'holder') return holderCan(view, mandate);
  return endsSoon(view, mandate) || mandate.state === 'expired' ? giverSees(view, mandate) : undefined;
};

/** From when on the holder cannot act. */
const gapIn = (view: View, mandate: Mandate, { gapFrom }: Milestones): readonly unknown[] => [
  sentence(gap => waitsFor(view, mandate).gap[mandate.side](gap, view.locale.day(gapFrom)), nameOf(view.locale, other(mandate))),
];

/** How the two avoid that the holder cannot act for some days. */
const noGap = (view: View, mandate: Mandate) => {
  const { extension: words } = wordsOf(view);
  return byLetter(mandate) ? words.byLetter.noGap : words.noGap[mandate.side];
};

/** On which days the holder can ask, as the backend has promised it. */
const holderCan = (view: View, { can }: Mandate): unknown => {
  const { extension: words } = wordsOf(view);
  const request = can.find(({ action, why }) => action === 'request-extension' && !why);
  if (!request?.until) return undefined;
  const until = view.locale.day(request.until);
  return request.from && request.from > view.today ? words.from.holder(view.locale.day(request.from), until) : words.until.holder(until);
};

/** On which days the other one can ask: what they can do stands in their own list. */
const giverSees = (view: View, mandate: Mandate): unknown => {
  const { extension: words } = wordsOf(view);
  const days = daysOf(view, mandate);
  if (!days || !view.visiting.known.backend?.perform) return undefined;
  const until = view.locale.day(days.extendUntil);
  const say = (gap: string) =>
    days.extendFrom > view.today ? words.from.giver(gap, view.locale.day(days.extendFrom), until) : words.until.giver(gap, until);
  return sentence(say, nameOf(view.locale, mandate.holder));
};
