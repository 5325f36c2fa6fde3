import { change } from './change.js';
import { talk, wrong } from './help.js';
import { above, below } from './letter-pieces.js';
import { calendar, life } from './life.js';
import { paper } from './paper.js';
import type { Pieces } from './pieces-door.js';
import { preview } from './preview.js';

/** What is told on the pages of one mandate and not in the list, all of it in one file. */
export const pieces: Pieces = { above, below, preview, life, change, reminders: calendar, talk, wrong, paper };
