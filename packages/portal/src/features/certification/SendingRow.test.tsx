import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import type { Sending } from './paper-queue.ts';
import { SendingRow } from './SendingRow.tsx';

afterEach(cleanup);

const sending = (rest: Partial<Sending>): Sending => ({
  id: 1,
  wish: { certificationId: 'c', itemSlug: 'ruc', documentId: null, file: { name: 'ficha.pdf', size: 3 * 1024 * 1024 } as File },
  state: 'sending',
  share: 0.4,
  fault: null,
  problem: null,
  ...rest,
});

async function row(one: Sending) {
  const [onCancel, onRetry] = [vi.fn<() => void>(), vi.fn<() => void>()];
  await renderHere(<SendingRow sending={one} onCancel={onCancel} onRetry={onRetry} />);
  return { onCancel, onRetry };
}

test('a paper on its way says how far it is, and can be stopped', async () => {
  const { onCancel } = await row(sending({}));
  expect(screen.getByRole('progressbar', { name: 'Enviando ficha.pdf' }).getAttribute('value')).toBe('0.4');
  expect(screen.getByText('3 MB', { normalizer: (text) => text.replace(/\u00a0/g, ' ') })).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Cancelar el envío de ficha.pdf' }));
  expect(onCancel).toHaveBeenCalledOnce();
});

test('what the line stopped is sent again by a button', async () => {
  const { onRetry } = await row(sending({ state: 'failed', fault: 'unreachable' }));
  expect(screen.getByRole('alert').textContent).toContain('No pudimos comunicarnos');
  await userEvent.click(screen.getByRole('button', { name: 'Volver a enviar ficha.pdf' }));
  expect(onRetry).toHaveBeenCalledOnce();
});

test.each([
  [{ kind: 'FileTooLarge', mostBytes: 15 * 1024 * 1024 }, 'hasta 15 MB'],
  [{ kind: 'FileTypeNotAccepted' }, 'no es un PDF, JPEG, PNG ni WebP'],
  [{ kind: 'PictureTooLarge', width: 60_000, height: 60_000 }, '60000 × 60000 puntos'],
  [{ kind: 'FileUnreadable', because: 'NOT_ONLY_A_PDF' }, 'algo más que el PDF'],
  [{ kind: 'FileUnreadable', because: 'BROKEN' }, 'dañado o incompleto'],
  [{ kind: 'TooManyDocuments', most: 10 }, 'máximo de 10'],
  [{ kind: 'TooManyDocuments', where: 'EVER', most: 400 }, 'contando lo que se quitó'],
  [{ kind: 'EmailNotVerified' }, 'confirme su correo'],
  [{ kind: 'SomethingNew' }, 'no aceptó este archivo'],
])('a refusal %o is said in our own words, without another try', async (problem, words) => {
  await row(sending({ state: 'refused', problem }));
  expect(screen.getByRole('alert').textContent?.replace(/\u00a0/g, ' ')).toContain(words);
  expect(screen.queryByRole('button', { name: /Volver a enviar/ })).toBeNull();
  expect(screen.getByRole('button', { name: 'Entendido: ficha.pdf' })).toBeDefined();
});

test.each([
  [true, 1],
  [false, 0],
])('in a demonstration (%s) the letter that proves the address is in the mailbox', async (isDemo, links) => {
  const { asked } = await renderHere(<SendingRow sending={sending({ state: 'refused', problem: { kind: 'EmailNotVerified' } })} onCancel={vi.fn<() => void>()} onRetry={vi.fn<() => void>()} />, {
    ProofLetterQuery: () => ({ network: { __typename: 'Network', id: 'n', isDemo } }),
  });
  await vi.waitFor(() => expect(screen.queryAllByRole('link', { name: 'buzón' })).toHaveLength(links));
  expect(asked.map(({ operation }) => operation)).toEqual(['ProofLetterQuery']);
});
