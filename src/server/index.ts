export { memoryStore } from '../registry/memory-store.js';
export type {
  Clock,
  Correspondent,
  Deaths,
  LetterContent,
  Letters,
  LinkTo,
  Message,
  MessageKind,
  People,
  Person,
  PersonId,
  Powers,
  Sender,
} from '../registry/ports.js';
export {
  createRegister,
  type Keeps,
  type Register,
  type RegisterOptions,
  type Sending,
  type Sitting,
  type Staff,
  type TimeRun,
  type UnsentPost,
  type Worded,
} from '../registry/register.js';
export type { ActingAtServices, ActingNow, WantedUse } from '../registry/using.js';
export { scheduled } from '../registry/passing.js';
export type { StreamLimits } from '../registry/changes.js';
export type {
  ActingRow,
  Answered,
  Happened,
  Kept,
  KeptKey,
  Listening as StoreListening,
  Names,
  News,
  PassingThing,
  Room,
  Store,
  Taken,
  Unsent,
  Wanted,
  WantedCases,
} from '../registry/store.js';
export { createActing, type Acting, type ActingOptions, type TokenFor } from './acting/acting.js';
export { checkActing, refusedPage, type ActedFor, type CheckActingOptions } from './acting/check-acting.js';
export type { Service, ServiceOf } from './acting/services.js';
export { rotatingSigner, type RotatingOptions, type Signer } from './acting/signer.js';
export { createHandler, type Asked, type HandlerOptions, type Where } from './handler.js';
export { faultOf, type Fault } from './faults.js';
export { keepTime, type KeepTimeOptions, type TimeKeeper } from './keep-time.js';
export { typstLetters, type LettersOptions, type Office } from './letter/letters.js';
export {
  createLoginDoor,
  loginAttributes,
  loginSessions,
  readLogin,
  type Level,
  type Login,
  type LoginAttribute,
  type LoginDoorOptions,
  type LoginFault,
  type LoginNote,
  type LoginOptions,
  type LoginReading,
  type LoginSession,
  type SessionsOptions,
} from './login.js';
export { healthOf, type Health, type HealthOptions, type Unready } from './health.js';
export { listen, type Listening, type ListenOptions } from './listen.js';
export { logTo, usualWords, type Facts, type LineWriter, type Log } from './log.js';
export { migrate } from './migrations/index.js';
export { openStore, type OpenStore, type StorePlace } from './open-store.js';
export { openApi, type Json } from './openapi.js';
export { settingNames, settingsIn, SettingsError, type Settings } from './settings.js';
export { openTelemetry, watchedStore, type Asking, type Telemetry } from './telemetry.js';
export { sqlStore } from './sql-store.js';
