import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import { EmailConfirmedPage } from './EmailConfirmedPage.tsx';

afterEach(cleanup);

test.each([
  [{}, 'Su correo está confirmado', 'Seguir', '/desk'],
  [{ error: 'TOKEN_EXPIRED' }, 'Su correo todavía no está confirmado', 'Ir a mi cuenta', '/desk/account'],
])('the link in the letter ends on a page that says what came of it and leads on: %o', async (search, title, link, to) => {
  await renderHere(<EmailConfirmedPage search={search} />);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title);
  expect(screen.getByRole('link', { name: link }).getAttribute('href')).toBe(to);
});
