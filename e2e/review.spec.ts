import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { demoAccounts } from './demo-accounts.mjs';
import { acceptAll, openDesk } from './desk.ts';

/** Counts what a hand does. */
function counted() {
  let clicks = 0;
  return { click: async (target: Locator) => { clicks++; await target.click(); }, clicks: () => clicks };
}

/** The file of the demonstration that waits, opened from the list by keys alone. */
async function openFile(page: Page): Promise<Locator> {
  await page.goto('/staff/certifications');
  await expect(page.getByRole('link', { name: /Puya/ })).toBeVisible();
  await page.keyboard.press('j');
  await page.waitForURL('**/staff/certifications/*');
  await expect(page.getByRole('heading', { level: 1, name: /Puya/ })).toBeVisible();
  return page.getByRole('article').nth(1);
}

test('a reviewed file is decided in two clicks and a reason, and a refusal waits for a second person', async ({ browser }) => {
  const { page: first, faults } = await openDesk(browser, demoAccounts.certifier);
  const item = await openFile(first);
  await expectNoViolations(first);

  // By keys alone: the first item is good, the second is not accepted.
  await first.keyboard.press('n');
  await first.keyboard.press('o');
  await expect(first.getByRole('article').first().getByRole('button', { name: 'Conforme' })).toHaveAttribute('aria-pressed', 'true');
  await first.keyboard.press('n');
  await first.keyboard.press('x');
  await first.getByLabel('Por qué no se acepta').pressSequentially('La constancia es de otra agencia');
  await first.keyboard.press('Control+Enter');
  await expect(item.getByRole('button', { name: 'No aceptar' })).toHaveAttribute('aria-pressed', 'true');
  await expect(item.getByText('La constancia es de otra agencia').first()).toBeVisible();

  const hand = counted();
  await hand.click(first.getByRole('button', { name: 'Decidir' }));
  const sheet = first.getByRole('dialog');
  await sheet.getByLabel('Motivo').fill('Presente la constancia a nombre de su agencia.');
  await expect(sheet.getByTitle('Su expediente de certificación fue denegado')).toBeVisible();
  await expectNoViolations(first);
  await hand.click(sheet.getByRole('button', { name: 'Proponer la denegación' }));
  await expect(first.getByText(/propuso denegar este expediente/)).toBeVisible();
  expect(hand.clicks()).toBe(2);
  await expect(first.getByRole('button', { name: 'Confirmar la denegación' })).toHaveCount(0);

  const { page: second, faults: faultsOfSecond } = await openDesk(browser, demoAccounts.secondCertifier);
  await second.goto('/staff/certifications?show=proposed');
  await second.getByRole('link', { name: /Puya/ }).click();
  await expect(second.getByText('Presente la constancia a nombre de su agencia.', { exact: false }).first()).toBeVisible();
  await expect(second.getByRole('button', { name: 'Confirmar la denegación' })).toBeVisible();
  await expectNoViolations(second);
  await second.getByRole('button', { name: 'Rechazar la propuesta' }).click();
  await second.getByRole('dialog').getByLabel('Por qué no').fill('La constancia sí es suya: cambió de nombre.');
  await second.getByRole('dialog').getByRole('button', { name: 'Rechazar la propuesta' }).click();
  await expect(second.getByRole('button', { name: 'Decidir' })).toBeVisible();

  // What stood in the way is taken back, and the file is certified in two clicks as well.
  await second.getByRole('article').nth(1).getByRole('button', { name: 'Conforme' }).click();
  await expect(second.getByRole('article').nth(1).getByRole('button', { name: 'Conforme' })).toHaveAttribute('aria-pressed', 'true');
  await acceptAll(second);
  const other = counted();
  await other.click(second.getByRole('button', { name: 'Decidir' }));
  await expect(second.getByRole('dialog').getByTitle('Su agencia está certificada')).toBeVisible();
  await other.click(second.getByRole('dialog').getByRole('button', { name: 'Certificar a la agencia' }));
  await expect(second.getByRole('heading', { name: 'Decisión' })).toBeVisible();
  expect(other.clicks()).toBe(2);
  await expectNoViolations(second);
  expect([...faults, ...faultsOfSecond]).toEqual([]);
});
