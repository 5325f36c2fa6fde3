import '../before-lit.js';
import { FuldmagtRequestWizard } from '../elements/request-wizard/fuldmagt-request-wizard.js';
import { define } from './guarded.js';

define('fuldmagt-request-wizard', FuldmagtRequestWizard);

declare global {
  interface HTMLElementTagNameMap {
    'fuldmagt-request-wizard': FuldmagtRequestWizard;
  }
}
