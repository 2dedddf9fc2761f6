import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import { SealNote } from './SealNote.tsx';

afterEach(cleanup);

test.each([
  [null, 'Comprobado: la bitácora coincide con sus sellos.'],
  [7, ''],
])('a check that ended well is said aloud; a break by its own notice: %s', async (brokenNumber, said) => {
  const onChecked = vi.fn<() => void>();
  await renderHere(<SealNote seal={null} onChecked={onChecked} />, {
    CheckAuditTrail: () => ({ checkAuditTrail: { __typename: 'CheckAuditTrailSuccess', check: { __typename: 'AuditCheck', id: 'k1', at: '2026-11-24T03:00:00Z', seals: 7, entries: 40, head: null, brokenNumber } } }),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Comprobar ahora' }));
  await vi.waitFor(() => expect(onChecked).toHaveBeenCalledOnce());
  await vi.waitFor(() => expect(screen.getByRole('status').textContent).toBe(said));
});
