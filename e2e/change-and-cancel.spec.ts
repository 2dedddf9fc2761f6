import { expect, type Page, test } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { demoAccounts } from './demo-accounts.mjs';
import { amountsOf, chooseDeparture, codeOf, confirm, daysAhead, dialogOf, expectState, holdChosen, openBoard, openDesk, totalOf } from './desk.ts';

// A booker's reservation through its whole life: held from the board, extended, named, confirmed, changed twice and cancelled.
// What each quote said is what the page says afterwards.

test.describe.configure({ mode: 'serial' });

let page: Page;
let faults: string[];
let code: string;
test.beforeAll(async ({ browser }) => {
  ({ page, faults } = await openDesk(browser, demoAccounts.booker));
});
test.afterAll(() => page.context().close());

test('a booker holds two spots from the board and extends the hold within the budget it is shown', async () => {
  await openBoard(page, { group: 2, from: daysAhead(130) });
  await chooseDeparture(page, { least: 8 });
  code = await holdChosen(page, 2);
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Extender el bloqueo' }).click();
  const dialog = dialogOf(page);
  await dialog.getByRole('radio', { name: /Un día desde el bloqueo/ }).check();
  await expect(dialog.getByRole('status')).toContainText(/De [\d.,\s]+ horas-cupo le quedarán [\d.,\s]+\d/);
  await expectNoViolations(page);
  const clock = page.getByRole('timer', { name: /^Tiempo que queda del bloqueo/ });
  await expect(clock).toHaveText(/^\d\d:\d\d$/);
  await dialog.getByRole('button', { name: 'Extender el bloqueo' }).click();
  await expect(dialog).toBeHidden();
  await expect(clock).toHaveText(/^2[34]:\d\d:\d\d$/); // a day
});

const sheet = [
  ['Nombres', 'Apellidos', 'Tipo de documento', 'Número de documento', 'Nacionalidad', 'Fecha de nacimiento'],
  ['Ana', 'Ejemplo Uno', 'Pasaporte', 'C01X00T51', 'Alemania', '03/05/1985'],
  ['Bruno', 'Ejemplo Dos', 'Pasaporte', 'C01X00T52', 'Francia', '30/11/1979'],
].map((cells) => cells.join('\t')).join('\n');

test('it names both and confirms', async () => {
  await page.getByRole('link', { name: /nombres que faltan/ }).click();
  await page.waitForURL('**/manifest');
  await page.getByRole('button', { name: 'Pegar lista' }).click();
  await page.getByLabel('Filas de su hoja de cálculo').fill(sheet);
  await page.getByRole('button', { name: 'Ver lo que entendimos' }).click();
  await dialogOf(page).getByRole('button', { name: 'Agregar 2 viajeros' }).click();
  await page.getByRole('button', { name: 'Guardar la lista' }).click();
  await expect(page.getByText('Lista guardada: 2 de 2 nombres.')).toBeVisible();
  await page.goto(`/desk/reservations/${code}`);
  await confirm(page, 2);
  await expectNoViolations(page);
});

/** Asks for the price of what the dialog states, takes it, and tells what it said the total would be. */
async function amendByQuote(): Promise<string[]> {
  const dialog = dialogOf(page);
  await dialog.getByRole('button', { name: 'Calcular el cambio' }).click();
  const quote = dialog.getByRole('table', { name: 'Antes y después' });
  await expect(quote).toBeVisible();
  await expectNoViolations(page);
  const after = await amountsOf(quote, /^Total después del cambio/);
  await dialog.getByRole('button', { name: 'Modificar por este precio' }).click();
  await expect(dialog).toBeHidden();
  return after;
}

async function expectTotal(amounts: readonly string[]): Promise<void> {
  for (const amount of amounts) await expect(totalOf(page)).toContainText(amount);
}

test('it adds a person by the price it was quoted', async () => {
  const before = await totalOf(page).innerText();
  await page.getByRole('button', { name: 'Modificar' }).click();
  await dialogOf(page).getByRole('button', { name: 'Una persona más: Extranjeros, Adultos' }).click();
  const after = await amendByQuote();
  await expectTotal(after);
  expect(await totalOf(page).innerText()).not.toBe(before);
  await expect(page.getByText('3 personas').first()).toBeVisible();
  await expect(page.getByText('2 de 3')).toBeVisible();
  await expectState(page, 'Confirmada');
});

test('it moves the group to another date by the price it was quoted', async () => {
  await page.getByRole('button', { name: 'Modificar' }).click();
  const dialog = dialogOf(page);
  await dialog.getByRole('button', { name: 'Cambiar de fecha o de ruta' }).click();
  const other = dialog.getByRole('group', { name: 'Salidas con cupos' }).getByRole('radio').first();
  await other.check();
  const dates = (await other.locator('xpath=ancestor::label').locator('time').getAttribute('datetime'))!;
  await expectTotal(await amendByQuote());
  await expect(page.getByRole('main').locator(`dd time[datetime="${dates}"]`)).toBeVisible();
  await expect(page.getByText('2 de 3')).toBeVisible();
  await expectState(page, 'Confirmada');
});

test('it cancels by what it was told comes back, and the reservation stays readable', async () => {
  await page.getByRole('button', { name: 'Cancelar la reserva' }).click();
  const dialog = dialogOf(page);
  const cost = dialog.getByRole('table', { name: 'Qué vuelve y qué retiene la red' });
  await expect(cost).toBeVisible();
  const after = await amountsOf(cost, /^Total después de cancelar/);
  await dialog.getByRole('button', { name: 'Cancelar la reserva' }).click();
  await expect(dialog.getByText('Escriba el motivo: queda en el historial.')).toBeVisible();
  await dialog.getByLabel('Motivo').fill('El grupo no viaja (prueba).');
  await expectNoViolations(page);
  await dialog.getByRole('button', { name: 'Cancelar la reserva' }).click();
  await expect(dialog).toBeHidden();
  await expectState(page, 'Cancelada');
  await expect(page.getByText(/Motivo: El grupo no viaja \(prueba\)\./).first()).toBeVisible();
  await expectTotal(after);
  await page.reload();
  expect(await codeOf(page)).toBe(code);
  await expectTotal(after);
  await expectNoViolations(page);
  expect(faults).toEqual([]);
});
