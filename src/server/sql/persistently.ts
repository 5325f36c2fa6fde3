import { isRefusal, Refusal } from '../../domain/refusal.js';

/** How often a piece of work is begun before it is given up. */
const attempts = 5;

/** Does a task, again where the database could not do it beside another, and says what went wrong in the words of the house. */
export const persistently = async <T>(task: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await task();
    } catch (error) {
      if (isRefusal(error)) throw error;
      const code = codeOf(error);
      if (!collisions.has(code)) throw refusalFor(code, error);
      if (attempt === attempts) throw new Refusal('backend-down', { cause: error });
      await new Promise(resolve => setTimeout(resolve, 5 * 2 ** attempt * (1 + Math.random())));
    }
  }
};

/** Two transactions that could not be done one after the other, or that waited for each other. */
const collisions = new Set(['40001', '40P01']);

/** A text that no database can hold, such as one with a NUL in it. It came from outside: nothing of ours has one. */
const unwritable = new Set(['22021', '22P05']);

const refusalFor = (code: string, error: unknown): unknown => {
  if (unwritable.has(code)) return new Refusal('not-valid', { cause: error });
  return isLost(code, error) ? new Refusal('backend-down', { cause: error }) : error;
};

/** Whether an error means that the database cannot be reached just now: by SQLSTATE, by what the network says, or by the words of a driver that has no code for it. */
const isLost = (code: string, error: unknown): boolean =>
  /^(08...|57P0.|53...|25P03|E[A-Z]{4,}|EAI_AGAIN)$/.test(code) ||
  (code === '' &&
    error instanceof Error &&
    /^(Connection terminated|Client has encountered a connection error|timeout e|PGlite is clos|driver has already been destroyed|Cannot use a pool after calling end)/.test(
      error.message,
    ));

const codeOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
};
