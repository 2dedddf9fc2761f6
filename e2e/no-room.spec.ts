import { expect, type Page, test } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { demoAccounts } from './demo-accounts.mjs';
import { choice, chooseDeparture, codeOf, confirm, daysAhead, dialogOf, expectState, holdChosen, openBoard, openDesk } from './desk.ts';

// Two agencies want the same last spots, each in a browser of its own. Nothing is reloaded: what one does, the other sees.

test.describe.configure({ mode: 'serial' });

let first: Page;
let other: Page;
let faults: string[][];
let wanted: { id: string; free: number };
let taken: string;
const from = daysAhead(160);
test.beforeAll(async ({ browser }) => {
  const desks = [await openDesk(browser, demoAccounts.booker), await openDesk(browser, demoAccounts.otherOwner)];
  [first, other] = desks.map(({ page }) => page) as [Page, Page];
  faults = desks.map((desk) => desk.faults);
});
test.afterAll(async () => {
  await first.context().close();
  await other.context().close();
});

/** Gives the spots of a hold back, from its page. */
async function release(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Liberar cupos' }).click();
  await dialogOf(page).getByRole('button', { name: 'Liberar cupos' }).click();
  await expect(dialogOf(page)).toBeHidden();
  await expectState(page, 'Cancelada');
}

test('the board of one agency changes while another one holds', async () => {
  await openBoard(first, { group: 3, from });
  const found = await chooseDeparture(first, { least: 3, most: 8 });
  wanted = found;
  await openBoard(other, { group: found.free, from, chosen: found.id });
  const tile = other.locator('[role=gridcell][aria-selected=true]');
  await expect(tile).toHaveAccessibleName(new RegExp(`${found.free} cupos libres`));
  await choice(other).getByRole('button', { name: new RegExp(`^Bloquear ${found.free} cupos`) }).click();
  await expect(dialogOf(other).getByRole('button', { name: new RegExp(`^Bloquear ${found.free} cupos`) })).toBeVisible();

  await openBoard(first, { group: found.free, from, chosen: found.id });
  taken = await holdChosen(first, found.free);
  await expect(other.locator('[role=gridcell][aria-selected=true]')).toContainText('0');
});

test('the one that is too late is told what is too small, and holds what is offered instead with one press', async () => {
  const dialog = dialogOf(other);
  await dialog.getByRole('button', { name: new RegExp(`^Bloquear ${wanted.free} cupos`) }).click();
  await expect(dialog.getByRole('alert')).toContainText('No alcanza el cupo: no se bloqueó nada');
  await expect(dialog.getByText('Ahora mismo sí hay cupo, en todo el recorrido:')).toBeVisible();
  const instead = dialog.getByRole('listitem').filter({ has: other.getByRole('button', { name: 'Bloquear aquí' }) }).first();
  const dates = (await instead.locator('time').getAttribute('datetime'))!;
  await expectNoViolations(other);
  await instead.getByRole('button', { name: 'Bloquear aquí' }).click();
  await codeOf(other);
  await expect(other.getByRole('main').locator(`time[datetime="${dates}"]`).first()).toBeVisible();
  await expectState(other, 'Cupos bloqueados');
  await release(other);
});

test('it lets its party wait for the full departure and sees its place', async () => {
  await openBoard(other, { group: wanted.free, from, chosen: wanted.id });
  await choice(other).getByRole('button', { name: 'Entrar en lista de espera' }).click();
  await expect(dialogOf(other).getByRole('button', { name: 'Entrar en la lista' })).toBeEnabled();
  await expectNoViolations(other);
  await dialogOf(other).getByLabel(/^Su referencia/).fill('Grupo que espera');
  await dialogOf(other).getByRole('button', { name: 'Entrar en la lista' }).click();
  await other.waitForURL('**/desk/waiting-list');
  await expect(entry()).toContainText('Lugar 1');
  await expectNoViolations(other);
});
const entry = () => other.getByRole('main').getByRole('listitem').filter({ hasText: 'Grupo que espera' });

test('the first gives its spots back; the other sees its offer without reloading, and accepts it', async () => {
  await expect(first.getByRole('heading', { level: 1, name: taken })).toBeVisible();
  await release(first);
  await expect(entry()).toContainText(`${wanted.free} cupos bloqueados para usted`);
  await expectNoViolations(other);
  await entry().getByRole('link', { name: 'Ver la oferta y decidir' }).click();
  await codeOf(other);
  await expect(other.getByText('Oferta de la lista de espera')).toBeVisible();
  await expectNoViolations(other);
  await confirm(other, wanted.free);
  await expect(other.getByText('Oferta de la lista de espera')).toBeHidden();
  expect(faults.flat()).toEqual([]);
});
