import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import { Subjects } from './Subjects.tsx';

afterEach(cleanup);

test('whoever hears the page is told how many were found', async () => {
  const subject = { __typename: 'DataSubject', id: 's1', kind: 'PERSON', name: 'Luz Mamani', email: null, document: null, lastDay: null, agencyName: null };
  await renderHere(<Subjects help="" />, { FindDataSubjects: () => ({ dataSubjects: [subject] }) });
  await userEvent.type(await screen.findByLabelText(/A quién busca/), 'Mamani');
  await userEvent.click(screen.getByRole('button', { name: 'Buscar' }));
  expect(await within(screen.getByRole('status')).findByText('Se encontró 1 persona')).toBeTruthy();
});
