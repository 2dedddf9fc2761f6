import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentType } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import { FirstAdministratorPage } from './FirstAdministratorPage.tsx';
import { InvitationPage } from './InvitationPage.tsx';

beforeEach(() => window.history.replaceState(null, '', '#a-token'));
afterEach(() => {
  cleanup();
  window.sessionStorage.clear();
});

const pages: Array<[string, ComponentType, string, string, RegExp]> = [
  ['invitation', InvitationPage, 'InvitationPageQuery', 'invitation', /Aquí no hay ninguna invitación/],
  ['first administrator', FirstAdministratorPage, 'FirstAdministratorPageQuery', 'firstAdministratorLink', /Este enlace no sirve/],
];

test.each(pages)('a server out of reach is not told as a bad link, and can be asked again: %s', async (_, Page, operation, field, badLink) => {
  const answers: Array<object | Error> = [new Error('out of reach'), { [field]: null }];
  await renderHere(<Page />, { ViewerQuery: () => ({ viewer: null }), [operation]: () => answers.shift()! });
  expect((await screen.findByRole('alert')).textContent).toContain('No pudimos comunicarnos con el servidor.');
  expect(screen.queryByText(badLink)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Volver a intentar' }));
  expect(await screen.findByText(badLink)).toBeTruthy();
});
