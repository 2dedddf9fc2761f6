import { randomUUID } from 'node:crypto';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { demoAccounts, signIn as signInByRequest } from './demo-accounts.mjs';
import { chooseDeparture, daysAhead, dialogOf, holdChosen, openBoard, openDesk, watch } from './desk.ts';
import { turnOnSecondFactor } from './second-factor.ts';
import { codeOf } from './totp.ts';

const PASSWORD = 'una clave de verdad';
const NAME = 'Demo Colega Nuevo';
const EMAIL = `colega-${randomUUID().slice(0, 8)}@demo.example`;

const members = (page: Page) => page.getByRole('table', { name: 'Personas de la agencia' });

/** The link in the last letter with this subject, as the mailbox of the demonstration shows it. */
async function linkInLetter(page: Page, subject: string, path: string): Promise<string> {
  await page.goto('/mailbox');
  const letter = page.locator('details').filter({ has: page.locator('summary', { hasText: EMAIL }) }).filter({ hasText: subject }).first();
  await expect(async () => {
    await page.getByRole('button', { name: 'Buscar correos nuevos' }).click();
    await expect(letter).toBeVisible({ timeout: 1_000 });
  }).toPass();
  if (!(await letter.evaluate((details: HTMLDetailsElement) => details.open))) await letter.locator('summary').first().click();
  await letter.getByText('Leer como texto').click();
  return (await letter.getByRole('link', { name: new RegExp(path) }).getAttribute('href'))!;
}

async function newBrowser(browser: Browser): Promise<{ page: Page; faults: string[] }> {
  const page = await (await browser.newContext()).newPage();
  return { page, faults: watch(page) };
}

async function signIn(page: Page): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Correo electrónico').fill(EMAIL);
  await page.getByLabel('Contraseña').fill(PASSWORD);
  await page.getByRole('button', { name: 'Ingresar' }).click();
}

test('a colleague comes, works, secures the account and goes; nothing stays without somebody in charge', async ({ browser }) => {
  const { page: owner, faults: ofOwner } = await openDesk(browser, demoAccounts.otherOwner);
  await owner.goto('/desk/people');
  await owner.getByLabel('Correo electrónico').fill(EMAIL);
  await owner.getByRole('button', { name: 'Enviar la invitación' }).click();
  await expect(owner.getByRole('table', { name: /nvitaciones/ }).getByText(EMAIL)).toBeVisible();

  // In another browser the colleague takes the invitation up with a new account.
  const { page: colleague, faults: ofColleague } = await newBrowser(browser);
  await colleague.goto(await linkInLetter(colleague, 'Invitación a', '/invitation'));
  await colleague.getByLabel('Nombre y apellido').fill(NAME);
  await colleague.getByLabel('Contraseña').fill(PASSWORD);
  await colleague.getByRole('button', { name: 'Crear mi cuenta y aceptar' }).click();
  await colleague.waitForURL('**/desk');
  await openBoard(colleague, { group: 2, from: daysAhead(150) });
  await chooseDeparture(colleague, { least: 4 });
  const code = await holdChosen(colleague, 2);

  // The session in another browser is ended from the account, and that browser is nobody's from then on.
  const { page: elsewhere } = await newBrowser(browser);
  await signInByRequest(elsewhere.context(), test.info().project.use.baseURL!, EMAIL, PASSWORD);
  await colleague.goto('/desk/account');
  await expectNoViolations(colleague);
  await colleague.getByRole('button', { name: /^Cerrar la sesión:/ }).click();
  await expect(colleague.getByRole('button', { name: /^Cerrar la sesión:/ })).toHaveCount(0);
  await elsewhere.goto('/desk/account');
  await elsewhere.waitForURL('**/sign-in**');

  // The second factor: on, signed out, signed in with the code of the telephone.
  await colleague.getByRole('link', { name: 'Activar el segundo factor' }).click();
  const secret = await turnOnSecondFactor(colleague, PASSWORD);
  await colleague.waitForURL('**/desk/account');
  await colleague.getByRole('button', { name: `${NAME}: su cuenta` }).click();
  await colleague.getByRole('button', { name: 'Cerrar sesión' }).click();
  await signIn(colleague);
  await colleague.getByLabel('Código').fill('000000');
  await colleague.getByRole('button', { name: 'Ingresar' }).click();
  await expect(colleague.getByText('El código no es correcto.', { exact: false })).toBeVisible();
  await colleague.getByLabel('Código').fill(codeOf(secret));
  await colleague.getByRole('button', { name: 'Ingresar' }).click();
  await colleague.waitForURL('**/desk');

  // The owner takes the colleague out: somebody else has to look after what was held.
  await owner.goto('/desk/people');
  // The last owner cannot leave: it is said, and not offered.
  await expect(owner.getByText('Usted es la única persona titular', { exact: false })).toBeVisible();
  await expect(owner.getByRole('button', { name: 'Dejar la agencia' })).toHaveCount(0);
  const row = members(owner).getByRole('row', { name: new RegExp(NAME) });
  await expect(row).toContainText('1 reserva');
  await row.getByRole('button', { name: `Quitar de la agencia: ${NAME}` }).click();
  await dialogOf(owner).getByRole('textbox', { name: /Motivo/ }).fill('Ya no trabaja con nosotros');
  await dialogOf(owner).getByRole('button', { name: 'Quitar de la agencia' }).click();
  await expect(dialogOf(owner).getByText('Elija quién lo atiende desde ahora.')).toBeVisible();
  await expectNoViolations(owner);
  await owner.keyboard.press('Escape');
  await row.getByRole('button', { name: `Traspasar lo que está a cargo de ${NAME}` }).click();
  await dialogOf(owner).getByRole('combobox').selectOption({ index: 1 });
  await dialogOf(owner).getByRole('button', { name: 'Traspasar' }).click();
  await expect(row).not.toContainText('1 reserva');
  await row.getByRole('button', { name: `Quitar de la agencia: ${NAME}` }).click();
  await dialogOf(owner).getByRole('textbox', { name: /Motivo/ }).fill('Ya no trabaja con nosotros');
  await dialogOf(owner).getByRole('button', { name: 'Quitar de la agencia' }).click();
  await expect(row).toHaveCount(0);
  await owner.goto(`/desk/reservations/${code}`);
  await expect(owner.getByRole('heading', { level: 1, name: code })).toBeVisible();

  // For whoever went, the agency's reservation does not exist any more.
  await colleague.goto(`/desk/reservations/${code}`);
  await expect(colleague.getByRole('heading', { level: 1, name: code })).toHaveCount(0);
  expect([...ofOwner, ...ofColleague].filter((fault) => !fault.includes('401'))).toEqual([]);
});
