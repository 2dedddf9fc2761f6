import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import { ObjectsField } from './ObjectsField.tsx';

afterEach(cleanup);

test('whoever takes one out by keys goes on from the next, and from the list when nothing is left', async () => {
  const choices = ['Ana', 'Berta'].map((name) => ({ value: name, name }));
  function Chosen() {
    const [values, setValues] = useState(['Ana', 'Berta']);
    return <ObjectsField label="Fuentes" values={values} choices={choices} onChange={setValues} />;
  }
  await renderHere(<Chosen />);
  const takeOut = (name: string) => screen.findByRole('button', { name: `Quitar: ${name}` });
  await userEvent.click(await takeOut('Ana'));
  const next = await takeOut('Berta');
  await vi.waitFor(() => expect(document.activeElement).toBe(next));
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Fuentes')));
});
