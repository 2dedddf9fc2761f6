import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import { ChangeEmailForm } from './ChangeEmailForm.tsx';
import { changeEmail } from './second-factor.ts';

vi.mock('./second-factor.ts', { spy: true });
afterEach(cleanup);

async function fill(needsCode: boolean) {
  vi.mocked(changeEmail).mockReset().mockResolvedValue({ data: {}, problem: null });
  await renderHere(<ChangeEmailForm email="rosa@example.org" needsCode={needsCode} />, {});
  await userEvent.type(await screen.findByLabelText('Correo nuevo'), 'rosa.q@example.org');
  await userEvent.type(screen.getByLabelText('Contraseña actual'), 'una clave larga');
  return () => userEvent.click(screen.getByRole('button', { name: 'Enviar el enlace al correo nuevo' }));
}

test('with the second factor on another address asks for a code too', async () => {
  const send = await fill(true);
  await send();
  expect(changeEmail).not.toHaveBeenCalled();
  expect(await screen.findByText('Escriba el código de su aplicación, o uno de respaldo.')).toBeTruthy();
  await userEvent.type(screen.getByLabelText('Código'), '123456');
  await send();
  expect(changeEmail).toHaveBeenCalledExactlyOnceWith({ newEmail: 'rosa.q@example.org', password: 'una clave larga', code: '123456' });
});

test('without it no code is asked for', async () => {
  const send = await fill(false);
  expect(screen.queryByLabelText('Código')).toBeNull();
  await send();
  expect(changeEmail).toHaveBeenCalledExactlyOnceWith({ newEmail: 'rosa.q@example.org', password: 'una clave larga' });
});
