import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchema } from './build-schema.ts';

// Prints the contract into packages/schema: the only arrow from server to schema.
const target = process.argv[2] ?? resolve(import.meta.dirname, '../../../schema/schema.graphql');
await writeFile(target, `${printSchema(lexicographicSortSchema(await buildSchema()))}\n`);
