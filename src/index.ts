/*
 * All that a portal's own code needs. Nothing is registered by it: that is what `fuldmagt-widgets/define` is for.
 */
export type { CallOptions, MandateBackend } from './contract/backend.js';
export {
  ActingChangedEvent,
  BeforeActingEvent,
  ChangedEvent,
  GivenEvent,
  HandOffEvent,
  OpenEvent,
  RefusedEvent,
  RequestedEvent,
  SessionEndedEvent,
  SessionExpiringEvent,
  StepEvent,
  UserChangedEvent,
  type OpenDetail,
} from './context/events.js';
export { guard, type Fetch, type GuardOptions } from './context/guard.js';
export { configure } from './context/page.js';
export type { Offers, OwnTopic, Settings, Topics } from './context/settings.js';
export { isRefusal, Refusal, type Reason } from './domain/refusal.js';
export { FuldmagtActingBanner } from './elements/acting-banner/fuldmagt-acting-banner.js';
export { FuldmagtHelpButton } from './elements/help-button/fuldmagt-help-button.js';
export { FuldmagtMandateList } from './elements/mandate-list/fuldmagt-mandate-list.js';
export { FuldmagtOnBehalfSwitcher } from './elements/on-behalf-switcher/fuldmagt-on-behalf-switcher.js';
export { FuldmagtProvider } from './elements/provider/fuldmagt-provider.js';
export { FuldmagtRequestWizard } from './elements/request-wizard/fuldmagt-request-wizard.js';
export { nationalContacts, type Contacts, type OtherContact } from './locale/contacts.js';
export type { Piece } from './locale/help-topics/topic.js';
export { addLanguage, type Messages, type Room } from './locale/room.js';
