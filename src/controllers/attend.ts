import type { Attending, Visit } from '../context/visit.js';
import type { Hearing } from './hearing.js';

/**
 * Keeps a visit up to date while somebody looks at it, where its backend tells of changes. What it takes is fetched only then.
 *
 * A browser must be able to say which of several tabs listens for all of them: one stream a tab would leave a page without connections. Where it cannot, as
 * on a page without HTTPS, everything is asked for anew when somebody comes back to the page, and not before.
 */
export const attend = (visit: Visit): Attending => {
  let hearing: Hearing | undefined;
  let begun = false;
  let over = false;
  const begin = async () => {
    const { Hearing } = await import('./hearing.js');
    if (!over) hearing = new Hearing(visit);
  };
  return {
    changed() {
      hearing?.changed();
      if (begun || !visit.known.backend?.changes || !('locks' in navigator) || !('BroadcastChannel' in globalThis)) return;
      begun = true;
      // What cannot be fetched is done without.
      begin().catch(() => undefined);
    },
    stop() {
      over = true;
      hearing?.stop();
    },
  };
};
