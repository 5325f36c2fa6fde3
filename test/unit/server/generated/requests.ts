import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { operation, type OperationName } from '../../../../src/contract/operations.js';
import { document, type DocumentOperation } from '../document.js';
import { nearly, oddity, resolved, valueOf, type Schema } from './values.js';

/** A request as it was made up. What stands for handles in it is filled in when it is sent. */
export interface MadeUp {
  readonly method: string;
  /** What goes into the path. */
  readonly id: unknown;
  /** Comes after the path, as it is. */
  readonly tail: string;
  readonly query: readonly (readonly [field: string, value: unknown])[];
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Body;
  /** Which of the things that can be done is asked for, where something is to be done. Where it is nothing, whatever the body says is asked for. */
  readonly apt: number | undefined;
}

/** A body: a value to be written as JSON, in one of the ways in which it can be written wrongly; or bytes, or none. */
export type Body =
  { readonly value: unknown; readonly written: Writing } | { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly none: true };

const writings = ['plain', 'marked', 'utf16', 'latin1', 'cut', 'trailed', 'doubled', 'zipped', 'spaced', 'endless'] as const;
export type Writing = (typeof writings)[number];

/** Writes a value down as somebody might who is not us. */
export const written = (value: unknown, how: Writing): Uint8Array<ArrayBuffer> => {
  const text = JSON.stringify(value);
  switch (how) {
    case 'plain':
      return Buffer.from(text);
    case 'marked':
      return Buffer.from(`\ufeff${text}`);
    case 'utf16':
      return Buffer.from(text, 'utf16le');
    case 'latin1':
      return Buffer.from(text, 'latin1');
    case 'cut':
      return Buffer.from(text.slice(0, -1));
    case 'trailed':
      return Buffer.from(`${text}}`);
    case 'doubled':
      return Buffer.from(text.replace(/^\{(.*)\}$/s, (_, inside: string) => `{${inside || '"a":1'},${inside || '"a":2'}}`));
    case 'zipped':
      return Buffer.from(gzipSync(text));
    case 'spaced':
      return Buffer.from(` \n\t${text}\r\n${' '.repeat(60_000)}`);
    case 'endless':
      return Buffer.from(`${text}${' '.repeat(70_000)}`);
  }
};

/** A body that nobody thought of. */
const garbage: fc.Arbitrary<Body> = fc.oneof(
  fc.uint8Array({ maxLength: 200 }).map(bytes => ({ bytes: bytes })),
  fc
    .constantFrom(
      '',
      'null',
      '[]',
      '{}',
      '0',
      '"',
      '{"limit":1e999}',
      '{"limit":-0}',
      '{"text":"\\ud800"}',
      '{"id":"\\u0000"}',
      '{"__proto__":{"giver":"x"}}',
      "{'a':1}",
      '{"a":1,}',
      'a=1&b=2',
      '<?xml version="1.0"?><a/>',
      '{"a":'.repeat(10_000),
      '['.repeat(60_000),
      `${'['.repeat(30_000)}${']'.repeat(30_000)}`,
      `{"a":${'{"a":'.repeat(8_000)}1${'}'.repeat(8_000)}}`,
      `{"text":"${'x'.repeat(70_000)}"}`,
      `{${Array.from({ length: 5_000 }, (_, at) => `"${at}":0`).join()}}`,
    )
    .map(text => ({ bytes: Buffer.from(text) })),
  oddity.map(value => ({ value, written: 'plain' as const })),
  fc.constant({ none: true as const }),
);

const manner: fc.Arbitrary<Writing> = fc.oneof(
  { arbitrary: fc.constant('plain' as const), weight: 30 },
  { arbitrary: fc.constantFrom(...writings), weight: 1 },
);

const bodyFor = (schema: Schema | undefined): fc.Arbitrary<Body> => {
  if (!schema) return fc.oneof({ arbitrary: fc.constant({ none: true as const }), weight: 9 }, garbage);
  const right = valueOf(schema);
  return fc.oneof(
    { arbitrary: fc.record({ value: right, written: manner }), weight: 12 },
    { arbitrary: fc.record({ value: nearly(right), written: manner }), weight: 7 },
    { arbitrary: garbage, weight: 1 },
  );
};

/** A header field is bytes of one kind, and no line breaks. */
const line = fc
  .array(fc.integer({ min: 0x20, max: 0xff }), { maxLength: 60 })
  .map(codes => String.fromCharCode(...codes.filter(code => code !== 0x7f)));

const mostly = <T>(usual: readonly T[], odd: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ arbitrary: fc.constantFrom(...usual), weight: 30 }, { arbitrary: odd, weight: 1 });

