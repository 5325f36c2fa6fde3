import type { da } from './da.js';

export const en: typeof da = {
  'self-mandate': 'That is your own CPR number. Enter the name and CPR number of the other person.',
  'under-15': 'You must be 15 or older to use Digital Fuldmagt. Call the authority it concerns. They can tell you what to do.',
  'person-not-available':
    'We cannot use that name with that CPR number. Check that both are right. If they are, call Digital Fuldmagt support.',
  'too-many-attempts': 'You have tried too many times. Wait a little and try again. You will not lose what you have typed.',
  'requires-paper':
    'This person does not use MitID and Digital Post, so it cannot be done digitally. Borgerservice can help you with a letter.',
  'duplicate-request': 'You have already asked for exactly this. Your request is waiting for an answer. You find it under My mandates.',
  'not-offered-in-municipality': 'One of the mandates you chose is not offered where the person lives. Go back and choose another.',
  'already-decided': 'This request has already been answered. You now see what the answer was.',
  'mandate-ended': 'The mandate is no longer in force. There is nothing more to do.',
  'period-over': 'The last day has passed. Choose a later day, or make a new mandate.',
  'extension-window-closed': 'The mandate cannot be extended today. You can make a new one instead.',
  'changed-meanwhile': 'The mandate has been changed since you opened it. Look at it again before you answer.',
  'key-reused': 'Something went wrong when we sent it. Nothing was sent twice. Reload the page and try again.',
  'not-found': 'We cannot find the mandate. The link may be wrong, or the mandate is not yours.',
  'not-allowed': 'You may not do that with this mandate. If in doubt, call Digital Fuldmagt support.',
  'not-valid': 'We cannot use what you have typed. Look through it and try again.',
  'not-supported': 'You cannot do that here. You can do it at borger.dk.',
  'not-while-acting': 'You are acting for somebody else right now. Switch back to yourself before you go on.',
  'actor-changed': 'You switched to another person in another window. We stopped, so that nothing happens for the wrong person.',
  'user-changed': 'Somebody else has logged in in another window. We stopped, so that nothing happens for the wrong person.',
  'session-expired': 'You have been logged out because a long time has passed. Log in again.',
  'backend-down': 'There is a fault at our end. Wait a little and try again. It will only be done once.',
  unreachable: 'There is no connection. Check that you are online and try again. It will only be done once.',
  'timed-out': 'It is taking too long to get an answer. Try again. It will only be done once.',
};
