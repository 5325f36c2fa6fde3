/** One event of a stream, or what it says of itself. */
export interface ServerSent {
  readonly data?: string;
  /** After how many milliseconds to connect anew, once the stream has ended. */
  readonly retry?: number;
}

/** The most that one event may hold, in characters. Ours hold two ids. */
const longest = 65_536;

/**
 * Reads server-sent events, as the HTML standard says it: fields of lines that end in any of three ways, comments, and an empty line after each event. What
 * is cut off before its empty line is no event. Names and ids of events are of no use here, and left out.
 *
 * @param chunk - Gives the next bytes, or nothing at the end.
 * @throws {RangeError} Where an event does not end.
 */
export async function* eventsIn(chunk: () => Promise<Uint8Array | undefined>): AsyncGenerator<ServerSent, undefined> {
  const decoder = new TextDecoder();
  let rest = '';
  let data: string[] = [];
  for (let bytes = await chunk(); bytes; bytes = await chunk()) {
    rest += decoder.decode(bytes, { stream: true });
    // A line that ends in CR may end in CR LF: what comes next tells.
    const lines = rest.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    if (rest.length > longest || data.join('').length > longest) throw new RangeError('an event that does not end');
    for (const line of lines) {
      if (line === '') {
        if (data.length > 0) yield { data: data.join('\n') };
        data = [];
        continue;
      }
      const [, field, value = ''] = /^([^:]*):? ?([^]*)$/.exec(line) ?? [];
      if (field === 'data') data.push(value);
      if (field === 'retry' && /^\d{1,9}$/.test(value)) yield { retry: Number(value) };
    }
  }
  return undefined;
}
