import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import { CertifyFields } from './CertifyFields.tsx';
import { LetterPreview } from './LetterPreview.tsx';

afterEach(cleanup);

const out = /No pudimos comunicarnos con el servidor/;
const again = () => userEvent.click(screen.getByRole('button', { name: 'Volver a intentar' }));

test('a letter that could not be read is said to be missing, and can be asked for again', async () => {
  const answers: Array<object | Error> = [new Error('out of reach'), { decisionLetter: [{ __typename: 'Letter', language: 'ES', subject: 'Su expediente', html: 'x' }] }];
  await renderHere(<LetterPreview input={{ certificationId: 'c1', kind: 'ASK', text: null }} frame={({ title }) => <p>{title}</p>} />, { DecisionLetterPreview: () => answers.shift()! });
  expect((await screen.findByRole('alert')).textContent).toMatch(out);
  await again();
  expect(await screen.findByText('Su expediente')).toBeTruthy();
  expect(screen.queryByText(out)).toBeNull();
});

test('so is how long a certification would last', async () => {
  await renderHere(
    <CertifyFields certificationId="c1" today="2026-11-24" hasConditions={false} values={{ until: '2027-11-24', conditions: '', text: '' }} isWrong={false} areConditionsMissing={false} onChange={() => undefined} />,
    { DecisionValidity: () => new Error('out of reach') },
  );
  expect((await screen.findByRole('alert')).textContent).toMatch(out);
});
