/**
 * What an element that practises has in the place of its `dispatchEvent`: news of ours is told to practice alone, and never goes through the page, where
 * somebody might take it for real. Everything else goes its way.
 *
 * News that is prevented is prevented, as if the page had done it.
 */
export function hushed(hear: (event: Event) => void): (this: EventTarget, event: Event) => boolean {
  return function dispatch(event) {
    if (!event.type.startsWith('fuldmagt-')) return EventTarget.prototype.dispatchEvent.call(this, event);
    hear(event);
    return !event.defaultPrevented;
  };
}
