/** How time passes for whoever asks over a wire. A test puts in its own, and waits for nothing. */
export interface Pace {
  /** What the clock says, in milliseconds since 1970. */
  readonly now: () => number;
  /** A number from 0 up to 1: with it, not everybody comes back at one moment. */
  readonly random: () => number;
  /** Waits so many milliseconds. @throws The reason of the signal, as soon as that ends. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** Time as it is. */
export const pace: Pace = {
  now: () => Date.now(),
  random: () => Math.random(),
  wait: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const wake = () => {
        clearTimeout(timer);
        reject(signal.reason as Error);
      };
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', wake);
        resolve();
      }, milliseconds);
      if (signal.aborted) wake();
      else signal.addEventListener('abort', wake, { once: true });
    }),
};
