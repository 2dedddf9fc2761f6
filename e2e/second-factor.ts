import { expect, type Page } from '@playwright/test';
import { codeOf } from './totp.ts';

/** Turns the second factor on at its page, as a person with a telephone does. Answers the secret the telephone keeps. */
export async function turnOnSecondFactor(page: Page, password: string): Promise<string> {
  await expect(page.getByRole('heading', { level: 1, name: 'Activar el segundo factor' })).toBeVisible();
  await page.getByLabel('Contraseña actual').fill(password);
  await page.getByRole('button', { name: 'Empezar' }).click();
  const secret = await page.locator('code').innerText();
  // The code before this one, so that the next ones are still to come.
  await page.getByLabel('Código que muestra la aplicación').fill(codeOf(secret, -1));
  await page.getByRole('button', { name: 'Activar el segundo factor' }).click();
  await expect(page.getByText('El segundo factor está activo.')).toBeVisible();
  await page.getByRole('button', { name: 'Ya guardé los códigos' }).click();
  return secret;
}
