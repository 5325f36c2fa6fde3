import '../before-lit.js';
import { FuldmagtMandateList } from '../elements/mandate-list/fuldmagt-mandate-list.js';
import { define } from './guarded.js';

define('fuldmagt-mandate-list', FuldmagtMandateList);

declare global {
  interface HTMLElementTagNameMap {
    'fuldmagt-mandate-list': FuldmagtMandateList;
  }
}
