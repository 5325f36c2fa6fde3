import '../before-lit.js';
import { FuldmagtProvider } from '../elements/provider/fuldmagt-provider.js';
import { define } from './guarded.js';

define('fuldmagt-provider', FuldmagtProvider);

declare global {
  interface HTMLElementTagNameMap {
    'fuldmagt-provider': FuldmagtProvider;
  }
}
