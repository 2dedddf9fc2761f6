import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import { FirstAdministratorForm } from './FirstAdministratorForm.tsx';
import { SignInForm } from './SignInForm.tsx';

// Identity's client takes hold of `fetch` when it is made.
const answer = vi.hoisted(() => {
  const fetch = vi.fn<() => Promise<Response>>();
  vi.stubGlobal('fetch', fetch);
  return fetch;
});
const refused = (body: object) => answer.mockImplementation(async () => Response.json(body, { status: 403 }));
afterEach(cleanup);

async function signIn() {
  const onSignedIn = vi.fn<() => Promise<void>>();
  await renderHere(<SignInForm onSignedIn={onSignedIn} />);
  await userEvent.type(screen.getByLabelText('Correo electrónico'), 'rosa@example.org');
  await userEvent.type(screen.getByLabelText('Contraseña'), 'una clave larga');
  await userEvent.click(screen.getByRole('button', { name: 'Ingresar' }));
  expect(onSignedIn).not.toHaveBeenCalled();
  return screen.findByRole('alert');
}

test('at an address that is not trusted it says that the server refused it, and where the portal opens', async () => {
  refused({ code: 'INVALID_ORIGIN', message: 'Invalid origin', openAt: 'https://trek.example.org' });
  const alert = await signIn();
  expect(alert.textContent).toContain(`no acepta la dirección ${window.location.origin}`);
  expect(alert.textContent).not.toContain('No pudimos comunicarnos');
  expect(screen.getByRole('link', { name: 'https://trek.example.org' }).getAttribute('href')).toBe('https://trek.example.org');
});

test('it sends nobody to the page they are on', async () => {
  refused({ code: 'MISSING_OR_NULL_ORIGIN', message: 'Missing or null Origin', openAt: window.location.origin });
  expect((await signIn()).textContent).toContain('Abra el portal en la dirección que le dio quien lo instaló.');
});

test('a first administrator whose account was made there is told so, instead of landing on signing in', async () => {
  refused({ code: 'INVALID_ORIGIN', message: 'Invalid origin', openAt: 'https://trek.example.org' });
  const onMade = vi.fn<() => Promise<void>>();
  await renderHere(<FirstAdministratorForm token="t" signedInAs={null} onMade={onMade} />, { MakeFirstAdministrator: () => ({ makeFirstAdministrator: { __typename: 'MakeFirstAdministratorSuccess' } }) });
  await userEvent.type(screen.getByLabelText('Nombre y apellido'), 'Rosa Quispe');
  await userEvent.type(screen.getByLabelText('Correo electrónico'), 'rosa@example.org');
  await userEvent.type(screen.getByLabelText('Contraseña'), 'una clave larga');
  await userEvent.click(screen.getByRole('button', { name: 'Crear la cuenta de administración' }));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('La cuenta ya está creada y administra la red');
  expect(alert.textContent).toContain('https://trek.example.org');
  expect(onMade).not.toHaveBeenCalled();
});
