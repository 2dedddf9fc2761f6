import { expect, test } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { demoAccounts } from './demo-accounts.mjs';
import { chooseDeparture, confirm, daysAhead, dialogOf, expectState, holdChosen, openBoard, openDesk } from './desk.ts';

test('a departure on request: asked for, accepted by operations, confirmed', async ({ browser }) => {
  const agency = await openDesk(browser, demoAccounts.booker);
  const staff = await openDesk(browser, demoAccounts.operations);
  await openBoard(agency.page, { group: 2, from: daysAhead(100) });
  await chooseDeparture(agency.page, { least: 2, onRequest: true });
  const code = await holdChosen(agency.page, 2);
  await expectState(agency.page, 'A la espera de respuesta');
  await expect(agency.page.getByText('2 cupos quedan guardados mientras la red decide.')).toBeVisible();
  await expectNoViolations(agency.page);

  await staff.page.goto('/staff/requests');
  await expectNoViolations(staff.page);
  await staff.page.getByRole('button', { name: `Aceptar ${code}` }).click();
  await expectNoViolations(staff.page);
  await dialogOf(staff.page).getByRole('button', { name: 'Aceptar la solicitud' }).click();
  await expect(dialogOf(staff.page)).toBeHidden();
  await expect(staff.page.getByRole('button', { name: `Aceptar ${code}` })).toHaveCount(0);

  await expectState(agency.page, 'Cupos bloqueados'); // without reloading
  await confirm(agency.page, 2);
  expect([...agency.faults, ...staff.faults]).toEqual([]);
  await agency.page.context().close();
  await staff.page.context().close();
});
