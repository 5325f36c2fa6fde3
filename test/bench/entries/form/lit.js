// The same fields as our page that asks for the other person, in bare Lit: a name, a number, their hints, what is wrong with them, and one button.
import { LitElement, html, css, nothing } from 'lit';
customElements.define('x-form', class extends LitElement {
  static properties = { faulty: { state: true } };
  static styles = css`
    :host { display: block; font: 1em/1.5 sans-serif; }
    .field { margin-block-end: 1em; }
    label, .hint, .fault { display: block; }
    .hint { color: #555; }
    .fault { color: #b00; }
    input { font: inherit; min-block-size: 44px; inline-size: 100%; border: 1px solid #666; }
    button { font: inherit; min-block-size: 44px; padding-inline: 1em; color: #fff; background: #0059b3; border: 0; }
  `;
  field(id, label, hint, fault) {
    return html`<div class="field"><label for=${id}>${label}</label><span class="hint" id="${id}-hint">${hint}</span>
      ${this.faulty ? html`<span class="fault" id="${id}-fault">${fault}</span>` : nothing}
      <input id=${id} type="text" autocomplete="off" aria-describedby="${id}-hint" aria-invalid=${this.faulty ? 'true' : nothing}></div>`;
  }
  render() {
    return html`<h2>Hvem vil du hjælpe?</h2><p>Skriv, hvem du vil hjælpe. Personen får din anmodning i Digital Post og skal selv godkende den.</p>
      <form novalidate @submit=${(e) => { e.preventDefault(); this.faulty = true; }}>
        ${this.field('name', 'Fulde navn', 'Som det står på personens sundhedskort.', 'Skriv det fulde navn.')}
        ${this.field('cpr', 'CPR-nummer', '10 tal. Nummeret står på personens sundhedskort.', 'Skriv CPR-nummeret. Det har 10 tal.')}
        <button>Fortsæt</button>
      </form>`;
  }
});
