import assert from 'node:assert/strict';
import addFormats from 'ajv-formats';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { operation, operationNames, type OperationName } from '../../../src/contract/operations.js';
import { openApi } from '../../../src/server/index.js';

/** Where the tests serve the contract. */
export const base = '/api/fuldmagt';

/** What a reader of an OpenAPI document looks for in it. */
export interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}
export interface DocumentOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean; readonly schema: object }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}

export const document = openApi({ base }) as unknown as Document;

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(document, 'document');

const pointer = (...parts: readonly string[]): string => parts.map(part => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** What says whether a value fits, by the place in the document. It is made once: that takes longer than asking it. */
const judges = new Map<string, ValidateFunction>();

/** What is wrong with a value at a place in the document. Nothing, where it is what the place says. */
export const fits = (value: unknown, ...place: readonly string[]): string | undefined => {
  const at = pointer(...place);
  const judge = judges.get(at) ?? ajv.compile({ $ref: `document#${at.split('/').map(encodeURIComponent).join('/')}` });
  judges.set(at, judge);
  return judge(value) ? undefined : ajv.errorsText(judge.errors);
};

/** The operation that an address is for. */
export const operationAt = (method: string, path: string): OperationName | undefined =>
  operationNames.find(name => {
    const row = operation(name);
    const pattern = new RegExp(`^${base}${row.path.replace(/\/$/, '').replace(/:\w+/g, '[^/]+')}/?$`);
    return row.method === method && pattern.test(path);
  });

/** Fails where an answer is not one that the document promises for the operation. */
export async function assertAsDocumented(name: OperationName, response: Response): Promise<void> {
  const { method, path } = operation(name);
  const address = path.replace(/:(\w+)/g, '{$1}');
  const status = String(response.status);
  const promised = document.paths[address]?.[method.toLowerCase()]?.responses[status];
  assert.ok(promised, `${name} answered ${status}, which the document does not have`);
  const type = response.headers.get('content-type') ?? '';
  assert.ok(promised.content[type], `${name} answered ${status} as ${type}`);
  if (type === 'text/event-stream') {
    // It goes on for as long as somebody reads it.
    await response.body?.cancel();
    return;
  }
  if (type === 'application/pdf') {
    assert.match((await response.clone().text()).slice(0, 8), /^%PDF-1/, `${name} answered ${status} with what is no PDF`);
    return;
  }
  const body: unknown = await response.clone().json();
  const wrong = fits(body, 'paths', address, method.toLowerCase(), 'responses', status, 'content', type, 'schema');
  assert.equal(wrong, undefined, `${name} ${status}: ${wrong} in ${JSON.stringify(body)}`);
  const { type: problem } = body as { type?: string };
  if (!response.ok)
    assert.ok(promised.description.includes(`\`${problem?.split(':').at(-1)}\``), `${name} ${status} is not documented for ${problem}`);
}
