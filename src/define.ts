/*
 * Registers all six elements.
 */
import './define/fuldmagt-acting-banner.js';
import './define/fuldmagt-help-button.js';
import './define/fuldmagt-mandate-list.js';
import './define/fuldmagt-on-behalf-switcher.js';
import './define/fuldmagt-provider.js';
import './define/fuldmagt-request-wizard.js';
