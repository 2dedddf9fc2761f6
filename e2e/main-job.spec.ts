import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { demoAccounts, DEMO_PASSWORD } from './demo-accounts.mjs';
import { acceptAll, watch } from './desk.ts';

// The main job, from nobody to a printed voucher: an agency signs up and files for certification, staff approve it, and it
// takes a group of eight on a trek. Each screen on the way is checked for accessibility by day and by night.

const PASSWORD = 'una-clave-larga-7';
const email = `titular.${Date.now()}@example.org`;
const tradeName = `Agencia de prueba ${Date.now() % 100_000}`;

async function signIn(page: Page, who: { email: string; password: string }): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Correo electrónico').fill(who.email);
  await page.getByLabel('Contraseña', { exact: true }).fill(who.password);
  await page.getByRole('button', { name: 'Ingresar' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** A RUC of the right form that nobody has: first ten digits by the clock, the eleventh by the checksum. */
function freshRuc(): string {
  const ten = `20${String(Date.now() % 100_000_000).padStart(8, '0')}`;
  const sum = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2].reduce((total, weight, i) => total + weight * Number(ten[i]), 0);
  return `${ten}${(11 - (sum % 11)) % 10}`;
}

test.describe.configure({ mode: 'serial' });

let page: Page;
let faults: string[];
test.beforeAll(async ({ browser }) => {
  page = await (await browser.newContext()).newPage();
  faults = watch(page);
});
test.afterAll(() => page.context().close());

test('a person signs up, founds an agency and files for certification', async () => {
  await page.goto('/sign-up');
  await expectNoViolations(page);
  await page.getByLabel('Nombre y apellido').fill('Persona de prueba');
  await page.getByLabel('Correo electrónico').fill(email);
  await page.getByLabel('Contraseña', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Crear mi cuenta' }).click();

  await page.getByLabel('Razón social').fill(`${tradeName} S.A.C.`);
  await page.getByLabel('Nombre comercial').fill(tradeName);
  await page.getByLabel('RUC').fill('20512333798');
  await expect(page.getByText('La última cifra no concuerda')).toBeVisible(); // said before anything is sent
  await page.getByLabel('RUC').fill(freshRuc());
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Registrar la agencia' }).click();

  await page.waitForURL('**/desk/certification');
  await page.getByRole('button', { name: /expediente/i }).click();
  const lines = page.getByRole('article');
  await expect(lines.first()).toBeVisible();
  for (const line of await lines.all()) {
    await line.getByLabel('Respuesta').fill('Respuesta de prueba');
    const until = line.getByLabel(/^Vigente hasta/);
    if (await until.count()) await until.fill('2028-12-31');
  }
  await page.getByRole('article').first().getByLabel('Respuesta').click();
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Presentar el expediente' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Presentar el expediente' }).click();
  await expect(page.getByText('Presentado').first()).toBeVisible();
  await expectNoViolations(page);
});

test('not certified, it may look and draft but not hold, and is told why and what to do', async () => {
  await page.goto('/availability?group=8');
  await expectNoViolations(page);
  await page.getByRole('gridcell', { name: /^\d+ cupos libres$/ }).first().click();
  await page.getByRole('button', { name: 'Bloquear 8 cupos · 30 min' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^Bloquear 8 cupos/ }).click();
  await expect(page.getByRole('dialog').getByRole('link', { name: /certificación|expediente/i })).toBeVisible();
  await expectNoViolations(page);
});

test('the network’s certifier approves the file', async ({ browser }: { browser: Browser }) => {
  const staff = await (await browser.newContext()).newPage();
  const seen = watch(staff);
  const certifier = { email: demoAccounts.certifier, password: DEMO_PASSWORD };
  await signIn(staff, certifier);
  await staff.goto('/staff/certifications');
  await expectNoViolations(staff);
  await staff.getByRole('link', { name: tradeName }).click();
  await expect(staff.getByText('Respuesta de prueba').first()).toBeVisible();
  await expectNoViolations(staff);
  await acceptAll(staff);
  // Two clicks for a reviewed file: the sheet shows how long it lasts, why, and the very letter.
  await staff.getByRole('button', { name: 'Decidir' }).click();
  await expect(staff.getByRole('dialog').getByText('La carta que recibe la agencia')).toBeVisible();
  await staff.getByRole('dialog').getByRole('button', { name: 'Certificar a la agencia' }).click();
  await expect(staff.getByText('Certificada').first()).toBeVisible();
  await expectNoViolations(staff);
  expect(seen).toEqual([]);
  await staff.context().close();
});

