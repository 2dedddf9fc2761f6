import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium, HOW_TO_GET_CHROMIUM } from '../scripts/chromium.mjs';
import { freePort } from './free-port.ts';

const executablePath = findChromium();
if (!executablePath) throw new Error(`The journeys need a Chromium: ${HOW_TO_GET_CHROMIUM}.`);

// This file is read again by every worker; they inherit the port the first reading chose.
const port = (process.env.E2E_PORT ??= String(await freePort(4300, 4399)));
const baseURL = `http://127.0.0.1:${port}`;
const reportFile = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;

/** Journeys that bring a server of their own: nothing they do is seen by the others. */
const alone = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.spec.ts') && readFileSync(join(import.meta.dirname, name), 'utf8').includes('./own-server.ts'));

/** Whole jobs of people, in the system's Chromium, on the built system with its demo data. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: false,
  workers: 2,
  projects: [
    // One after the other: they share a server, and take each other's spots.
    { name: 'one server', testIgnore: alone, workers: 1 },
    { name: 'own servers', testMatch: alone, workers: 1 },
  ],
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: reportFile ? [['list'], ['json', { outputFile: reportFile }]] : [['list']],
  use: {
    baseURL,
    viewport: { width: 1440, height: 900 },
    locale: 'es-PE',
    timezoneId: 'America/Lima',
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    // A film of every screen costs more than the journey itself; what the page held at each step is kept.
    trace: { mode: 'retain-on-failure', screenshots: false },
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
