import { isAbstractType } from 'graphql';

/** Codegen plugin: which types stand behind each interface and union. The cache needs it for `... on Problem`. */
export function plugin(schema) {
  const possible = {};
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type) && !type.name.startsWith('__')) {
      possible[type.name] = schema.getPossibleTypes(type).map((one) => one.name);
    }
  }
  return `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(possible, null, 2)};\n`;
}
