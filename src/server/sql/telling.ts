import { sql, type Kysely } from 'kysely';
import type { News } from '../../registry/store.js';
import { channel, written } from '../listening.js';
import type { Tables } from '../tables.js';
import { json } from './pieces.js';

/** Notes what a piece of work has written, to be told when it is done. */
export type Note = (news: News) => void;

/** Tells what a piece of work has written: the database passes it on once it is there for all, and not at all where it comes to nothing. */
export const tell = async (tables: Kysely<Tables>, news: readonly News[]): Promise<void> => {
  if (news.length === 0) return;
  const texts = [...new Set(news.map(written))];
  await sql`select pg_notify(${channel}, told) from jsonb_array_elements_text(${json(texts)}) as told`.execute(tables);
};
