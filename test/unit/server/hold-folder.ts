import { holdFolder } from '../../../src/server/folder.js';

/** Holds a folder until the process is ended, and says when it has it. */
await holdFolder(process.argv[2] ?? '');
process.send?.('held');
setInterval(() => undefined, 1000);
