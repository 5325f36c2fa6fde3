import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** What a strict Content Security Policy blocks, and what would let a text from a backend become a part of the page. */
const bannedImports = {
  paths: [
    { name: 'lit/directives/unsafe-html.js', message: 'A text is a text: it never becomes HTML.' },
    { name: 'lit/directives/unsafe-svg.js', message: 'A text is a text: it never becomes SVG.' },
    { name: 'lit/directives/unsafe-mathml.js', message: 'A text is a text: it never becomes MathML.' },
    { name: 'lit/directives/style-map.js', message: 'A strict policy blocks it: use classes, or style.setProperty().' },
    { name: 'lit/static-html.js', importNames: ['unsafeStatic'], message: 'A text is a text: it never becomes HTML.' },
  ],
};

const bannedSyntax = [
  {
    selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'It is blocked under Trusted Types: make elements, or set textContent.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
    message: 'It is blocked under Trusted Types: make elements.',
  },
  { selector: 'MemberExpression[object.name="document"][property.name="write"]', message: 'It is blocked under Trusted Types.' },
  { selector: 'AccessorProperty', message: 'Write `@property() foo = …`: browsers do not know `accessor`, and it is not lowered.' },
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle=/]',
    message: 'A strict policy blocks it: use classes, or style.setProperty().',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\.(innerHTML|outerHTML|srcdoc)=/]',
    message: 'It is blocked under Trusted Types: bind a text.',
  },
];

export default tseslint.config(
  { ignores: ['dist', '.portal', 'storybook-static', 'coverage', 'screenshots', 'test/bench', '.mutants'] },
  ...tseslint.configs.strictTypeChecked,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { parserOptions: { project: ['./tsconfig.json', './tsconfig.node.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidOperator: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      // A method of an asynchronous family is asynchronous, also where the answer is at hand.
      '@typescript-eslint/require-await': 'off',
      // `[...text]` goes through characters, which is what it is used for.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // A refusal may come from another copy of this library, whose class is not ours.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // What a library gives as the error that it met is passed on as it is.
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-imports': ['error', bannedImports],
      'no-restricted-syntax': ['error', ...bannedSyntax],
    },
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts', 'test/browser/**/*.ts'],
    plugins: { lit, 'lit-a11y': litA11y, wc },
    settings: { litHtmlSources: true },
    rules: {
      ...lit.configs['flat/all'].rules,
      ...litA11y.configs.recommended.rules,
      ...wc.configs['flat/best-practice'].rules,
      'lit/no-template-arrow': 'off',
      'lit/no-template-map': 'off',
      // It does not see a text that is set as a property, which is how a page that has been translated still updates. axe does.
      'lit-a11y/accessible-name': 'off',
    },
  },
  {
    // The portal's pages are written on the server, where a template is text: what holds of Lit's bindings does not hold there.
    files: ['stories/portal/**/*.ts'],
    rules: Object.fromEntries(Object.keys(lit.configs['flat/all'].rules).map(rule => [rule, 'off'])),
  },
  {
    // Chai asserts by properties (`expect(x).to.be.true`), and its axe plugin says that every assertion is a promise.
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  // Plain scripts: tsc reads their comments as types; what they get from others has none.
  { files: ['**/*.js', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
);
