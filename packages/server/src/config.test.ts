import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('without settings it is a demonstration on this machine alone, with an embedded database', () => {
  expect(readConfig({})).toMatchObject({ port: 4000, host: '127.0.0.1', isDemo: true, databaseUrl: undefined, trustProxy: undefined });
  expect(readConfig({ DEMO: 'false' })).toMatchObject({ host: '0.0.0.0', isDemo: false });
});

test('a demonstration, whose passwords are public, does not listen to the world', () => {
  expect(() => readConfig({ HOST: '0.0.0.0' })).toThrow('listens on this machine alone');
  expect(readConfig({ HOST: '0.0.0.0', DEMO: 'false' }).host).toBe('0.0.0.0');
  expect(readConfig({ HOST: 'localhost' }).host).toBe('localhost');
});

test.each([[{ PORT: '0' }, 'PORT'], [{ PORT: 'x' }, 'PORT'], [{ PORT: '65536' }, 'PORT'], [{ DEMO: 'perhaps' }, 'DEMO']])('a mistake in %o is one sentence that names it', (env, name) => {
  expect(() => readConfig(env)).toThrow(new RegExp(`^${name} must be .*\\.$`));
});

test('origins are a list', () => {
  expect(readConfig({ TRUSTED_ORIGINS: 'https://a.example, https://b.example' }).trustedOrigins).toEqual(['https://a.example', 'https://b.example']);
});
