import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import { AssignField } from './AssignField.tsx';
import './ReviewHead.tsx';

afterEach(cleanup);

test('whoever goes through the names gives the file to nobody until they say so', async () => {
  const certifiers = ['Ana', 'Berta', 'Carla'].map((name) => ({ id: name, name }));
  const { asked } = await renderHere(
    <AssignField certificationId="c1" assignee={null} dueOn={null} state="IN_REVIEW" certifiers={certifiers} personId="Ana" today="2026-11-24" mayChange onReload={() => undefined} />,
    { AssignCertification: () => undefined },
  );
  const field = await screen.findByLabelText('A cargo de');
  await userEvent.selectOptions(field, 'Ana');
  await userEvent.selectOptions(field, 'Berta');
  expect(asked).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Dejar a cargo de Berta' }));
  await vi.waitFor(() => expect(asked.map(({ variables }) => variables.input)).toEqual([{ certificationId: 'c1', assigneeId: 'Berta' }]));
});
