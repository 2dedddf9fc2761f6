import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium, HOW_TO_GET_CHROMIUM } from '../scripts/chromium.mjs';
import { ROOT } from '../scripts/project.mjs';
import { demoAccounts, signIn } from './demo-accounts.mjs';

// pnpm screens: pictures of every page a visitor, an agency and the network's staff can reach by links on a running
// demonstration, by day and night, on a phone and a desk, for people to look at.
const BASE_URL = process.env.BASE_URL ?? 'http://127.0.0.1:4000';
const FOLDER = join(ROOT, 'screens');
const WIDTHS = { 390: 844, 1440: 900 };
/** Of pages that differ only in their last part (trek after trek) this many are enough. */
const OF_A_KIND = 2;
const VIEWERS = {
  visitor: { start: ['/', '/sign-in', '/sign-up'] },
  booker: { email: demoAccounts.booker, start: ['/desk'] },
  applicant: { email: demoAccounts.applicant, start: ['/desk'] },
  certifier: { email: demoAccounts.certifier, start: ['/desk'] },
  operations: { email: demoAccounts.operations, start: ['/desk'] },
};

const executablePath = findChromium();
if (!executablePath) throw new Error(`Screens need a Chromium: ${HOW_TO_GET_CHROMIUM}.`);
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
const seen = new Set();
let pictures = 0;
for (const [viewer, { email, start }] of Object.entries(VIEWERS)) await takeAll(viewer, email, start);
await browser.close();
console.log(`${pictures} pictures in ${FOLDER}`);

/** Goes from link to link. What one viewer has shown already is not taken again for the next. */
async function takeAll(viewer, email, start) {
  const context = await browser.newContext({ locale: 'es-PE', timezoneId: 'America/Lima', reducedMotion: 'reduce' });
  if (email) await signIn(context, BASE_URL, email);
  const page = await context.newPage();
  const waiting = [...start];
  const kinds = new Map();
  for (const path of start) seen.delete(path);
  for (let path; (path = waiting.shift()); ) {
    if (seen.has(path)) continue;
    seen.add(path);
    const kind = path.slice(0, path.lastIndexOf('/'));
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (path.split('/').length > 2 && kinds.get(kind) > OF_A_KIND) continue;
    waiting.push(...(await take(page, viewer, path)));
  }
  await context.close();
}

async function take(page, viewer, path) {
  await page.goto(BASE_URL + path);
  await page.waitForLoadState('networkidle');
  for (const [width, height] of Object.entries(WIDTHS)) {
    await page.setViewportSize({ width: Number(width), height });
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      const name = `${viewer}${path === '/' ? '-home' : path.replaceAll('/', '-')}-${width}-${colorScheme}.png`;
      await page.screenshot({ path: join(FOLDER, name), fullPage: true });
      pictures += 1;
    }
  }
  const links = await page.locator('a[href^="/"]').evaluateAll((found) => found.map((link) => new URL(link.href).pathname));
  return [...new Set(links)].filter((link) => !/^\/(api|graphql)|\.\w+$/.test(link));
}
