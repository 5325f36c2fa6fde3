import fc from 'fast-check';
import { knownPowers } from '../../../../src/domain/catalogue.js';
import { addDays } from '../../../../src/domain/day.js';
import type { MandateId } from '../../../../src/domain/mandate.shape.js';
import { toCursor } from '../../../../src/registry/cursor.js';
import { bo, everybody, jens, karen, testDay } from '../../../../src/testing/people.js';
import { carePortal, lifelike } from '../../../../src/testing/world.js';
import { document } from '../document.js';

/** What a JSON Schema of the document can say. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
}

const mark = '@handle-of:';

/** Stands for the handle under which whoever asks knows a person: it is made when the request is sent. */
const handleOf = (id: string): string => mark + id;

/** Puts handles in the places of what stands for them. */
export const withHandles = <T>(value: T, handle: (id: string) => string): T => {
  if (typeof value === 'string') return (value.startsWith(mark) ? handle(value.slice(mark.length)) : value) as T;
  if (Array.isArray(value)) return value.map(item => withHandles<unknown>(item, handle)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withHandles<unknown>(item, handle)])) as T;
};

/** The mandates of the world that is asked, by the ids that it gives them. */
const mandates = lifelike(testDay).map((mandate, place) => ({ ...mandate, id: `mandate-${place + 1}` as MandateId }));

/** The drafts of that world. */
export const draftId = 'a-draft-of-bo';

const ids = [...mandates.map(({ id }) => id), 'no-such-mandate'];
const handles = [...everybody.map(({ id }) => handleOf(id)), 'no-such-handle'];
const days = [
  ...Array.from({ length: 70 }, (_, at) => addDays(testDay, at - 2)),
  ...Array.from({ length: 30 }, (_, at) => addDays(testDay, at * 40 - 90)),
];
const someone = fc.constantFrom(...handles, handleOf(karen.id), handleOf(karen.id), handleOf(bo.id));

/** What a field is likely to hold, by its name: what a real page would send. */
const likely: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  id: fc.constantFrom(...ids, draftId),
  replaces: fc.constantFrom(...ids),
  giver: someone,
  holder: someone,
  person: someone,
  powers: fc.oneof(
    fc.constant<string[]>([carePortal]),
    fc.uniqueArray(fc.constantFrom(...knownPowers.map(({ id }) => id), 'no-such-power'), { minLength: 1, maxLength: 5 }),
  ),
  power: fc.constantFrom(...knownPowers.map(({ id }) => id)),
  until: fc.constantFrom(...days),
  name: fc.constantFrom(karen.name, bo.name, jens.name),
  cpr: fc.constantFrom(karen.cpr, bo.cpr, jens.cpr),
  text: fc.constantFrom('', 'Karen', 'holm', 'Ł', 'ليلى', 'nobody'),
  reference: fc.constantFrom(...mandates.map(({ reference = '' }) => reference), 'f7k29qxm'),
  cursor: fc.constantFrom(
    ...mandates.map(({ id, changed = '' }) => toCursor({ key: changed, id })),
    toCursor({ key: testDay, id: 'a' as MandateId }),
  ),
};

/** The schema behind a reference. */
export const resolved = (schema: Schema): Schema =>
  schema.$ref === undefined ? schema : (document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] as Schema);

/** What a schema of the document lets through, and mostly what a real page would send. */
export function valueOf(named: Schema, field = ''): fc.Arbitrary<unknown> {
  const schema = resolved(named);
  const plain = plainValueOf(schema);
  const usual = likely[field];
  if (!usual) return plain;
  return fc.oneof({ arbitrary: schema.type === 'array' || schema.type === 'string' ? usual : fc.oneof(usual, plain), weight: 9 }, plain);
}

function plainValueOf(schema: Schema): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map(choice => valueOf(choice)));
  switch (schema.type) {
    case 'object':
      return objectOf(schema);
    case 'array':
      return fc.array(valueOf(schema.items ?? {}), { minLength: schema.minItems ?? 0, maxLength: Math.min(schema.maxItems ?? 6, 6) });
    case 'string':
      if (schema.pattern !== undefined && (schema.maxLength ?? 0) < 1000) return fc.stringMatching(new RegExp(schema.pattern));
      return fc.string({
        unit: 'grapheme-composite',
        minLength: schema.minLength ?? 0,
        maxLength: Math.min(schema.maxLength ?? 40, 40),
        size: 'max',
      });
    case 'integer':
      return fc.integer({ min: (schema.exclusiveMinimum ?? (schema.minimum ?? 1) - 1) + 1, max: Math.min(schema.maximum ?? 1000, 1000) });
    case 'boolean':
      return fc.boolean();
    default:
      return fc.constant(null);
  }
}

const objectOf = ({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> => {
  const of = (fields: readonly string[]) =>
    fc.record(Object.fromEntries(fields.map(field => [field, valueOf(properties[field] ?? {}, field)])), {
      requiredKeys: [...required],
      noNullPrototype: true,
    });
  const all = Object.keys(properties);
  // With no more than there must be, with one thing more, and with anything.
  return fc.oneof(
    of(required),
    fc.constantFrom(...all, '').chain(one => of(all.filter(own => own === one || required.includes(own)))),
    of(all),
  );
};

/** What nobody expects in a field. */
export const oddity: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1.5,
    2 ** 53,
    -(2 ** 63),
    1e308,
    '',
    ' ',
    '0',
    'null',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\udfff\ud800',
    '\u202e',
    '\ufeff',
    '../../etc/passwd',
    "'; drop table fuldmagt_mandate; --",
    '<script>alert(1)</script>',
    '%00%ff',
    '2026-02-30',
    '0000-01-01',
    '9999-12-31',
    '2026-05-02T00:00:00Z',
    karen.cpr,
    `${karen.cpr.slice(0, 6)}-${karen.cpr.slice(6)}`,
    'x'.repeat(201),
    'æ'.repeat(501),
    '😀'.repeat(300),
    'x'.repeat(20_000),
  ),
  fc.constantFrom<unknown>([], {}, [[]], [null], { length: 1 }, Array(101).fill('a'), Array(5000).fill(0), { $ref: '#' }, { then: 1 }),
  fc.string({ unit: 'binary', maxLength: 50 }),
  fc.jsonValue({ maxDepth: 4 }),
  fc.integer({ min: 2, max: 300 }).map(nested),
  fc.constantFrom(...days),
  someone,
);

/** A list in a list in a list. */
function nested(depth: number): unknown {
  let value: unknown = [];
  for (let at = 0; at < depth; at += 1) value = [value];
  return value;
}

/** A name for a field that a schema does not have, or that every object in this language has. */
const strange = fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'æ', 'actor', 'then', 'toJSON', '0');

/** What is right but for one thing. */
export const nearly = (right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(right, fc.nat(), strange, oddity, fc.constantFrom('leave out', 'replace', 'add', 'wrap')).map(([value, at, name, odd, how]) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return odd;
    const fields = Object.entries(value);
    const spot = fields.length === 0 ? 0 : at % fields.length;
    if (how === 'wrap') return [value];
    // Not by assignment, which would take `__proto__` for what it is.
    if (how === 'add') return Object.fromEntries([...fields, [name, odd]]);
    if (how === 'leave out') return Object.fromEntries(fields.filter((_, place) => place !== spot));
    return Object.fromEntries(fields.map(([field, own], place) => [field, place === spot ? odd : own]));
  });
