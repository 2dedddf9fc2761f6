// The door of the contract: types of the schema, and a typed document for each published operation.
export * from './__generated__/documents.ts';
export type * as Schema from './__generated__/types.ts';
