import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceOf } from './element-sources.mjs';

/*
 * Fails when `custom-elements.json` is not what `npm run manifest` would write, or when an element has something that its class comment does not tell,
 * or tells something that it does not have.
 */
process.chdir(fileURLToPath(new URL('../../', import.meta.url)));

const elements = existsSync('src/elements')
  ? readdirSync('src/elements', { recursive: true, encoding: 'utf8' })
      .filter(path => /(^|\/)fuldmagt-[\w-]+\.ts$/.test(path))
      .map(path => join('src/elements', path))
      .filter(path => readFileSync(path, 'utf8').includes('@tagname'))
  : [];

/** The six that the library is made of. */
const tags = ['provider', 'help-button', 'request-wizard', 'mandate-list', 'on-behalf-switcher', 'acting-banner'].map(
  name => `fuldmagt-${name}`,
);

const complaints = [
  ...staleness(),
  ...tags.filter(tag => !described(tag)).map(tag => `${tag}: is not in custom-elements.json`),
  ...elements.flatMap(untold),
];
for (const complaint of complaints) console.error(complaint);
console.log(
  complaints.length === 0
    ? `custom-elements.json is fresh, and tells all of ${elements.length} elements.`
    : `${complaints.length} complaints.`,
);
process.exit(complaints.length === 0 ? 0 : 1);

/** @returns {string[]} */
function staleness() {
  const folder = 'node_modules/.cache/manifest';
  const analyzer = 'node_modules/@custom-elements-manifest/analyzer/cem.js';
  execFileSync(process.execPath, [analyzer, 'analyze', '--quiet', '--outdir', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  const made = readFileSync(join(folder, 'custom-elements.json'), 'utf8');
  const kept = existsSync('custom-elements.json') ? readFileSync('custom-elements.json', 'utf8') : '';
  return made === kept ? [] : ['custom-elements.json is stale: run npm run manifest, and look at what changed.'];
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function untold(path) {
  const tag = /@tagname\s+(\S+)/.exec(readFileSync(path, 'utf8'))?.[1] ?? path;
  const told = described(tag);
  if (!told) return [];
  const has = sourceOf(path);
  return [
    ...(told.description ? [] : [`${tag}: its class comment does not say what it is`]),
    ...compare(tag, 'attribute', has.attributes, told.attributes),
    ...compare(tag, 'event', has.events, told.events),
    ...compare(tag, 'part', has.parts, told.cssParts),
    ...compare(tag, 'slot', has.slots, told.slots),
    ...compare(tag, 'custom property', has.properties, told.cssProperties),
  ];
}

/**
 * @param {string} tag
 * @param {string} kind
 * @param {string[]} has
 * @param {{ name?: string, description?: string }[]} [told]
 */
function compare(tag, kind, has, told = []) {
  const names = told.map(({ name }) => name || 'default');
  return [
    ...has.filter(name => !names.includes(name)).map(name => `${tag}: the ${kind} ${name} is told nowhere`),
    ...names.filter(name => !has.includes(name)).map(name => `${tag}: the ${kind} ${name} is told, but not there`),
    ...told
      .filter(({ description }) => !description)
      .map(({ name }) => `${tag}: the ${kind} ${name || 'default'} is named, but not described`),
  ];
}

/** @param {string} tag */
function described(tag) {
  const manifest = existsSync('custom-elements.json') ? JSON.parse(readFileSync('custom-elements.json', 'utf8')) : { modules: [] };
  return manifest.modules
    .flatMap(/** @param {{ declarations?: object[] }} module */ ({ declarations = [] }) => declarations)
    .find(/** @param {{ tagName?: string }} declaration */ ({ tagName }) => tagName === tag);
}
