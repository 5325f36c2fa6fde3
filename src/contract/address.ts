import { Refusal } from '../domain/refusal.js';
import { operation, type OperationName } from './operations.js';

/** The header of a call that nobody has pressed for. */
export const unasked = 'fuldmagt-unasked';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Writes an operation's input as a path with its query, and as a body where it has one. Absent fields stay absent.
 *
 * @throws {Refusal} `not-valid` where a field in the path is one or two full stops: however they are written, an address that holds them leads elsewhere.
 */
export function toAddress(name: OperationName, input: Fields): { path: string; body: Fields | undefined } {
  const { method, path } = operation(name);
  const rest = new Map(Object.entries(input).filter(([, value]) => value !== undefined));
  const filled = path.replace(/:(\w+)/g, (_, field: string) => {
    const value = String(rest.get(field));
    rest.delete(field);
    if (/^\.{1,2}$/.test(value)) throw new Refusal('not-valid');
    return encodeURIComponent(value);
  });
  if (method === 'POST' || method === 'PUT') return { path: filled, body: Object.fromEntries(rest) };
  const query = new URLSearchParams([...rest].map(([field, value]) => [field, String(value)])).toString();
  return { path: query ? `${filled}?${query}` : filled, body: undefined };
}