test('certified, it finds a departure, plans days around it, and holds eight spots', async () => {
  const inFourMonths = new Date(Date.now() + 120 * 86_400_000).toISOString().slice(0, 10);
  await page.goto(`/availability?group=8&from=${inFourMonths}`);
  await page.getByRole('row', { name: /Colque Cruz/ }).getByRole('gridcell', { name: /^\d+ cupos libres$/ }).last().click();
  await page.getByRole('region', { name: 'Su elección' }).getByRole('button', { name: 'Agregar a itinerario' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Título').fill('Grupo de prueba');
  await expectNoViolations(page);
  await dialog.getByRole('button', { name: 'Crear itinerario' }).click();
  await page.waitForURL('**/desk/itineraries/*');
  await expect(page.getByText('Tarifa de conservación').first()).toBeVisible();
  await page.getByRole('button', { name: /^\+ Nota, día 1/ }).click();
  await expectNoViolations(page);
  await expect(page.getByText(/Guardado/).first()).toBeVisible();
  await page.getByRole('button', { name: /^Bloquear 8 cupos/ }).click();
  await page.waitForURL('**/desk/reservations/VT-*');
  await expect(page.getByRole('timer').or(page.getByText(/^\d\d:\d\d$/)).first()).toBeVisible();
  await expectNoViolations(page);
});

/** Eight travellers as they come from a spreadsheet; the birth date of the third and the passport of the sixth are wrong. */
const sheet = [
  ['Nombres', 'Apellidos', 'Tipo de documento', 'Número de documento', 'Nacionalidad', 'Fecha de nacimiento'],
  ['Ana', 'Ejemplo Uno', 'Pasaporte', 'C01X00T41', 'Alemania', '03/05/1985'],
  ['Bruno', 'Ejemplo Dos', 'Pasaporte', 'C01X00T42', 'DE', '1979-11-30'],
  ['Carla', 'Ejemplo Tres', 'Pasaporte', 'C01X00T43', 'Germany', '13/25/1988'],
  ['Dina', 'Ejemplo Cuatro', 'Pasaporte', 'C01X00T44', 'Francia', '21/07/1990'],
  ['Elena', 'Ejemplo Cinco', 'Pasaporte', 'C01X00T45', 'Italia', '02/02/1992'],
  ['Fabio', 'Ejemplo Seis', 'Pasaporte', 'C0', 'Italia', '14/08/1968'],
  ['Gina', 'Ejemplo Siete', 'Pasaporte', 'C01X00T47', 'Reino Unido', '30/12/1975'],
  ['Hugo', 'Ejemplo Ocho', 'Pasaporte', 'C01X00T48', 'Estados Unidos', '09/09/1999'],
].map((cells) => cells.join('\t')).join('\n');

test('it pastes eight travellers, repairs the two cells that are named as wrong, and saves', async () => {
  await page.getByRole('link', { name: /nombres que faltan/ }).click();
  await page.waitForURL('**/manifest');
  await expect(page.getByRole('button', { name: 'Pegar lista' })).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Pegar lista' }).click();
  await page.getByLabel('Filas de su hoja de cálculo').fill(sheet);
  await page.getByRole('button', { name: 'Ver lo que entendimos' }).click();
  const landing = page.getByRole('dialog');
  await expect(landing.getByText('8 viajeros para agregar')).toBeVisible();
  await expect(landing.locator('[aria-invalid=true]')).toHaveCount(2);
  await expect(landing.getByText(/Fila 3.*13\/25\/1988/).first()).toBeVisible();
  await expectNoViolations(page);
  await landing.getByLabel('Fila 3, Fecha de nacimiento').fill('25/10/1988');
  await landing.getByLabel('Fila 6, Número de documento').fill('C01X00T46');
  await expect(landing.locator('[aria-invalid=true]')).toHaveCount(0);
  await landing.getByRole('button', { name: 'Agregar 8 viajeros' }).click();
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Guardar la lista' }).click();
  await expect(page.getByText('Lista guardada: 8 de 8 nombres.')).toBeVisible();
});

test('it confirms, and opens the voucher of the group', async () => {
  await page.goto(page.url().replace(/\/manifest$/, ''));
  await page.getByRole('button', { name: /^Confirmar/ }).click();
  const sure = page.getByRole('dialog');
  if (await sure.isVisible().catch(() => false)) await sure.getByRole('button', { name: /^Confirmar/ }).click();
  await expect(page.getByText('Confirmada').first()).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('link', { name: /voucher/i }).click();
  await page.waitForURL('**/voucher');
  await expect(page.getByText('Ejemplo Tres')).toBeVisible();
  await expect(page.getByRole('img', { name: /QR/i })).toBeVisible();
  await expectNoViolations(page);
  const paper = await page.pdf({ format: 'A4', printBackground: true });
  expect(paper.byteLength).toBeGreaterThan(10_000);
  expect(faults).toEqual([]);
});
