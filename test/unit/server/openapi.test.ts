import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { operation, operationNames } from '../../../src/contract/operations.js';
import { openApi } from '../../../src/server/index.js';
import { base, document, fits, type DocumentOperation } from './document.js';

describe('The OpenAPI document', () => {
  const forServices = openApi({ base, acting: true }) as unknown as typeof document;
  const both = { 'for pages': document, 'for services too': forServices };

  for (const [what, one] of Object.entries(both)) {
    test(`${what}, is OpenAPI 3.1, by the specification’s own schema`, async () => {
      const { valid, errors } = await new Validator().validate({ ...one });
      assert.deepEqual(errors, undefined);
      assert.equal(valid, true);
    });
  }

  test('says what services are answered, where they are', () => {
    const addresses = (one: typeof document) => Object.keys(one.paths);
    assert.deepEqual(
      addresses(forServices).filter(path => !addresses(document).includes(path)),
      ['/acting/check', '/acting/keys'],
    );
    const { schema } = forServices.paths['/acting/check']?.['post']?.responses['200']?.content['application/json'] ?? {};
    const fit = new Ajv2020().compile(schema ?? {});
    const told = { active: true, iss: 'i', aud: 'a', sub: 's', act: { sub: 'h' }, powers: ['p'], sid: 'x', jti: 'j', iat: 1, exp: 2 };
    for (const good of [told, { active: false }]) assert.ok(fit(good));
    for (const bad of [{ ...told, name: 'Karen' }, { ...told, act: {} }, { active: false, reason: 'expired' }, { active: true }])
      assert.ok(!fit(bad));
  });

  for (const [what, one] of Object.entries(both)) {
    test(`${what}, pleases a public linter, with all that it recommends held to be an error`, async () => {
      const problems = await lintFromString({
        source: JSON.stringify(one),
        absoluteRef: 'openapi.json',
        config: await createConfig({ extends: ['recommended-strict'] }),
      });
      assert.deepEqual(
        problems.map(({ ruleId, message, location: [place] }) => `${ruleId}: ${message} ${place?.pointer ?? ''}`),
        [],
      );
    });
  }

  test('displeases it where something is wrong', async () => {
    const { info: _, ...rest } = document as unknown as { info: object };
    const problems = await lintFromString({
      source: JSON.stringify({ ...rest, info: {} }),
      absoluteRef: 'openapi.json',
      config: await createConfig({ extends: ['recommended-strict'] }),
    });
    assert.ok(problems.length > 0);
  });

  test('says where it is served', () => {
    for (const [base, url] of [
      ['/api/fuldmagt', '/api/fuldmagt'],
      ['/api/fuldmagt/', '/api/fuldmagt'],
      ['/', '/'],
    ]) {
      assert.deepEqual((openApi({ base: base ?? '' }) as { servers: unknown }).servers, [{ url }]);
    }
  });

  test('has every reference lead to something', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]*)"/g)].map(([, reference]) => reference ?? '');
    assert.ok(references.length > 20);
    for (const reference of references) {
      const [root, ...steps] = reference.split('/');
      assert.equal(root, '#');
      assert.ok(
        steps.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], document),
        reference,
      );
    }
  });

  test('names what things are', () => {
    for (const name of ['Mandate', 'Party', 'Power', 'Period', 'Principal', 'Session', 'Outcome', 'Problem'])
      assert.ok(document.components.schemas[name], name);
    for (const schema of Object.values(document.components.schemas))
      assert.deepEqual(
        Object.keys(schema).filter(key => key.startsWith('$') && key !== '$ref'),
        [],
      );
  });

  test('says of each writing call of a citizen that it is not done while one acts for somebody', () => {
    for (const name of operationNames.filter(name => operation(name).writes && operation(name).family !== 'desk')) {
      const found = document.paths[operation(name).path.replace(/:(\w+)/g, '{$1}')]?.['post'] as DocumentOperation;
      assert.match(found.responses['409']?.description ?? '', /`not-while-acting`/, name);
    }
  });

  for (const name of operationNames) {
    test(`has ${name} as its row says it`, () => {
      const { method, path, summary, writes, versioned, input } = operation(name);
      const found = document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()] as DocumentOperation;
      assert.equal(found.operationId, name);
      assert.equal(found.summary, summary);

      const parameter = (where: string, field: string) =>
        found.parameters.find(({ in: place, name: own }) => place === where && own === field);
      const inPath = [...path.matchAll(/:(\w+)/g)].map(([, field]) => field ?? '');
      for (const field of inPath) assert.equal(parameter('path', field)?.required, true);
      assert.equal(Boolean(parameter('header', 'Idempotency-Key')), Boolean(writes));
      assert.equal(parameter('header', 'If-Match')?.required, versioned && versioned === 'always');
      assert.ok(parameter('header', 'Accept-Language'));
      assert.equal(parameter('header', 'Fuldmagt-Person')?.required, false);
      assert.equal(parameter('header', 'Fuldmagt-Acting-For')?.required, false);
      assert.match(found.responses['409']?.description ?? '', /`user-changed`, `actor-changed`/);
      const looks = !writes && !['prolong', 'findPerson', 'actFor', 'pin', 'changes', 'keepDraft', 'dropDraft'].includes(name);
      assert.equal(Boolean(parameter('header', 'Fuldmagt-Unasked')), looks, 'whether it can be asked without anybody pressing');

      const fields = Object.keys(input.shape).filter(field => !inPath.includes(field));
      if (method === 'GET' || method === 'DELETE') {
        assert.deepEqual(
          found.parameters.filter(({ in: place }) => place === 'query').map(query => query.name),
          fields,
        );
        assert.equal(found.requestBody, undefined);
      } else {
        const schema = found.requestBody?.content['application/json']?.schema as { $ref?: string; properties?: object };
        const named =
          schema.$ref === undefined
            ? schema
            : (document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] as { properties?: object });
        assert.deepEqual(Object.keys(named.properties ?? {}), fields);
      }
      assert.ok(['200', '401', '500', '501', '503'].every(status => found.responses[status]));
    });
  }

  test('tells a good body from a bad one', () => {
    const place = ['paths', '/requests', 'post', 'requestBody', 'content', 'application/json', 'schema'];
    const good = { giver: 'handle', powers: ['a'], until: '2026-05-02' };
    assert.equal(fits(good, ...place), undefined);
    for (const bad of [
      { ...good, until: '2026-02-30' },
      { ...good, powers: [] },
      { powers: ['a'], until: '2026-05-02' },
      { ...good, giver: 7 },
    ]) {
      assert.notEqual(fits(bad, ...place), undefined);
    }
  });
});
