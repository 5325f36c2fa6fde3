/** Somebody who reads a stream, and all that has come. */
export interface Ear<Event> {
  readonly heard: readonly Event[];
  /** Waits until something comes that one waits for, or has come already. */
  hears(wanted: (event: Event) => boolean): Promise<void>;
  /** What the stream came to: `ended`, or what it threw. */
  readonly over: Promise<unknown>;
  /** Reads no further. */
  stop(): Promise<void>;
}

/** Reads a stream from now on. */
export function listenTo<Event>(stream: AsyncIterable<Event>, patience = 10_000): Ear<Event> {
  const heard: Event[] = [];
  const wakes = new Set<() => void>();
  const reader = stream[Symbol.asyncIterator]();
  const over = (async () => {
    for (;;) {
      const came = await reader.next();
      if (came.done) return 'ended';
      heard.push(came.value);
      for (const wake of wakes) wake();
    }
  })().catch((error: unknown) => error);
  return {
    heard,
    over,
    async hears(wanted) {
      if (heard.some(wanted)) return;
      let timer: ReturnType<typeof setTimeout> | undefined;
      await new Promise<void>((resolve, reject) => {
        const wake = () => heard.some(wanted) && resolve();
        wakes.add(wake);
        timer = setTimeout(() => reject(new Error(`what was waited for was not heard among ${JSON.stringify(heard)}`)), patience);
        void over.then(end => reject(new Error(`the stream is over: ${String(end)}`)));
      }).finally(() => clearTimeout(timer));
    },
    async stop() {
      await reader.return?.();
      await over;
    },
  };
}
