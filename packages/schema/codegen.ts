import type { CodegenConfig } from '@graphql-codegen/cli';

// Types and typed documents of the published operations. The portal types its own documents by itself.
const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: 'operations/**/*.graphql',
  generates: {
    'src/__generated__/types.ts': {
      plugins: ['typescript'],
      config: { scalars: { DateTime: 'string', LocalDate: 'string', MinorUnits: 'number', IdempotencyKey: 'string', PositiveInt: 'number' }, strictScalars: true, enumsAsTypes: true, useTypeImports: true },
    },
    'src/__generated__/documents.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: { scalars: { DateTime: 'string', LocalDate: 'string', MinorUnits: 'number', IdempotencyKey: 'string', PositiveInt: 'number' }, strictScalars: true, enumsAsTypes: true, useTypeImports: true },
    },
  },
};
export default config;
