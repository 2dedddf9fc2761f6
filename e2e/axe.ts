import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What the other colours can change; the rest of a screen is the same by day and by night. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** Fails when this screen, as it stands, breaks a rule of accessibility, by day or by night. */
export async function expectNoViolations(page: Page): Promise<void> {
  // A skeleton has no heading yet: the screen is judged when it stands.
  await expect(page.getByText('Cargando la página…')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    // The portal's screens are one document each: without frames to gather, the judgement needs no second page.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const { violations } = await (colorScheme === 'dark' ? axe.withTags(RULES) : axe.withRules(OF_COLOURS)).analyze();
    const found = violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')}. ${failureSummary}`));
    expect(found, `accessibility of ${new URL(page.url()).pathname}, ${colorScheme}`).toEqual([]);
  }
}
