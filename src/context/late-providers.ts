import { ContextRoot } from '@lit/context';

let attached = false;

/** Keeps the questions of elements that came before their provider, and asks again when it comes: a portal loads its scripts in any order. */
export function waitForProviders(): void {
  if (attached || typeof document === 'undefined') return;
  attached = true;
  new ContextRoot().attach(document.documentElement);
}
