import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { demoAccounts } from './demo-accounts.mjs';
import { chooseDeparture, confirm, daysAhead, dialogOf, expectState, holdChosen, openBoard, openDesk, totalOf } from './desk.ts';

// Operations close an area that a reservation passes through: first who is concerned, then the closure, then full credit.

test.describe.configure({ mode: 'serial' });

let agency: Page;
let staff: Page;
let faults: string[][];
let code: string;
let area: string;
const why = 'Derrumbe en el sendero (prueba).';
test.beforeAll(async ({ browser }) => {
  const desks = [await openDesk(browser, demoAccounts.booker), await openDesk(browser, demoAccounts.operations)];
  [agency, staff] = desks.map(({ page }) => page) as [Page, Page];
  faults = desks.map((desk) => desk.faults);
});
test.afterAll(async () => {
  await agency.context().close();
  await staff.context().close();
});

const closure = (): Locator => staff.getByRole('row').filter({ hasText: why });

test('operations see whom a closure concerns before they publish it', async () => {
  await openBoard(agency, { group: 2, from: daysAhead(200) });
  await chooseDeparture(agency, { least: 6 });
  code = await holdChosen(agency, 2);
  await confirm(agency, 2);
  area = /^Tarifa de conservación: (.+)$/m.exec(await agency.getByRole('region', { name: 'Precio', exact: true }).innerText())![1]!;
  const [firstDay, lastDay] = (await agency.locator('dd time').first().getAttribute('datetime'))!.split('/') as [string, string];

  await staff.goto('/staff/season/limits');
  await expectNoViolations(staff);
  await staff.getByRole('button', { name: /^Cerrar(…| una etapa)/ }).click();
  const dialog = dialogOf(staff);
  await dialog.getByLabel('Cuál').selectOption({ label: area });
  await dialog.getByLabel('Desde').fill(firstDay);
  await dialog.getByLabel('Hasta').fill(lastDay);
  await dialog.getByText('Ver las reservas y los bloqueos').click();
  await expect(dialog.getByRole('link', { name: code })).toBeVisible();
  await dialog.getByLabel('Fuente', { exact: true }).fill('Aviso de prueba 1');
  await dialog.getByLabel('Motivo').fill(why);
  await expectNoViolations(staff);
  await dialog.getByRole('button', { name: 'Publicar el cierre' }).click();
  await expect(dialog).toBeHidden();
  await expect(closure()).toContainText(area);
  await expectState(agency, 'Confirmada'); // a closure alone takes nothing away
});

test('they credit it, and the agency sees its reservation cancelled with everything coming back', async () => {
  await closure().getByRole('button', { name: `Acreditar reservas: ${area}` }).click();
  const dialog = dialogOf(staff);
  await expect(dialog.getByText('Se cancelan:')).toBeVisible();
  await dialog.getByLabel('Motivo').fill(why);
  await expectNoViolations(staff);
  await dialog.getByRole('button', { name: 'Cancelar con crédito completo' }).click();
  await expect(dialog).toBeHidden();
  await expect(closure().getByText('no', { exact: true })).toBeHidden();

  await expect(agency.getByText('La red canceló la reserva')).toBeVisible(); // without reloading
  await expect(agency.getByText('Vuelve todo lo que costaba.')).toBeVisible();
  await expectState(agency, 'Cancelada');
  await expect(totalOf(agency)).toContainText(/(USD|S\/)\s?0\.00/);
  await expect(totalOf(agency)).not.toContainText(/[1-9]/);
  await expectNoViolations(agency);
});

test('the letter lies in the mailbox, and says why', async () => {
  const mailbox = await agency.context().newPage();
  const letter = mailbox.getByRole('main').getByRole('listitem').filter({ hasText: code }).filter({ hasText: 'se canceló una reserva' }).first();
  await mailbox.goto('/mailbox');
  await expect(async () => {
    await mailbox.getByRole('button', { name: 'Buscar correos nuevos' }).click();
    await expect(letter).toBeVisible({ timeout: 1_000 });
  }).toPass();
  if (!(await letter.getByText('Leer como texto').isVisible())) await letter.locator('summary').first().click();
  await letter.getByText('Leer como texto').click();
  await expect(letter.getByText(why)).toBeVisible();
  await mailbox.close();
});

test('they lift it, after they were told which days open again', async () => {
  await closure().getByRole('button', { name: `Levantar: ${area}` }).click();
  const dialog = dialogOf(staff);
  await expect(dialog.getByRole('status')).toContainText(/vuelven? a abrirse/);
  await dialog.getByLabel('Motivo').fill('El sendero está libre (prueba).');
  await expectNoViolations(staff);
  await dialog.getByRole('button', { name: 'Levantar el cierre' }).click();
  await expect(dialog).toBeHidden();
  await expect(closure()).toHaveCount(0);
  expect(faults.flat()).toEqual([]);
});
