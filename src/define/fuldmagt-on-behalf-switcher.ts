import '../before-lit.js';
import { FuldmagtOnBehalfSwitcher } from '../elements/on-behalf-switcher/fuldmagt-on-behalf-switcher.js';
import { define } from './guarded.js';

define('fuldmagt-on-behalf-switcher', FuldmagtOnBehalfSwitcher);

declare global {
  interface HTMLElementTagNameMap {
    'fuldmagt-on-behalf-switcher': FuldmagtOnBehalfSwitcher;
  }
}
