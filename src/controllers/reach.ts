import type { MandateBackend } from '../contract/backend.js';
import { isRefusal, Refusal } from '../domain/refusal.js';
import { advise } from '../context/page.js';
import type { Settings } from '../context/settings.js';

/** Finds the backend that settings name. What it takes is fetched only now. */
export async function reach({ backend, backendUrl, fetch, contacts }: Settings): Promise<MandateBackend> {
  if (backend === 'demo') return (await import('../testing/demo.js')).demo();
  if (backend && backend !== 'link-out') {
    if (typeof backend === 'object') return backend;
    advise(
      `backend="${String(backend)}" is not known. Write backend="demo", backend="link-out", or put a backend object into the property .backend.`,
    );
    throw new Refusal('not-supported');
  }
  if (backendUrl && backend !== 'link-out') {
    return (await import('../adapters/http.js')).connect(backendUrl, { fetch }).catch((error: unknown) => {
      // For a citizen it is a login page; for whoever has written the address, it may as well be the wrong one.
      if (isRefusal(error) && error.cause === 200)
        advise(`${backendUrl} answers with a web page. Is it where the contract is served, and is anybody logged in?`);
      throw error;
    });
  }
  const { linkOut, nationalSelfService } = await import('../adapters/link-out.js');
  return linkOut({ address: contacts?.selfService ?? nationalSelfService });
}
