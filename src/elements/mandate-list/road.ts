import { html, nothing, type TemplateResult } from 'lit';
import { letterOut, signerOf } from '../../domain/letter.js';
import type { Mandate } from '../../domain/mandate.shape.js';
import { mandateLetterWords } from '../../locale/mandate-letter/index.js';
import { nameOf } from '../pieces/frame.js';
import { sentence } from '../pieces/sentence.js';
import { other, type View } from './view.js';

/** One step of a road, and whose turn it is there. */
interface Step {
  readonly what: unknown;
  readonly turn?: unknown;
}

/** The road from a request to a mandate that is in force, with where the two are: three steps by Digital Post (R091), five by letter (R101), and for an extension by letter four. */
export function road(view: View, mandate: Mandate): TemplateResult | typeof nothing {
  const at = placeOn(mandate);
  if (at === undefined) return nothing;
  const { road: words } = view.locale.words(mandateLetterWords);
  const steps = stepsOf(view, mandate);
  return html`
    <section class="road" part="road">
      <h3 id="road">${words.title}</h3>
      <ol aria-labelledby="road">
        ${steps.map(({ what, turn }, index) => {
          if (index < at) return html`<li class="done">${what} <span class="mark">${words.done}</span></li>`;
          if (index > at) return html`<li>${what}</li>`;
          return html`<li class="here" aria-current="step">
            <strong>${what}</strong> <span class="mark">${words.now}</span>
            <span class="turn">${turn}</span>
          </li>`;
        })}
      </ol>
    </section>
  `;
}

/** Which step the two are at, counted from nought. Nothing, where there is no road before them. */
const placeOn = ({ state, extension }: Mandate): number | undefined => {
  if (state === 'awaiting-approval' || state === 'letter-sent' || extension?.state === 'letter-sent') return 1;
  if (state === 'in-review') return 3;
  return extension?.state === 'in-review' ? 2 : undefined;
};

const stepsOf = (view: View, mandate: Mandate): readonly Step[] => {
  const { road: words } = view.locale.words(mandateLetterWords);
  const { side, basis } = mandate;
  const name = nameOf(view.locale, other(mandate));
  const say = (told: Told) => sentence(told[side], name);
  const { digital, letter, turn } = words;
  const asks = letterOut(mandate);
  if (!asks) return [{ what: say(digital.ask) }, { what: say(digital.answer), turn: say(turn.answer) }, { what: words.inForce }];
  const signer = signerOf(basis);
  return [
    { what: say(asks === 'extension' ? letter.longer : letter.ask) },
    { what: say(letter.sign[signer]), turn: say(turn.sign[signer]) },
    // Who extends has walked this road before: that the letter comes back is told along with who signs.
    ...(asks === 'mandate' ? [{ what: letter.back }] : []),
    { what: letter.review, turn: say(turn.review) },
    { what: asks === 'extension' ? words.extended : words.inForce },
  ];
};

/** A sentence for each side, with the other one's name in it. */
type Told = Readonly<Record<Mandate['side'], (name: string) => string>>;
