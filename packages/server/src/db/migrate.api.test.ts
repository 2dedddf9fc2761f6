import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { migrate } from './migrate.ts';

const NAME = `poor_${process.pid}`;
let admin: pg.Client;
let url: URL;
beforeAll(async () => {
  admin = new pg.Client({ connectionString: inject('adminUrl') });
  await admin.connect();
  await admin.query(`create role ${NAME} login password 'secret-word'`);
  await admin.query(`create database ${NAME}`);
  await admin.query(`grant vilcanota_app to ${NAME}`);
  url = new URL(inject('adminUrl'));
  [url.username, url.password, url.pathname] = [NAME, 'secret-word', `/${NAME}`];
});
afterAll(async () => {
  await admin.query(`drop database ${NAME}`);
  await admin.query(`drop role ${NAME}`);
  await admin.end();
});

const problemOf = async (change: (url: URL) => void = () => undefined) => {
  const other = new URL(url);
  change(other);
  return migrate(other.href).then(() => 'none', (cause: Error) => `${cause.name}: ${cause.message}`);
};

describe('a database that cannot be migrated is one clear sentence, without the password', () => {
  test.each([
    ['a user without rights', undefined, 'may not make tables there'],
    ['a wrong password', (u: URL) => { u.password = 'wrong-word'; }, 'user or password are wrong'],
    ['a database that is not there', (u: URL) => { u.pathname = '/nowhere'; }, 'there is no such database'],
    ['nobody listening', (u: URL) => { u.port = '1'; }, 'nothing listens there'],
  ])('%s', async (_case, change, says) => {
    const problem = await problemOf(change);
    expect(problem).toMatch(/^StartupProblem: /);
    expect(problem).toContain(says);
    expect(problem).not.toMatch(/secret-word|wrong-word/);
  });
});
