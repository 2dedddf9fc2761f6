import { expect, test } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { watch } from './desk.ts';
import { type OwnServer, startOwnServer } from './own-server.ts';
import { turnOnSecondFactor } from './second-factor.ts';

const PASSWORD = 'una clave de verdad';

/** A network begins: no demonstration, no accounts, a database of its own. */
let own: OwnServer;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  own = await startOwnServer({ isDemo: false });
});
test.afterAll(() => own?.stop());

test('the link a new server prints makes the first administrator, whose desk opens with the second factor, and works once', async ({ browser }) => {
  await expect.poll(own.printed).toMatch(/first-administrator#\S+/);
  const link = /http\S+\/first-administrator#\S+/.exec(own.printed())![0];
  const context = await browser.newContext({ baseURL: own.url });
  const page = await context.newPage();
  const faults = watch(page);

  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1, name: 'Primera cuenta de administración' })).toBeVisible();
  await expectNoViolations(page);
  await page.getByLabel('Nombre y apellido').fill('Rosa Mamani Quispe');
  await page.getByLabel('Correo electrónico').fill('rosa@red.example');
  await page.getByLabel('Contraseña').fill(PASSWORD);
  await page.getByRole('button', { name: 'Crear la cuenta de administración' }).click();

  // Until the second factor is on there is no staff desk, by whatever road.
  await page.waitForURL('**/desk/second-factor');
  await expect(page.getByText('Para trabajar en la red hace falta')).toBeVisible();
  await page.goto('/staff/people');
  await page.waitForURL('**/desk/second-factor');
  await turnOnSecondFactor(page, PASSWORD);
  await page.waitForURL('**/desk');
  await page.goto('/staff/people');
  await expect(page.getByRole('button', { name: 'Enviar la invitación' })).toBeVisible();
  await expectNoViolations(page);

  const other = await browser.newContext({ baseURL: own.url });
  const second = await other.newPage();
  await second.goto(link);
  await expect(second.getByText('Este enlace no sirve', { exact: false })).toBeVisible();
  await expect(second.getByLabel('Contraseña')).toHaveCount(0);
  expect(faults).toEqual([]);
});
