import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { LetterPage } from './LetterPage.tsx';

afterEach(cleanup);

test('shows a letter in a frame that is named by its subject and runs nothing', () => {
  render(<LetterPage html="<p>Hola</p>" title="Reserva confirmada" />);
  const frame = screen.getByTitle('Reserva confirmada');
  const allowed = frame.getAttribute('sandbox')!.split(' ');
  // Links may open a tab; scripts, forms and the page around it are out of reach.
  expect(allowed.toSorted()).toEqual(['allow-popups', 'allow-popups-to-escape-sandbox', 'allow-same-origin']);
  expect(frame.getAttribute('srcdoc')).toBe('<p>Hola</p>');
  expect(frame.hasAttribute('src')).toBe(false);
});
