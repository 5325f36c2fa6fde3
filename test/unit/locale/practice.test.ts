import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ar } from '../../../src/locale/practice/ar.js';
import { da, type Labels } from '../../../src/locale/practice/da.js';
import { en } from '../../../src/locale/practice/en.js';
import { pseudo } from '../../../src/locale/pseudo.js';

/** Every button that a bubble can name. */
const labels: Readonly<Record<keyof Labels, true>> = {
  begin: true,
  goOn: true,
  another: true,
  send: true,
  answer: true,
  approve: true,
  reject: true,
  see: true,
  toList: true,
  remove: true,
  extend: true,
};

/** The buttons that are named, by where that is. */
const named = (words: unknown, way = ''): string[] => {
  if (typeof words === 'string') return [...words.matchAll(/\{([^}]*)\}/g)].map(([, name]) => `${way} ${String(name)}`);
  return words && typeof words === 'object' ? Object.entries(words).flatMap(([key, inner]) => named(inner, `${way}.${key}`)) : [];
};

for (const [lang, words] of Object.entries({ da, en, ar, 'en-XA': pseudo(da) })) {
  test(`the bubbles name buttons that there are, in ${lang} the same as in Danish`, () => {
    const all = named({ wizard: words.wizard, list: words.list });
    assert.ok(all.length > 20);
    assert.deepEqual(
      all.filter(one => !Object.hasOwn(labels, one.split(' ')[1] ?? '')),
      [],
    );
    assert.deepEqual([...all].sort(), named({ wizard: da.wizard, list: da.list }).sort());
  });
}
