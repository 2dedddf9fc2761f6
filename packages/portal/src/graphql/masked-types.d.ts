import type { GraphQLCodegenDataMasking } from '@apollo/client/masking';

// Must not share its base name with a .ts file, or the compiler ignores it in silence.
declare module '@apollo/client' {
  export interface TypeOverrides extends GraphQLCodegenDataMasking.TypeOverrides {}
}
