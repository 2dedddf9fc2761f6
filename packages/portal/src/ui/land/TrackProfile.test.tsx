import { I18nProvider } from '@lingui/react';
import { i18n } from '@lingui/core';
import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { courseOf, pointAt } from './track-course.ts';
import { TrackProfile } from './TrackProfile.tsx';

const course = courseOf([{ day: 1, from: 'A', to: 'B', lengthKm: 10, line: [[-13.3, -72], [-13.2, -72]], profile: [[0, 2900], [4, 3500], [10, 4021]] }]);

beforeEach(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 900 });
});

function Walked() {
  const [km, setKm] = useState(0);
  return (
    <I18nProvider i18n={i18n}>
      <TrackProfile course={course} cursor={pointAt(course, km)} onMove={setKm} />
    </I18nProvider>
  );
}

test('is a slider for the keyboard that says where one is: 200 m, with Shift 2 km, to both ends', () => {
  render(<Walked />);
  const slider = screen.getByRole('slider');
  expect(slider.getAttribute('aria-valuetext')).toBe('Kilómetro 0.0, 2900 metros');
  fireEvent.keyDown(slider, { key: 'ArrowRight' });
  expect(slider.getAttribute('aria-valuenow')).toBe('0.2');
  fireEvent.keyDown(slider, { key: 'ArrowRight', shiftKey: true });
  expect(slider.getAttribute('aria-valuetext')).toBe('Kilómetro 2.2, 3500 metros');
  fireEvent.keyDown(slider, { key: 'End' });
  expect(slider.getAttribute('aria-valuetext')).toBe('Kilómetro 10.0, 4021 metros');
  fireEvent.keyDown(slider, { key: 'Home' });
  expect(slider.getAttribute('aria-valuenow')).toBe('0');
});
