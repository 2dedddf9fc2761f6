import { defineConfig } from 'vitest/config';

// Two copies of graphql must not meet: type-graphql and what it imports go through the same door as our own files.
const shared = {
  resolve: { conditions: ['development'] },
  ssr: { resolve: { conditions: ['development'] } },
};
// Loading every module anew for each file took half of the time. No module of ours remembers anything of an application, and no file may leave
// anything behind: it passes in any order (--sequence.shuffle.files).
const together = { isolate: false, restoreMocks: true, unstubGlobals: true, unstubEnvs: true };
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
          ...together,
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
          ...together,
        },
      },
    ],
  },
});
