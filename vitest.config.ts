import { defineConfig } from 'vitest/config'

/**
 * On processors with protection keys V8 can end a process in which many threads come and go («Check failed: jit_page.has_value()»);
 * tests start hundreds of threads. Node 18 to 24.
 */
const withoutProtectionKeys = ['--no-memory-protection-keys']

/**
 * Suites: `unit` runs in plain Node; `e2e` drives the built app in a real Electron, one file at a time; `packaged`, which
 * `npm run package:dir` runs, the packaged one.
 */
export default defineConfig({
  test: {
    pool: 'forks',
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          execArgv: withoutProtectionKeys,
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/packaged/**', 'node_modules/**'],
          testTimeout: 20_000,
          hookTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'packaged',
          environment: 'node',
          include: ['test/packaged/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
