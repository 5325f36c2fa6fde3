import { tell } from '../../support/model/tell.js';

/* The other half of ten thousand tales. */
await tell({ many: 5_000, seed: 20280229 });
