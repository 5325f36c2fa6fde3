import { http } from '../../../src/adapters/http.js';
import type { MandateBackend } from '../../../src/contract/backend.js';
import type { TestPerson } from '../../../src/testing/people.js';

/** The contract as somebody has it who logs in to a running portal without a browser. */
export async function backendAt(address: string, person: TestPerson): Promise<MandateBackend> {
  const response = await fetch(`${address}/login`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: address },
    body: new URLSearchParams({ person: person.id }),
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  const page = await (await fetch(`${address}/start`, { headers: { cookie } })).text();
  const token = /name="csrf-token" content="([^"]+)"/.exec(page)?.[1] ?? '';
  return http(`${address}/api/fuldmagt`, {
    fetch: request => {
      request.headers.set('cookie', cookie);
      request.headers.set('x-csrf-token', token);
      return fetch(request);
    },
  });
}
