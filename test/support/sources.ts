import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** One import or re-export of a file. */
export interface Import {
  /** What is written. */
  readonly from: string;
  /** The file that it leads to, such as `src/domain/day.ts`. Absent where it leads to a package. */
  readonly file?: string;
  /** `types`: nothing is left of it when it runs. `later`: fetched by `import()`. */
  readonly how: 'types' | 'now' | 'later';
}

/** A file of the project, read. */
export interface Source {
  /** The way to it from the top, such as `src/domain/day.ts`. */
  readonly file: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
}

const read = new Map<string, Source>();

/** A file, read once. */
export function source(file: string): Source {
  const before = read.get(file);
  if (before) return before;
  const text = readFileSync(join(root, file), 'utf8');
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const made = { file, text, tree, imports: importsIn(tree) };
  read.set(file, made);
  return made;
}

/** Every file below a folder whose name ends so, in order. Nothing, where there is no such folder. */
export const filesIn = (folder: string, ending = '.ts'): readonly string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter(file => file.endsWith(ending) && !file.includes('node_modules'))
        .map(file => normalize(join(folder, file)))
        .sort()
    : [];

/** Every source file below a folder. */
export const sourcesIn = (folder: string): readonly Source[] => filesIn(folder).map(source);

/** Whether a file is there. */
export const isFile = (file: string): boolean => existsSync(join(root, file));

/** What comes along when a file is loaded, each with the way that leads to it. What is fetched later does not, and types do not either. */
export function comesAlong(
  file: string,
  way: readonly string[] = [file],
  seen = new Map<string, readonly string[]>(),
): ReadonlyMap<string, readonly string[]> {
  if (seen.has(file)) return seen;
  seen.set(file, way);
  for (const { from, file: next, how } of source(file).imports.filter(({ how }) => how === 'now')) {
    if (next) comesAlong(next, [...way, next], seen);
    else if (!seen.has(from)) seen.set(from, [...way, `${from} (${how})`]);
  }
  return seen;
}

/** Every node of a tree, from the top. */
export function* nodesIn(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesIn(child);
}

/** The names that a file uses, but for those of properties that it declares or asks for: `window`, and not `limits.window`. */
export const namesIn = (tree: ts.SourceFile): ReadonlySet<string> =>
  new Set(
    [...nodesIn(tree)]
      .filter(ts.isIdentifier)
      .filter(isOwnName)
      .map(({ text }) => text),
  );

const isOwnName = (name: ts.Identifier): boolean => {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent)) return parent.name !== name;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  const declares =
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isMethodSignature(parent);
  return !(declares && parent.name === name);
};

/** The texts of a tagged template, such as `css` or `html`, with a blank in the place of what is put in. */
export const templatesIn = (tree: ts.SourceFile, tag: string): readonly string[] =>
  [...nodesIn(tree)]
    .filter(ts.isTaggedTemplateExpression)
    .filter(node => node.tag.getText() === tag)
    .map(({ template }) =>
      ts.isNoSubstitutionTemplateLiteral(template)
        ? template.text
        : [template.head, ...template.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join(' '),
    );

function importsIn(tree: ts.SourceFile): Import[] {
  const imports: Import[] = [];
  const add = (specifier: ts.Node | undefined, how: Import['how']) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const from = specifier.text;
    const file = from.startsWith('.') ? normalize(join(dirname(tree.fileName), from.replace(/\.js$/, '.ts'))) : undefined;
    imports.push({ from, how, ...(file && { file }) });
  };
  for (const node of nodesIn(tree)) {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isOfTypes(node.importClause) ? 'types' : 'now');
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly ? 'types' : 'now');
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, 'types');
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], 'later');
  }
  return imports;
}

/** `import type { A }`. An `import { type A }` is none: it still loads the file. */
const isOfTypes = (clause: ts.ImportClause | undefined): boolean => clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
