import type { CodegenConfig } from '@graphql-codegen/cli';

const scalars = {
  DateTime: 'string',
  LocalDate: 'string',
  MinorUnits: 'number',
  IdempotencyKey: 'string',
  PositiveInt: 'number',
};

/** Types only: the documents themselves stay in the components that ask (fragment registry, masking). */
const config: CodegenConfig = {
  schema: '../schema/schema.graphql',
  documents: ['src/**/*.ts', 'src/**/*.tsx', '!src/**/__generated__/**', '!src/**/*.test.ts', '!src/**/*.test.tsx'],
  ignoreNoDocuments: true,
  generates: {
    'src/graphql/__generated__/schema.ts': {
      plugins: ['typescript'],
      config: { scalars, enumsAsTypes: true, useTypeImports: true },
    },
    'src/graphql/__generated__/possible-types.ts': { plugins: ['./codegen-possible-types.mjs'] },
    'src/graphql/__generated__/documents.ts': {
      plugins: ['typescript-operations'],
      config: {
        scalars,
        useTypeImports: true,
        inlineFragmentTypes: 'mask',
        // A refusal has no id to be read by: its fragment is spread with @unmask.
        customDirectives: { apolloUnmask: true },
        omitOperationSuffix: true,
        fragmentSuffix: '',
        namingConvention: 'keep',
        nonOptionalTypename: true,
        skipTypeNameForRoot: true,
      },
    },
  },
};
export default config;
