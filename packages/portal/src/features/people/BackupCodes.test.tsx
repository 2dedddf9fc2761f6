import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import { BackupCodes } from './BackupCodes.tsx';

afterEach(cleanup);

test('a browser that does not let copy is told, and the codes stay', async () => {
  await renderHere(<BackupCodes codes={['aaaa-1111']} />);
  const copy = await screen.findByRole('button', { name: 'Copiar los códigos' });
  const user = userEvent.setup();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
  await user.click(copy);
  expect((await screen.findByRole('alert')).textContent).toContain('no permite copiar');
  expect(screen.getByText('aaaa-1111')).toBeTruthy();
});
