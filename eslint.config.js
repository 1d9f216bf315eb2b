import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const nowhere = [
  '.runtime/',
  '.svelte-kit/',
  'build/',
  'data/',
  'look/',
  'node_modules/',
  'src/platform/words/compiled/',
  'src/platform/db/schema.ts'
];

export default ts.config(
  { ignores: nowhere },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.node, ...globals.browser } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } }
  },
  {
    rules: {
      'no-undef': 'off', // TypeScript knows better
      'prefer-const': 'off',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration[declaration.type!=/Config|ObjectExpression|CallExpression/]',
          message: 'Named exports only.'
        },
        { selector: "ClassDeclaration:not([id.name='Problem'])", message: 'No classes but Problem.' },
        { selector: 'TSEnumDeclaration', message: 'Enumerations are text with a check.' }
      ],
      // Paths are built from the community's own slug, which resolve() would only repeat.
      'svelte/no-navigation-without-resolve': 'off',
      'svelte/prefer-writable-derived': 'error'
    }
  },
  {
    files: ['**/*.ts'],
    ignores: ['**/*.svelte.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/await-thenable': 'error'
    }
  },
  {
    // Types of a component's props and of App stay interfaces where the framework merges them.
    files: ['**/*.d.ts', 'tests/global-setup.ts', 'vite.config.ts', 'vitest.config.ts', 'tests/look.ts'],
    rules: { '@typescript-eslint/consistent-type-definitions': 'off', 'no-restricted-syntax': 'off' }
  }
);
