import { tell } from '../../support/model/tell.js';

/* One half of ten thousand tales: the other stands in a file of its own, so that two cores can tell them side by side. */
await tell({ many: 5_000, seed: 20260302 });
