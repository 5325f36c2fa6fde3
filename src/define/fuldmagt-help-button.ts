import '../before-lit.js';
import { FuldmagtHelpButton } from '../elements/help-button/fuldmagt-help-button.js';
import { define } from './guarded.js';

define('fuldmagt-help-button', FuldmagtHelpButton);

declare global {
  interface HTMLElementTagNameMap {
    'fuldmagt-help-button': FuldmagtHelpButton;
  }
}
