import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import { SealNote } from './SealNote.tsx';

afterEach(cleanup);

test.each([
  [null, 'Comprobado: la bitácora coincide con sus sellos.'],
  [7, ''],
])('a check that ended well is said aloud; a break by its own notice: %s', async (brokenNumber, said) => {
  const { asked } = await renderHere(<SealNote seal={null} onChecked={() => undefined} />, {
    CheckAuditTrail: () => ({ checkAuditTrail: { __typename: 'CheckAuditTrailSuccess', check: { __typename: 'AuditCheck', id: 'k1', at: '2026-11-24T03:00:00Z', seals: 7, entries: 40, head: null, brokenNumber } } }),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Comprobar ahora' }));
  if (said) expect(await within(screen.getByRole('status')).findByText(said)).toBeTruthy();
  else expect(screen.getByRole('status').textContent).toBe('');
  expect(asked).toHaveLength(1);
});
