import { render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { WeaveBand } from './WeaveBand.tsx';

test('refuses a given band without the names of its weavers', () => {
  const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(() => render(<WeaveBand pattern={{ drawing: '/band.svg', attribution: ' ' }} />)).toThrow(/names of its weavers/);
  silent.mockRestore();
});

test('shows a given band with its weavers', () => {
  render(<WeaveBand pattern={{ drawing: '/band.svg', attribution: 'Tejedoras de Huilloc' }} />);
  expect(screen.getByText('Tejedoras de Huilloc')).toBeTruthy();
});
