import { expect, type Page, test } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { demoAccounts } from './demo-accounts.mjs';
import { amountsOf, chooseDeparture, confirm, daysAhead, dialogOf, holdChosen, openBoard, openDesk } from './desk.ts';

const balance = (page: Page) => page.getByRole('table', { name: 'Saldo por moneda' });
const dues = (page: Page) => page.getByRole('table', { name: 'Vencimientos' });
/** The figure of an amount as it is written, in the smallest unit. */
const minor = (text: string) => Number(text.replace(/\D/g, ''));

test('finance record a part of what is due; the agency sees what is paid, what is left and by when', async ({ browser }) => {
  const agency = await openDesk(browser, demoAccounts.booker);
  const finance = await openDesk(browser, demoAccounts.finance);
  await openBoard(agency.page, { group: 2, from: daysAhead(230) });
  await chooseDeparture(agency.page, { least: 4 });
  const code = await holdChosen(agency.page, 2);
  await confirm(agency.page, 2);
  await expect(agency.page.getByText('Todavía no hay pagos registrados.')).toBeVisible();
  const [owed, , openBefore] = await amountsOf(balance(agency.page), /^Dólares/);
  expect(minor(owed!)).toBe(minor(openBefore!));

  await finance.page.goto('/staff/payments');
  await expectNoViolations(finance.page);
  await finance.page.getByLabel('Código de la reserva').fill(code);
  await finance.page.getByRole('button', { name: 'Buscar la reserva' }).click();
  await finance.page.getByRole('button', { name: 'Registrar un pago' }).click();
  const dialog = dialogOf(finance.page);
  await dialog.getByLabel('Moneda').selectOption('USD'); // conservation fees are owed in soles
  const due = Number(await dialog.getByLabel('Importe').inputValue());
  expect(due).toBeGreaterThan(20);
  await dialog.getByLabel('Importe').fill('20.50');
  await dialog.getByLabel(/^Número de operación/).fill('OP-PRUEBA-7');
  await expectNoViolations(finance.page);
  await dialog.getByRole('button', { name: 'Registrar el pago' }).click();
  await expect(dialog).toBeHidden();
  await expect(finance.page.getByRole('table', { name: 'Asientos de pago' })).toContainText('OP-PRUEBA-7');

  await expect(agency.page.getByRole('table', { name: 'Asientos de pago' })).toContainText('OP-PRUEBA-7'); // without reloading
  const [, paid, open] = await amountsOf(balance(agency.page), /^Dólares/);
  expect(minor(paid!)).toBe(2050);
  expect(minor(open!)).toBe(minor(owed!) - 2050);
  const first = dues(agency.page).getByRole('row').nth(1);
  await expect(first.locator('time')).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\d$/);
  await expect(first).toContainText((due - 20.5).toLocaleString('en-US', { minimumFractionDigits: 2 }));
  await expectNoViolations(agency.page);
  expect([...agency.faults, ...finance.faults]).toEqual([]);
  await agency.page.context().close();
  await finance.page.context().close();
});
