import '../before-lit.js';
import { FuldmagtActingBanner } from '../elements/acting-banner/fuldmagt-acting-banner.js';
import { define } from './guarded.js';

define('fuldmagt-acting-banner', FuldmagtActingBanner);

declare global {
  interface HTMLElementTagNameMap {
    'fuldmagt-acting-banner': FuldmagtActingBanner;
  }
}
