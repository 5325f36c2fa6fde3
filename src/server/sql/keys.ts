import type { Room } from '../../registry/store.js';
import { digest, type Held } from './pieces.js';

/** What was answered to writing calls under their keys, in SQL. */
export const keysIn = (held: Held) =>
  ({
    async claim(person, key, { operation, question }, at) {
      const asked = await digest(question);
      // Where another server is at the same key, this waits until it is done, and then finds what it wrote.
      const claimed = await held()
        .insertInto('fuldmagt_answer')
        .values({ person, key, operation, question: asked, mandate: null, at })
        .onConflict(conflict => conflict.columns(['person', 'key']).doNothing())
        .returning('key')
        .executeTakeFirst();
      if (claimed) return undefined;
      const before = await held()
        .selectFrom('fuldmagt_answer')
        .selectAll()
        .where('person', '=', person)
        .where('key', '=', key)
        .executeTakeFirstOrThrow();
      return {
        operation: before.operation,
        question: before.question === asked ? question : before.question,
        ...(before.mandate === null ? {} : { mandate: before.mandate }),
      };
    },
    async settle(person, key, mandate) {
      await held().updateTable('fuldmagt_answer').set({ mandate }).where('person', '=', person).where('key', '=', key).execute();
    },
  }) satisfies Partial<Room>;
