import { toDay } from '../../domain/day.js';
import type { Happening } from '../../domain/mandate.shape.js';

/** A line of a history: what happened, and each time that it did. */
export interface Line {
  readonly happening: Happening;
  /** As instants. More than one where a mandate was used for the same, at the same service, several times on one day: that is one line. */
  readonly times: readonly string[];
}

/** The lines in which a history is told. A use that is like an earlier one of that day goes to that one's line. */
export function linesOf(history: readonly Happening[]): readonly Line[] {
  const lines: Line[] = [];
  const uses = new Map<string, string[]>();
  for (const happening of history) {
    const { at, use } = happening;
    const like = use && JSON.stringify([toDay(new Date(at)), use.power.id, use.service.name]);
    const before = like === undefined ? undefined : uses.get(like);
    if (before) {
      before.push(at);
      continue;
    }
    const times = [at];
    if (like !== undefined) uses.set(like, times);
    lines.push({ happening, times });
  }
  return lines;
}
