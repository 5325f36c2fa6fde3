import { after } from 'node:test';

/** How long a file may take to end once its last test is over, in milliseconds. */
const patience = 20_000;

/*
 * Ends a file of tests that does not end by itself, because a test left something open: a browser, a server, a portal. It fails then, and says what.
 * Without this the whole run would wait for it, and nobody would hear which file it was.
 */
if (process.env['NODE_TEST_CONTEXT'])
  after(() => {
    setTimeout(() => {
      console.error(`${process.argv[1]} left something open: ${process.getActiveResourcesInfo().join(', ')}`);
      process.exit(1);
    }, patience).unref();
  });
