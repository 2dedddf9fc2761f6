import { expect, test } from 'vitest';
import { openStore } from '#modules/documents/store';
import { readStore } from './config-documents.ts';

test('without a word papers lie beside the embedded database, else in the folder that is named', () => {
  expect(readStore(undefined, '/srv/data')).toEqual({ kind: 'folder', folder: '/srv/data/documents' });
  expect(readStore('/srv/papers', '/srv/data')).toEqual({ kind: 'folder', folder: '/srv/papers' });
});

test('a bucket is named with its region and its service', () => {
  expect(readStore('s3://papers?region=sa-east-1&endpoint=https://s3.example.org', '/d')).toEqual({ kind: 's3', bucket: 'papers', region: 'sa-east-1', endpoint: 'https://s3.example.org' });
  expect(readStore('s3://papers', '/d')).toMatchObject({ region: 'us-east-1', endpoint: undefined });
});

test('what is neither is refused in a sentence', () => {
  for (const text of ['ftp://x', 's3://', 'https://bucket.example.org']) expect(() => readStore(text, '/d')).toThrow('DOCUMENTS');
});

test('a bucket without the library for it is refused at the start, with the name of what is missing', async () => {
  await expect(openStore({ kind: 's3', bucket: 'papers', region: 'sa-east-1', endpoint: undefined }, '/d')).rejects.toThrow('@aws-sdk/client-s3');
});
