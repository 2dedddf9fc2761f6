import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { signIn } from './demo-accounts.mjs';

/** A letter is shown in a frame that runs no scripts; the test's own looking into frames is what Chromium complains of. */
const OF_THE_TEST = "Blocked script execution in 'about:srcdoc'";

/** Faults of the page are faults of the journey. */
export function watch(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && !message.text().startsWith(OF_THE_TEST) && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
  return faults;
}

/** A browser of its own in which a person of the demonstration is signed in; each sees only what its own server answers bring. */
export async function openDesk(browser: Browser, email: string): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext();
  await signIn(context, test.info().project.use.baseURL!, email);
  const page = await context.newPage();
  return { page, faults: watch(page) };
}

const day = 86_400_000;
/** A day so far ahead that the demonstration has sold little of it yet. */
export const daysAhead = (days: number): string => new Date(Date.now() + days * day).toISOString().slice(0, 10);

/** The board for a group from a day on, drawn and followed live: what others take from now on changes it. */
export async function openBoard(page: Page, search: { group: number; from: string; chosen?: string }): Promise<void> {
  const followed = page.waitForEvent('websocket').then((socket) => socket.waitForEvent('framereceived'));
  await page.goto(`/availability?${new URLSearchParams({ group: String(search.group), from: search.from, ...(search.chosen && { chosen: search.chosen }) })}`);
  await expect(page.getByRole('grid', { name: 'Cupos por ruta y día' })).toBeVisible();
  await followed;
}

/** Chooses the first departure whose tile says at least so many free spots, and tells which it is. */
export async function chooseDeparture(page: Page, wish: { least: number; most?: number; onRequest?: boolean }): Promise<{ id: string; free: number; tile: Locator }> {
  const tiles = page.getByRole('gridcell', { name: wish.onRequest ? /^\d+ cupos? libres?.*, a solicitud$/ : /^\d+ cupos? libres?(, los últimos)?$/ });
  await expect(tiles.first()).toBeVisible();
  const frees = await tiles.evaluateAll((all) => all.map((tile) => Number.parseInt(tile.getAttribute('aria-label')!, 10)));
  const index = frees.findIndex((free) => free >= wish.least && free <= (wish.most ?? Infinity));
  expect(index, `a departure with at least ${wish.least} free spots on the board`).toBeGreaterThanOrEqual(0);
  const at = await tiles.nth(index).getAttribute('data-at');
  const tile = page.locator(`[data-at="${at}"]`);
  await tile.click();
  await expect(tile).toHaveAttribute('aria-selected', 'true');
  await expect(page).toHaveURL(/chosen=/);
  return { id: new URL(page.url()).searchParams.get('chosen')!.replaceAll('"', ''), free: frees[index]!, tile };
}

export const choice = (page: Page): Locator => page.getByRole('region', { name: 'Su elección' });
export const dialogOf = (page: Page): Locator => page.getByRole('dialog');

/** Holds what is chosen on the board, for foreigners; ends on the page of the new reservation. */
export async function holdChosen(page: Page, group: number): Promise<string> {
  await choice(page).getByRole('button', { name: new RegExp(`^(Bloquear|Solicitar) ${group} cupos`) }).click();
  await dialogOf(page).getByRole('button', { name: new RegExp(`^(Bloquear|Solicitar) ${group} cupos`) }).click();
  return codeOf(page);
}

/** The code of the reservation whose page has just been reached. */
export async function codeOf(page: Page): Promise<string> {
  await page.waitForURL(/\/desk\/reservations\/VT-[^/]+$/);
  const code = page.url().split('/').at(-1)!;
  await expect(page.getByRole('heading', { level: 1, name: code })).toBeVisible();
  return code;
}

/** Says of every item of the file a certifier looks at that it is good: nothing is certified unreviewed. */
export async function acceptAll(page: Page): Promise<void> {
  for (const line of await page.getByRole('article').all()) {
    const good = line.getByRole('button', { name: 'Conforme' });
    if ((await good.getAttribute('aria-pressed')) === 'true') continue;
    await good.click();
    await expect(good).toHaveAttribute('aria-pressed', 'true');
  }
}

/** The state a reservation's page says at its head. */
export async function expectState(page: Page, word: string): Promise<void> {
  await expect(page.getByRole('main').getByText(word, { exact: true }).first()).toBeVisible();
}

export async function confirm(page: Page, group: number): Promise<void> {
  await page.getByRole('button', { name: `Confirmar ${group} cupos` }).click();
  await expectState(page, 'Confirmada');
}

/** The amounts of one row of a table, as they are written. */
export async function amountsOf(table: Locator, row: RegExp): Promise<string[]> {
  const cells = await table.getByRole('row', { name: row }).getByRole('cell').allInnerTexts();
  return cells.filter((text) => /\d/.test(text));
}

/** What a reservation costs by its own page. */
export const totalOf = (page: Page): Locator => page.getByRole('region', { name: 'Precio', exact: true }).getByRole('listitem').filter({ hasText: /^Total/ });
