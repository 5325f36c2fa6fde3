/** The part of Lit that writes templates. The button does without; it is fetched beside the panel, which is written with it. */
export { render } from 'lit';
