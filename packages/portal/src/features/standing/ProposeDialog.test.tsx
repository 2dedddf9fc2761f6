import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import { ProposeDialog } from './ProposeDialog.tsx';
import './StaffStanding.tsx';

afterEach(cleanup);

const nothing = { standingChangeImpact: { __typename: 'StandingImpact', fingerprint: 'now', files: [], held: [], waiting: [], kept: [] } };

test('what it would end could not be read: that is said, and can be asked again', async () => {
  const looks: Array<object | Error> = [new Error('out of reach'), nothing];
  await renderHere(<ProposeDialog kind="REVOKE" certificationId="c1" agencyName="Caminos" today="2026-11-24" validUntil="2027-01-01" onClose={() => undefined} onDone={() => undefined} />, { StandingImpactLook: () => looks.shift()! });
  expect((await screen.findByRole('alert')).textContent).toContain('No pudimos comunicarnos con el servidor.');
  const propose = screen.getByRole<HTMLButtonElement>('button', { name: 'Proponer la revocación' });
  expect(propose.disabled).toBe(true);
  await userEvent.type(screen.getByLabelText('Motivo'), 'Falta el seguro');
  await userEvent.click(screen.getByRole('button', { name: 'Volver a intentar' }));
  await screen.findByText(/Ahora no termina nada|no tiene bloqueos/);
  expect(propose.disabled).toBe(false);
  expect(screen.getByLabelText<HTMLTextAreaElement>('Motivo').value).toBe('Falta el seguro');
});