/** A field once, twice, or not at all. */
const field = (name: string, value: fc.Arbitrary<string>, missing: number): fc.Arbitrary<readonly (readonly [string, string])[]> =>
  fc.oneof(
    { arbitrary: fc.constant<readonly (readonly [string, string])[]>([]), weight: missing },
    { arbitrary: value.map(one => [[name, one] as const]), weight: 40 },
    { arbitrary: fc.tuple(value, value).map(both => both.map(one => [name, one] as const)), weight: 1 },
  );

const contentType = mostly(
  ['application/json', 'application/json', 'application/json; charset=utf-8', 'Application/JSON'],
  fc.oneof(
    fc.constantFrom(
      '',
      'text/plain',
      'text/plain;charset=UTF-8',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/problem+json',
      'application/jsonx',
      'application/json;charset=utf-16',
      'application/json, text/plain',
      '*/*',
    ),
    line,
  ),
);
const match = mostly(['"1"', '"1"', '"0"', '"2"'], fc.oneof(fc.constantFrom('*', '1', 'W/"1"', '"-1"', '"999999999"', '"1", "2"'), line));
const key = mostly(['a-press', 'another'], fc.oneof(fc.constantFrom('', 'x'.repeat(200), 'x'.repeat(201), 'a b', '"'), line));
const language = mostly(['da', 'en', 'ar', 'en-XA'], fc.oneof(fc.constantFrom('*', 'x'.repeat(5_000), 'da,en;q=0.1', 'tlh'), line));
const extra: fc.Arbitrary<readonly (readonly [string, string])[]> = fc.oneof(
  { arbitrary: fc.constant([]), weight: 6 },
  fc
    .constantFrom<readonly [string, string]>(
      ['accept', 'text/html'],
      ['accept-encoding', 'gzip, br'],
      ['content-encoding', 'gzip'],
      ['content-length', '5'],
      ['content-length', '99999999999999'],
      ['transfer-encoding', 'chunked'],
      ['x-http-method-override', 'DELETE'],
      ['origin', 'https://elsewhere.example'],
      ['range', 'bytes=0-1'],
      ['if-none-match', '*'],
      ['expect', '100-continue'],
      ['x-forwarded-for', "'; --"],
      ['fuldmagt-acting-for', 'nobody'],
      ['fuldmagt-person', 'nobody'],
      ['cookie', 'x='.repeat(4_000)],
    )
    .map(one => [one]),
);

/** What comes after the path. The plain one is nothing. */
const tail = fc.oneof(
  { arbitrary: fc.constant(''), weight: 40 },
  fc.constantFrom('/', '//', '/..', '/%2e%2e/', '%00', '/%ZZ', ';a=b', '/search', '#x', '%C0%AF', '/'.repeat(500)),
);

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'BREW', 'get', 'Post'];

/** Requests to an operation: some as a page would send them, some that are right but for one thing, and some that are nothing. */
export function requestsTo(name: OperationName): fc.Arbitrary<MadeUp> {
  const { method, path } = operation(name);
  const { parameters, requestBody } = document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()] as DocumentOperation;
  const schemaOf = (field: string) => parameters.find(({ name: own }) => own === field)?.schema as Schema | undefined;
  const inQuery = parameters.filter(({ in: place }) => place === 'query');
  const query = fc.tuple(
    ...inQuery.map(({ name: own, schema }) =>
      fc.oneof(
        { arbitrary: fc.constant([]), weight: 2 },
        { arbitrary: valueOf(resolved(schema as Schema), own).map(value => [[own, value] as const]), weight: 4 },
        fc.array(fc.tuple(fc.constantFrom(own, `${own}[]`, '__proto__', ''), oddity), { maxLength: 3 }),
      ),
    ),
  );
  const idSchema = schemaOf('id');
  return fc.record({
    method: mostly([method], fc.constantFrom(...methods)),
    id: idSchema ? fc.oneof({ arbitrary: valueOf(idSchema, 'id'), weight: 9 }, oddity) : fc.constant(''),
    tail,
    query: query.map(parts => parts.flat()),
    headers: fc
      .tuple(
        field('content-type', contentType, 1),
        field('if-match', match, 2),
        field('idempotency-key', key, 5),
        field('accept-language', language, 20),
        extra,
      )
      .map(parts => parts.flat()),
    body: bodyFor(requestBody?.content['application/json']?.schema),
    apt: fc.option(fc.nat({ max: 100 }), { nil: undefined, freq: 2 }),
  });
}
