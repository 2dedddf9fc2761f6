import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import { FactField } from './FactField.tsx';

afterEach(cleanup);

test('several numbers are typed, and taken back, letter by letter', async () => {
  function Altitudes() {
    const [values, setValues] = useState(['4800', '4500']);
    return <FactField fact={{ field: 'otherAltitudesM', kind: 'WHOLES', of: null, choices: [], isRequired: false }} label="Otras altitudes" values={values} pointable={{ SOURCES: [] }} onChange={setValues} />;
  }
  await renderHere(<Altitudes />);
  const field = await screen.findByLabelText<HTMLInputElement>(/^Otras altitudes/);
  expect(field.value).toBe('4800, 4500');
  await userEvent.type(field, ',{Backspace}{Backspace}{Backspace}{Backspace}{Backspace}{Backspace}{Backspace}');
  expect(field.value).toBe('4800');
});
