import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium, HOW_TO_GET_CHROMIUM } from '../scripts/chromium.mjs';
import { freePort } from './free-port.ts';

const executablePath = findChromium();
if (!executablePath) throw new Error(`The journeys need a Chromium: ${HOW_TO_GET_CHROMIUM}.`);

// This file is read again by every worker; they inherit the port the first reading chose.
const port = (process.env.E2E_PORT ??= String(await freePort(4300, 4399)));
const baseURL = `http://127.0.0.1:${port}`;
const reportFile = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;

/** Whole jobs of people, in the system's Chromium, on the built system with its demo data. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: false,
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: reportFile ? [['list'], ['json', { outputFile: reportFile }]] : [['list']],
  use: {
    baseURL,
    viewport: { width: 1440, height: 900 },
    locale: 'es-PE',
    timezoneId: 'America/Lima',
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    launchOptions: { executablePath, args: CHROMIUM_FLAGS },
  },
  webServer: {
    command: `"${process.execPath}" serve.mjs`,
    url: `${baseURL}/readyz`,
    env: { PORT: port, HOST: '127.0.0.1' },
    timeout: 240_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
  },
});
