import { openStore } from '../../../src/server/index.js';

/*
 * A server that starts, in a process of its own: waits until it is told to, brings the tables up to date, and says so.
 */
const start = async (url: string): Promise<void> => {
  const store = await openStore({ url });
  await store.close();
  process.disconnect();
};
process.once('message', (url: string) => void start(url));
process.send?.('here');
