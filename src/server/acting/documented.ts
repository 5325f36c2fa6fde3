import type { Json } from '../openapi.js';

const text = { type: 'string' } as const;
const seconds = { type: 'integer', description: 'In seconds since 1970.' } as const;
const answered = (description: string, schema: Json): Json => ({ description, content: { 'application/json': { schema } } });
const refusedAs = (description: string): Json => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

/** What is asked server to server. It is no part of the contract with a page, so no row of it. */
export const forServices = {
  '/acting/check': {
    post: {
      operationId: 'checkActing',
      tags: ['services'],
      summary:
        'Whether a token holds now, in the session that it was made for and for a power of the mandate (RFC 7662). A use is written to the history that giver and holder read.',
      security: [{ service: [] }],
      requestBody: {
        required: true,
        content: {
          'application/x-www-form-urlencoded': {
            schema: {
              type: 'object',
              required: ['token', 'power'],
              properties: { token: text, power: { ...text, description: 'What it is used for, as the catalogue names it.' } },
            },
          },
        },
      },
      responses: {
        '200': answered('`active` is false for whatever is wrong with it, and nothing tells why.', {
          oneOf: [
            { type: 'object', required: ['active'], additionalProperties: false, properties: { active: { const: false } } },
            {
              type: 'object',
              required: ['active', 'iss', 'aud', 'sub', 'act', 'powers', 'sid', 'jti', 'iat', 'exp'],
              additionalProperties: false,
              properties: {
                active: { const: true },
                iss: text,
                aud: text,
                sub: { ...text, description: 'The giver, by what this service knows them by.' },
                act: {
                  type: 'object',
                  required: ['sub'],
                  additionalProperties: false,
                  properties: { sub: { ...text, description: 'The holder, who acts.' } },
                },
                powers: { type: 'array', items: text, description: 'The one that was asked about.' },
                sid: { ...text, description: 'Another one each time that somebody begins to act.' },
                jti: text,
                iat: seconds,
                exp: seconds,
              },
            },
          ],
        }),
        '400': answered('`token` or `power` is missing, or it is no form.', {
          type: 'object',
          required: ['error'],
          properties: { error: { const: 'invalid_request' }, error_description: text },
        }),
        '401': answered('No service that the portal knows.', {
          type: 'object',
          required: ['error'],
          properties: { error: { const: 'invalid_client' } },
        }),
        '413': refusedAs('Refused: `not-valid`.'),
        '500': refusedAs('Refused: `backend-down`.'),
        '503': refusedAs('Refused: `backend-down`.'),
        '504': refusedAs('Refused: `timed-out`.'),
      },
    },
  },
  '/acting/keys': {
    get: {
      operationId: 'actingKeys',
      tags: ['services'],
      summary: 'The public keys that tokens are signed with (RFC 7517): the ones that sign, and those whose tokens have not all run out.',
      security: [],
      responses: {
        '200': answered('A JWKS.', {
          type: 'object',
          required: ['keys'],
          properties: {
            keys: {
              type: 'array',
              items: { type: 'object', required: ['kid', 'kty', 'alg'], properties: { kid: text, kty: text, alg: text } },
            },
          },
        }),
        '404': refusedAs('Refused: `not-found`, where no services are answered.'),
        '500': refusedAs('Refused: `backend-down`.'),
        '503': refusedAs('Refused: `backend-down`.'),
      },
    },
  },
} as const satisfies Json;
