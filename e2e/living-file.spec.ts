import { expect, type Browser, type Page, test } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { demoAccounts, signIn } from './demo-accounts.mjs';
import { acceptAll, choice, chooseDeparture, confirm, dialogOf, expectState, holdChosen, openBoard, watch } from './desk.ts';
import { type OwnServer, startOwnServer } from './own-server.ts';
import { paper } from './paper.ts';
import { textOfQr } from './read-qr.ts';

/** The time moves under this journey, so it has a server of its own. */
let own: OwnServer;
let agency: Page;
let certifier: Page;
let faults: string[];
test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  own = await startOwnServer();
  const desks = [await desk(browser, demoAccounts.draftOwner), await desk(browser, demoAccounts.certifier)];
  [agency, certifier] = desks.map(({ page }) => page) as [Page, Page];
  faults = [];
  for (const { page } of desks) page.on('pageerror', (error) => faults.push(error.message));
});
test.afterAll(() => own?.stop());

async function desk(browser: Browser, email?: string): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ baseURL: own.url });
  if (email) await signIn(context, own.url, email);
  const page = await context.newPage();
  return { page, faults: watch(page) };
}

/** A day in Lima, five hours behind; there the evening is still the day before. */
const inDays = (days: number) => new Date(Date.now() - 5 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
/** Bounds the certification: it is valid for ten days. */
const LAPSES_IN_DAYS = 10;
const item = (slug: string) => agency.locator(`article#${slug}`);

async function attach(slug: string, name: string): Promise<void> {
  await item(slug).getByLabel('Adjuntar documentos').setInputFiles(paper(name));
  await expect(item(slug).getByRole('button', { name: `Reemplazar ${name}` })).toBeVisible();
}

async function handIn(): Promise<void> {
  await agency.getByRole('button', { name: 'Presentar el expediente' }).click();
  await dialogOf(agency).getByRole('button', { name: 'Presentar el expediente' }).click();
  await expect(agency.getByText('Presentado').first()).toBeVisible();
}

async function openFile(): Promise<void> {
  await certifier.goto('/staff/certifications');
  await certifier.getByRole('link', { name: /Taruca/ }).first().click();
  await expect(certifier.getByRole('heading', { level: 1, name: /Taruca/ })).toBeVisible();
}

async function certify(): Promise<void> {
  await openFile();
  await acceptAll(certifier);
  await certifier.getByRole('button', { name: 'Decidir' }).click();
  await dialogOf(certifier).getByRole('button', { name: 'Certificar a la agencia' }).click();
  await expect(certifier.getByRole('heading', { name: 'Decisión' })).toBeVisible();
}

test('an agency answers the checklist, attaches three papers with their dates, and hands its file in', async () => {
  await agency.goto('/desk/certification');
  await expect(agency.getByRole('article')).toHaveCount(13);
  for (const line of await agency.getByRole('article').all()) {
    const answer = line.getByLabel('Respuesta');
    if ((await answer.inputValue()) === '') await answer.fill('Respuesta de prueba');
    const until = line.getByLabel('Vigente hasta').first();
    if ((await line.getByLabel('Vigente hasta').count()) > 0 && (await until.inputValue()) === '') await until.fill('2028-12-31');
  }
  await attach('ruc', 'ficha-ruc.pdf');
  await attach('directory', 'constancia.pdf');
  await attach('esnna', 'codigo-firmado.pdf');
  await item('esnna').getByLabel('Vigente hasta').last().fill(inDays(LAPSES_IN_DAYS));
  await expect(item('esnna').getByText('Sin guardar todavía')).toHaveCount(0);
  await expectNoViolations(agency);
  await handIn();
});

test('the certifier asks for one of them again; the agency replaces it', async () => {
  await openFile();
  const line = certifier.getByRole('article').filter({ has: certifier.getByText('constancia.pdf') });
  await line.getByRole('button', { name: 'Pedir' }).click();
  await line.getByLabel('Qué se pide').fill('La constancia está cortada: envíela completa.');
  await certifier.keyboard.press('Control+Enter');
  await expect(line.getByRole('button', { name: 'Pedir' })).toHaveAttribute('aria-pressed', 'true');
  await certifier.getByRole('button', { name: 'Pedir cambios' }).click();
  await dialogOf(certifier).getByRole('button', { name: 'Pedir los cambios' }).click();
  await expect(dialogOf(certifier)).toBeHidden();

  await agency.reload();
  await expect(item('directory').getByText('La constancia está cortada: envíela completa.').first()).toBeVisible();
  await item('directory').getByLabel('Nueva versión de constancia.pdf').setInputFiles(paper('constancia-completa.pdf'));
  await expect(item('directory').getByRole('button', { name: 'Reemplazar constancia-completa.pdf' })).toBeVisible();
  await expect(item('directory').getByText('Versiones anteriores (1)')).toBeVisible();
  await agency.getByRole('button', { name: 'Presentar el expediente' }).click();
  await dialogOf(agency).getByRole('button', { name: 'Presentar el expediente' }).click();
  await expect(dialogOf(agency)).toBeHidden();
});

let signed: string;
test('it is certified as long as its evidence lasts, and anybody who reads the code of its certificate sees that it is valid', async ({ browser }) => {
  await certify();
  await agency.reload();
  const paperLink = agency.getByRole('link', { name: 'Descargar el certificado (PDF)' });
  await expect(async () => {
    await agency.reload();
    await expect(paperLink).toBeVisible({ timeout: 2_000 });
  }).toPass();
  const pdf = await agency.context().request.get((await paperLink.getAttribute('href'))!);
  signed = textOfQr(await pdf.body());
  const stranger = await desk(browser);
  await stranger.page.goto(signed);
  await expect(stranger.page.getByText(/Taruca.* está certificada/)).toBeVisible();
  await expect(stranger.page.getByText('La firma es auténtica', { exact: true })).toBeVisible();
  await expectNoViolations(stranger.page);
  // A code that somebody changed is refused where the answer is read, not below it.
  const gate = await desk(browser);
  await gate.page.goto(signed.replace(/\.(.)([\w-]+)$/, (_, first: string, rest: string) => `.${first === 'A' ? 'B' : 'A'}${rest}`));
  await expect(gate.page.getByText('No acepte este papel: la firma no es auténtica')).toBeVisible();
  await expect(gate.page.getByText(/está certificada/)).toHaveCount(0);
  await expectNoViolations(gate.page);
  await gate.page.context().close();
  expect(stranger.faults).toEqual([]);
  await stranger.page.context().close();
});

let confirmed: string;
test('certified, it confirms a group', async () => {
  await openBoard(agency, { group: 2, from: inDays(230) });
  await chooseDeparture(agency, { least: 4 });
  confirmed = await holdChosen(agency, 2);
  await confirm(agency, 2);
});

test('a paper lapses: nothing new can be held, the confirmed group stays, and the certificate says so', async ({ browser }) => {
  await own.moveClock(`${LAPSES_IN_DAYS + 1} days`);
  await openBoard(agency, { group: 2, from: inDays(240) });
  await chooseDeparture(agency, { least: 4 });
  await choice(agency).getByRole('button', { name: /^Bloquear 2 cupos/ }).click();
  await dialogOf(agency).getByRole('button', { name: /^Bloquear 2 cupos/ }).click();
  await expect(dialogOf(agency).getByRole('link', { name: /certificación|expediente/i })).toBeVisible();
  await agency.goto(`/desk/reservations/${confirmed}`);
  await expectState(agency, 'Confirmada');
  const stranger = await desk(browser);
  await stranger.page.goto(signed);
  await expect(stranger.page.getByText(/El certificado de .*Taruca.* venció/)).toBeVisible();
  await expect(stranger.page.getByText('La firma es auténtica', { exact: true })).toBeVisible();
  await expectNoViolations(stranger.page);
  await stranger.page.context().close();
});

test('the renewal asks only for what lapsed; certified again, the agency holds again', async () => {
  await agency.goto('/desk/certification');
  await agency.getByRole('button', { name: /con lo que sigue vigente/ }).click();
  await expect(agency.getByText(/Lo que presentó en el expediente anterior venció/)).toHaveCount(1);
  await expect(agency.getByText('Se conserva del expediente anterior.').first()).toBeVisible();
  await item('esnna').getByLabel('Respuesta').fill('Código firmado de nuevo');
  await attach('esnna', 'codigo-renovado.pdf');
  await item('esnna').getByLabel('Vigente hasta').last().fill(inDays(700));
  await expect(item('esnna').getByText('Sin guardar todavía')).toHaveCount(0);
  await expectNoViolations(agency);
  await handIn();
  await certify();
  await openBoard(agency, { group: 2, from: inDays(250) });
  await chooseDeparture(agency, { least: 4 });
  await holdChosen(agency, 2);
  expect(faults).toEqual([]);
});
