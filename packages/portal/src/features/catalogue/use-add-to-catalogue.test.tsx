import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import { NewSourceDialog } from './NewSourceDialog.tsx';

afterEach(cleanup);

const there = { __typename: 'AlreadyInCatalogue', message: '', existing: { __typename: 'CatalogueObject', id: 's1', noun: 'SOURCE', slug: 'vt-home' } };

async function show(answers: Array<object | Error>) {
  const onAdded = vi.fn<(key: string) => void>();
  await renderHere(<NewSourceDialog onClose={() => undefined} onAdded={onAdded} />, {
    AddCatalogueObject: () => {
      const answer = answers.shift()!;
      return answer instanceof Error ? answer : { addToCatalogue: answer };
    },
  });
  await userEvent.type(await screen.findByLabelText('Título'), 'Página de la red');
  const add = () => userEvent.click(screen.getByRole('button', { name: 'Agregar la fuente' }));
  await add();
  return { onAdded, add };
}

test('what is there already is not told as added: what was typed stays, and that which is there can be taken', async () => {
  const { onAdded } = await show([there]);
  expect((await screen.findByRole('alert')).textContent).toContain('no se guardó nada de lo escrito');
  expect(screen.getByLabelText<HTMLInputElement>('Título').value).toBe('Página de la red');
  expect(onAdded).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Usar la que ya está' }));
  expect(onAdded).toHaveBeenCalledWith('vt-home');
});

test('what a try before added, whose answer was lost, counts as added', async () => {
  const { onAdded, add } = await show([new Error('out of reach'), there]);
  await screen.findByRole('alert');
  await add();
  await vi.waitFor(() => expect(onAdded).toHaveBeenCalledWith('vt-home'));
});
