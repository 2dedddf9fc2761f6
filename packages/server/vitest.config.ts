import { defineConfig } from 'vitest/config';

// Two copies of graphql must not meet: type-graphql and what it imports go through the same door as our own files.
const shared = {
  resolve: { conditions: ['development'] },
  ssr: { resolve: { conditions: ['development'] } },
};
const server = { deps: { inline: [/type-graphql/, /graphql/] } };

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'prove/**/*.test.ts'],
          exclude: ['**/*.api.test.ts', '**/*.race.test.ts', '**/node_modules/**'],
          setupFiles: ['test/reflect.ts'],
          server,
        },
      },
      {
        ...shared,
        test: {
          name: 'api',
          include: ['src/**/*.api.test.ts', 'src/**/*.race.test.ts', 'test/**/*.api.test.ts'],
          globalSetup: ['test/cluster.ts'],
          setupFiles: ['test/reflect.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          server,
        },
      },
    ],
  },
});
