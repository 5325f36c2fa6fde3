import { existsSync } from 'node:fs';
import ts from 'typescript';
import { themeProperties } from './test/support/element-sources.mjs';

/**
 * How `custom-elements.json` is made out of the elements' own comments: `npm run manifest`.
 *
 * The file is kept in the repository, so that a review shows when the public face changes. It comes out alike, byte for byte, on every machine.
 */
export default {
  globs: ['src/elements/*/fuldmagt-*.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [onlyWhatIsPublic(), choices(), theme(), published(), inOrder()],
};

/** Leaves out what is nobody else's business: private members, what Lit calls by itself, and whatever is not an element. */
function onlyWhatIsPublic() {
  const lifecycle = new Set(['styles', 'render', 'willUpdate', 'update', 'updated', 'firstUpdated', 'shouldUpdate', 'createRenderRoot']);
  const isPublic = ({ name, privacy }) => !lifecycle.has(name) && !name.startsWith('#') && !['private', 'protected'].includes(privacy);
  return {
    name: 'only-what-is-public',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        module.declarations = module.declarations?.filter(({ tagName }) => tagName);
        module.exports = module.exports?.filter(({ declaration }) => module.declarations?.some(({ name }) => name === declaration?.name));
        for (const element of module.declarations ?? []) {
          element.members = element.members?.filter(isPublic);
          // The analyzer also names what it sees being fired, without its type: the class comment has it in full.
          element.events = element.events?.filter(({ name }) => name);
        }
      }
      customElementsManifest.modules = customElementsManifest.modules.filter(({ declarations }) => declarations?.length);
    },
  };
}

/** Writes a type that is a choice between words as those words, in place of its name: only then does Storybook know what there is to choose. */
function choices() {
  return {
    name: 'choices',
    packageLinkPhase({ customElementsManifest }) {
      const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile('tsconfig.json', ts.sys.readFile).config, ts.sys, '.');
      const program = ts.createProgram(
        customElementsManifest.modules.map(({ path }) => path),
        options,
      );
      const checker = program.getTypeChecker();
      for (const { path, declarations } of customElementsManifest.modules) {
        for (const { name, members = [], attributes = [] } of declarations) {
          const element = program.getSourceFile(path).statements.find(it => ts.isClassDeclaration(it) && it.name?.text === name);
          for (const property of element.members.filter(ts.isPropertyDeclaration)) {
            const words = wordsOf(checker.getTypeAtLocation(property));
            if (!words) continue;
            const field = property.name.getText();
            for (const told of [...members, ...attributes]) if ((told.fieldName ?? told.name) === field) told.type = { text: words };
          }
        }
      }
    },
  };

  /** `'request' | 'give' | undefined`, or undefined where it is another sort of type. */
  function wordsOf(type) {
    if (!type.isUnion()) return undefined;
    const words = type.types.filter(it => it.isStringLiteral());
    const absent = type.types.some(it => it.flags & ts.TypeFlags.Undefined);
    if (words.length === 0 || words.length + Number(absent) !== type.types.length) return undefined;
    return [...words.map(({ value }) => `'${value}'`), ...(absent ? ['undefined'] : [])].join(' | ');
  }
}

/** Adds to each element the custom properties that all of them share. They are described once, beside the theme's tokens. */
function theme() {
  return {
    name: 'theme',
    packageLinkPhase({ customElementsManifest }) {
      for (const { path, declarations } of customElementsManifest.modules) {
        for (const element of declarations ?? []) {
          const own = element.cssProperties ?? [];
          const shared = themeProperties(path).filter(({ name }) => !own.some(property => property.name === name));
          if (own.length + shared.length > 0) element.cssProperties = [...own, ...shared];
        }
      }
    },
  };
}

/** Names the files that are shipped, not those in `src`, and says which file registers which tag. */
function published() {
  const shipped = path => path.replace(/^\.?\/?src\//, 'dist/').replace(/\.ts$/, '.js');
  const walk = value => {
    if (!value || typeof value !== 'object') return;
    for (const [key, inner] of Object.entries(value)) {
      if ((key === 'path' || key === 'module') && typeof inner === 'string' && /^\.?\/?src\//.test(inner)) value[key] = shipped(inner);
      else walk(inner);
    }
  };
  return {
    name: 'published',
    packageLinkPhase({ customElementsManifest }) {
      walk(customElementsManifest.modules);
      const definitions = customElementsManifest.modules.flatMap(({ path, declarations = [] }) =>
        declarations
          .filter(({ tagName }) => existsSync(`src/define/${tagName}.ts`))
          .map(({ name, tagName }) => ({
            kind: 'javascript-module',
            path: `dist/define/${tagName}.js`,
            declarations: [],
            exports: [{ kind: 'custom-element-definition', name: tagName, declaration: { name, module: path } }],
          })),
      );
      customElementsManifest.modules.push(...definitions);
    },
  };
}

/** Sorts whatever has no order of its own. */
function inOrder() {
  const by =
    key =>
    ({ [key]: a = '' }, { [key]: b = '' }) =>
      a < b ? -1 : a > b ? 1 : 0;
  return {
    name: 'in-order',
    packageLinkPhase({ customElementsManifest }) {
      customElementsManifest.modules.sort(by('path'));
      for (const element of customElementsManifest.modules.flatMap(({ declarations = [] }) => declarations)) {
        for (const list of ['events', 'slots', 'cssParts', 'cssProperties', 'cssStates', 'attributes']) element[list]?.sort(by('name'));
      }
    },
  };
}
