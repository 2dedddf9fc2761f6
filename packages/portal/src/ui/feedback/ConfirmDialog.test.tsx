import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { DraftOwner } from '@/lib/use-own-draft.ts';
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

test('a reason is as long as the network wants it', async () => {
  const onConfirm = vi.fn<(reason: string) => void>();
  show(onConfirm);
  await userEvent.type(screen.getByLabelText('Motivo'), 'no');
  await userEvent.click(confirmButton());
  expect(screen.getByText('Escriba el motivo, de 3 a 500 caracteres.')).toBeTruthy();
  expect(onConfirm).not.toHaveBeenCalled();
});

/** A dialog as pages have it: it goes once its act has ended well, and when it is closed. */
function Host({ act }: { act: () => Promise<boolean> }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <DraftOwner value="rosa">
      <button type="button" onClick={() => setOpen(true)}>
        Abrir
      </button>
      {isOpen && <ConfirmDialog isOpen onClose={() => setOpen(false)} title="Cancelar" effect="" confirmLabel="Cancelar la reserva de 8 cupos" reason={{ label: 'Motivo', draft: 'cancel.r1' }} onConfirm={async () => {
            if (await act()) setOpen(false);
          }} />}
    </DraftOwner>
  );
}

test('a reason that was written is there again until the act was done, and not after', async () => {
  const answers = [false, true];
  render(
    <I18nProvider i18n={i18n}>
      <MantineProvider env="test">
        <Host act={async () => answers.shift()!} />
      </MantineProvider>
    </I18nProvider>,
  );
  const open = () => userEvent.click(screen.getByRole('button', { name: 'Abrir', hidden: true }));
  const reason = () => screen.getByLabelText<HTMLTextAreaElement>('Motivo').value;
  const gone = () => vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await open();
  await userEvent.type(screen.getByLabelText('Motivo'), 'Lluvia fuerte');
  // A click on the veil does not put away what was written.
  await userEvent.click(document.querySelector('[class*="Modal-inner"]')!);
  expect(reason()).toBe('Lluvia fuerte');
  await userEvent.click(confirmButton());
  await userEvent.keyboard('{Escape}');
  await gone();
  await open();
  expect(reason()).toBe('Lluvia fuerte');
  await userEvent.click(confirmButton());
  await gone();
  await open();
  expect(reason()).toBe('');
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
