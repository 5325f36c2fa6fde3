import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import ts from 'typescript';

/*
 * What an element really has, read from its source: the events it fires, the parts and slots of its templates, or of what it makes by hand, and the custom
 * properties of its styles.
 * Not from its folder alone: also from each function, class and style it takes from elsewhere, and from what those take in turn. A neighbour in the
 * same file that it does not take is left out. What it fetches by `import()` is another's, unless it is in the same folder.
 */

/** @typedef {{ attributes: string[], events: string[], parts: string[], slots: string[], properties: string[], files: string[] }} Source */

/**
 * What a file says at its top level: statements by the names they declare, and names that come from other files.
 *
 * @typedef {{ byName: Map<string, ts.Statement>, imports: Map<string, { file: string, name: string }>, exports: Map<string, { file: string, name: string }>, text: ts.SourceFile }} File
 */

/** @type {Map<string, File>} */
const read = new Map();

/**
 * @param {string} path - The element's file, such as `src/elements/provider/fuldmagt-provider.ts`.
 * @returns {Source}
 */
export function sourceOf(path) {
  const statements = [...reached(path)];
  const text = statements.map(statement => statement.getText()).join('\n');
  return {
    attributes: attributesIn(path),
    events: unique(statements.flatMap(eventsIn)),
    parts: unique(
      [...text.matchAll(/(?:\bpart="|\bmake\(\s*'[a-z]+',\s*\{[^}]*?\bpart: ')([^"'$]*)/g)]
        .flatMap(([, names = '']) => names.split(/\s+/))
        .concat(statements.flatMap(computedParts)),
    ),
    slots: unique(
      [...text.matchAll(/(?:<slot\b|\bmake\('slot')(?:[^>)]*?\bname(?:="|: ')([^"']*))?/g)].map(([, name]) => name ?? 'default'),
    ),
    properties: unique([...text.matchAll(/var\((--fuldmagt-[\w-]+)/g)].map(([, name = '']) => name)),
    files: unique(statements.map(pathOf)),
  };
}

/** Where the theme's custom properties are said and described. */
const TOKENS = 'src/theme/tokens.ts';

/**
 * The custom properties of the theme that an element takes, with what `@cssproperty` says of each beside the tokens, and the value each has by default.
 *
 * @param {string} path - The element's file.
 */
export function themeProperties(path) {
  if (!existsSync(TOKENS) || !sourceOf(path).files.includes(TOKENS)) return [];
  const text = readFileSync(TOKENS, 'utf8');
  return [...text.matchAll(/@cssproperty (--fuldmagt-[\w-]+) - (.+)/g)].map(([, name = '', description]) => {
    const [, value] = new RegExp(`var\\(${name}, (.*)\\);`).exec(text) ?? [];
    return { description, name, ...(value && { default: value }) };
  });
}

/**
 * Every statement that an element's file leads to.
 *
 * @param {string} path
 */
function reached(path) {
  /** @type {Set<ts.Statement>} */
  const found = new Set();
  for (const name of readdirSync(dirname(path), { recursive: true, encoding: 'utf8' }).sort()) {
    const file = join(dirname(path), name);
    // Two elements in one folder do not answer for each other.
    if (!name.endsWith('.ts') || (file !== normalize(path) && isElement(file))) continue;
    for (const statement of fileAt(file).text.statements) follow(statement, file, found);
  }
  return found;
}

/**
 * @param {ts.Statement} statement
 * @param {string} path
 * @param {Set<ts.Statement>} found
 */
function follow(statement, path, found) {
  if (
    found.has(statement) ||
    ts.isImportDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement)
  )
    return;
  found.add(statement);
  const { byName, imports } = fileAt(path);
  /** @param {ts.Node} node */
  const visit = node => {
    if (ts.isIdentifier(node)) {
      const here = byName.get(node.text);
      const there = imports.get(node.text);
      if (here) follow(here, path, found);
      else if (there) followExport(there.file, there.name, found);
    }
    if (!ts.isTypeNode(node)) ts.forEachChild(node, visit);
  };
  visit(statement);
}

/**
 * @param {string} path
 * @param {string} name
 * @param {Set<ts.Statement>} found
 */
function followExport(path, name, found) {
  const { byName, exports, text } = fileAt(path);
  const passedOn = exports.get(name);
  const declared = byName.get(name);
  if (declared) follow(declared, path, found);
  else if (passedOn) followExport(passedOn.file, passedOn.name, found);
  else if (name === '*') for (const statement of text.statements) follow(statement, path, found);
}

/**
 * @param {string} path
 * @returns {File}
 */
function fileAt(path) {
  const known = read.get(path);
  if (known) return known;
  const text = program().getSourceFile(path) ?? ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  /** @type {File} */
  const file = { byName: new Map(), imports: new Map(), exports: new Map(), text };
  read.set(path, file);
  for (const statement of text.statements) {
    for (const name of namesOf(statement)) file.byName.set(name, statement);
    if (ts.isImportDeclaration(statement) && !statement.importClause?.isTypeOnly) {
      const from = fileFor(path, statement.moduleSpecifier);
      const bindings = statement.importClause?.namedBindings;
      if (!from || !bindings) continue;
      if (ts.isNamespaceImport(bindings)) file.imports.set(bindings.name.text, { file: from, name: '*' });
      else
        for (const { name, propertyName, isTypeOnly } of bindings.elements)
          if (!isTypeOnly) file.imports.set(name.text, { file: from, name: (propertyName ?? name).text });
    }
    if (
      ts.isExportDeclaration(statement) &&
      statement.exportClause &&
      ts.isNamedExports(statement.exportClause) &&
      statement.moduleSpecifier
    ) {
      const from = fileFor(path, statement.moduleSpecifier);
      if (!from) continue;
      for (const { name, propertyName } of statement.exportClause.elements)
        file.exports.set(name.text, { file: from, name: (propertyName ?? name).text });
    }
  }
  return file;
}

/**
 * @param {string} path
 * @param {ts.Expression} specifier
 */
function fileFor(path, specifier) {
  if (!ts.isStringLiteral(specifier) || !specifier.text.startsWith('.')) return undefined;
  const file = join(dirname(path), specifier.text).replace(/\.js$/, '.ts');
  return existsSync(file) ? file : undefined;
}

/**
 * @param {ts.Statement} statement
 * @returns {string[]}
 */
function namesOf(statement) {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  return (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) || ts.isEnumDeclaration(statement)) && statement.name
    ? [statement.name.text]
    : [];
}

/**
 * The types of the events that something fires: those of our own classes wherever one is made, and others where they are made to be fired.
 *
 * @param {ts.Node} node
 * @returns {string[]}
 */
function eventsIn(node) {
  const inside = node.getChildren().flatMap(eventsIn);
  if (!ts.isNewExpression(node) || !ts.isIdentifier(node.expression)) return inside;
  const [type] = node.arguments ?? [];
  // The page's own news is between our elements, and nobody else hears of it.
  const isFired = ts.isCallExpression(node.parent) && /(?<!\bnews\.)dispatchEvent$/.test(node.parent.expression.getText());
  const native = isFired && type && ts.isStringLiteral(type) ? type.text : '';
  return [...inside, eventTypes().get(node.expression.text) ?? native];
}

/**
 * The parts whose names are worked out, such as `part=${action}`: the words that the type of the expression has.
 *
 * @param {ts.Node} node
 * @returns {string[]}
 */
function computedParts(node) {
  const inside = node.getChildren().flatMap(computedParts);
  if (!ts.isTemplateExpression(node)) return inside;
  const before = [node.head, ...node.templateSpans.map(({ literal }) => literal)];
  const here = node.templateSpans
    .filter((_, index) => /\bpart=("[^"]*)?$/.test(before[index]?.text ?? ''))
    .flatMap(({ expression }) => {
      const type = program().getTypeChecker().getTypeAtLocation(expression);
      return (type.isUnion() ? type.types : [type]).flatMap(it => (it.isStringLiteral() ? it.value.split(/\s+/) : []));
    });
  return [...inside, ...here];
}

/**
 * The attributes that an element's class declares, by decorators or in `static properties`.
 *
 * @param {string} path
 */
function attributesIn(path) {
  const text = readFileSync(path, 'utf8');
  const decorated = [...text.matchAll(/@property\(([^)]*)\)\s*(?:(?:override|set|get|declare)\s+)*(\w+)/g)];
  const [, listed = ''] = /static (?:override )?properties\b[^=]*= \{(.*?)\};/s.exec(text) ?? [];
  const properties = [
    ...decorated.map(([, options = '', name = '']) => ({ name, options })),
    ...[...listed.matchAll(/(\w+): \{([^}]*)\}/g)].map(([, name = '', options = '']) => ({ name, options })),
  ];
  return unique(
    properties
      .filter(({ options }) => !/attribute: false|state: true/.test(options))
      .map(({ name, options }) => /attribute: '([^']+)'/.exec(options)?.[1] ?? name.toLowerCase()),
  );
}

/** @type {ts.Program | undefined} */
let made;

/** Every element, with all that it takes, as TypeScript sees it. */
function program() {
  if (made) return made;
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile('tsconfig.json', ts.sys.readFile).config, ts.sys, '.');
  const files = readdirSync('src/elements', { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'));
  made = ts.createProgram(
    files.map(name => join('src/elements', name)),
    options,
  );
  // Only a program that has been asked for its types knows what stands inside what.
  made.getTypeChecker();
  return made;
}

/** @type {Map<string, string> | undefined} */
let types;

/** The type of the event that each class of events is. */
function eventTypes() {
  return (types ??= new Map(
    readFileSync('src/context/events.ts', 'utf8')
      .split(/^export /m)
      .map(piece => /** @type {const} */ ([/^class (\w+)/.exec(piece)?.[1] ?? '', /super\(\s*'([^']+)'/.exec(piece)?.[1] ?? '']))
      .filter(([name, type]) => name && type),
  ));
}

/** @param {ts.Node} node */
const pathOf = node => relative('.', node.getSourceFile().fileName);

/** @param {string} path */
const isElement = path => readFileSync(path, 'utf8').includes('@tagname');

/** @param {string[]} words */
const unique = words => [...new Set(words.filter(word => word !== ''))].sort();
