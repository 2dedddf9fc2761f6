import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { ConfirmDialog } from './ConfirmDialog.tsx';

afterEach(cleanup);

function show(onConfirm: (reason: string) => Promise<void> | void, withReason = true) {
  render(
    <I18nProvider i18n={i18n}>
      <MantineProvider env="test">
        <ConfirmDialog
          isOpen
          onClose={() => undefined}
          title="Cancelar la reserva"
          effect="Se liberan 8 cupos."
          confirmLabel="Cancelar la reserva de 8 cupos"
          isDestructive
          reason={withReason ? { label: 'Motivo' } : undefined}
          onConfirm={onConfirm}
        />
      </MantineProvider>
    </I18nProvider>,
  );
}

const confirmButton = () => screen.getByRole('button', { name: 'Cancelar la reserva de 8 cupos' });

test('states the effect and does nothing until a reason is written', async () => {
  const onConfirm = vi.fn<(reason: string) => void>();
  show(onConfirm);
  expect(screen.getByText('Se liberan 8 cupos.')).toBeTruthy();
  await userEvent.click(confirmButton());
  expect(onConfirm).not.toHaveBeenCalled();
  expect(screen.getByText('Escriba el motivo: queda en el historial.')).toBeTruthy();

  await userEvent.type(screen.getByLabelText('Motivo'), '  Lluvia fuerte ');
  await userEvent.click(confirmButton());
  expect(onConfirm).toHaveBeenCalledExactlyOnceWith('Lluvia fuerte');
});

test('a second press while the first is on its way does nothing', async () => {
  let done: () => void = () => undefined;
  const onConfirm = vi.fn<() => Promise<void>>(() => new Promise<void>((resolve) => (done = resolve)));
  show(onConfirm, false);
  await userEvent.click(confirmButton());
  await userEvent.click(confirmButton());
  expect(onConfirm).toHaveBeenCalledTimes(1);
  done();
});
