import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import { FilterMany } from './FilterMany.tsx';

afterEach(cleanup);

const options = [{ value: 'a', label: 'Lares clásico' }, { value: 'b', label: 'Ruta Colque Cruz' }, { value: 'c', label: 'Abra Málaga' }];
/** What it filters comes late: the values stay as they were. */
async function show(values: string[] = []) {
  const onChange = vi.fn<(values: string[]) => void>();
  await renderHere(<><FilterMany label="Rutas" all="Todas" values={values} options={options} onChange={onChange} /><button type="button">después</button></>);
  const button = await screen.findByRole('button', { name: /^Rutas: / });
  return { onChange, button };
}

test('by keyboard: several are picked one after the other, before the first has come back; Escape closes and gives the focus back', async () => {
  const { onChange, button } = await show();
  expect(button.getAttribute('aria-label')).toBe('Rutas: Todas');
  button.focus();
  await userEvent.keyboard('{Enter}{Tab} {Tab}{Tab} ');
  expect(onChange.mock.calls).toEqual([[['a']], [['a', 'c']]]);
  expect(button.getAttribute('aria-label')).toBe('Rutas: 2 elegidas');
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).toBe(button);
  expect(screen.queryByRole('group', { name: 'Rutas' })).toBeNull();
});

test('says what is picked, takes it away again, and closes when one goes on', async () => {
  const { onChange, button } = await show(['b']);
  expect(button.getAttribute('aria-label')).toBe('Rutas: Ruta Colque Cruz');
  await userEvent.click(button);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Ruta Colque Cruz' }));
  expect(onChange).toHaveBeenLastCalledWith([]);
  await userEvent.click(screen.getByRole('button', { name: 'después' }));
  expect(screen.queryByRole('checkbox')).toBeNull();
});
