import { I18nProvider } from '@lingui/react';
import { i18n } from '@lingui/core';
import { render, screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { RouteDay, RoutePoint } from './route-columns.ts';
import { StepProfile } from './StepProfile.tsx';

const place = (name: string, altitudeM: number | null): RoutePoint => ({ key: name, name, kind: 'settlement', kindWord: 'comunidad', altitudeM });

beforeEach(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 900 });
});

function show(days: RouteDay[]) {
  return render(
    <I18nProvider i18n={i18n}>
      <StepProfile days={days} />
    </I18nProvider>,
  );
}

test('says the known altitudes aloud and shows the unknown as unknown', () => {
  show([{ day: 1, points: [place('Huarán', 2900), place('Cuncani', null)] }]);
  expect(screen.getByRole('img').getAttribute('aria-label')).toBe('Alturas conocidas: Huarán 2900\u00a0m');
  expect(screen.getByText('por confirmar')).toBeTruthy();
});

test('draws nothing when no altitude is known', () => {
  const { container } = show([{ day: 1, points: [place('Urubamba', null), place('Chicón', null)] }]);
  expect(container.querySelector('svg')).toBeNull();
});
