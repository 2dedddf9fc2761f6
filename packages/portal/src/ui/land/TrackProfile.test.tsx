import { I18nProvider } from '@lingui/react';
import { i18n } from '@lingui/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { courseOf, pointAt } from './track-course.ts';
import { TrackMap } from './TrackMap.tsx';
import { TrackProfile } from './TrackProfile.tsx';

const course = courseOf([{ day: 1, from: 'A', to: 'B', startsAtPlace: true, endsAtPlace: false, lengthKm: 10, line: [[-13.3, -72], [-13.2, -72]], profile: [[0, 2900], [4, 3500], [10, 4021]], climb: [[0, 0], [700, 100], [1221, 100]] }]);

beforeEach(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 900 });
});

afterEach(cleanup);

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
  expect(slider.getAttribute('aria-valuetext')).toBe('Kilómetro 0.0, 2900 metros; subida hecha 0\u00a0m, por subir 1221\u00a0m');
  fireEvent.keyDown(slider, { key: 'ArrowRight' });
  expect(slider.getAttribute('aria-valuenow')).toBe('0.2');
  fireEvent.keyDown(slider, { key: 'ArrowRight', shiftKey: true });
  expect(slider.getAttribute('aria-valuetext')).toBe('Kilómetro 2.2, 3500 metros; subida hecha 700\u00a0m, por subir 521\u00a0m');
  fireEvent.keyDown(slider, { key: 'End' });
  expect(slider.getAttribute('aria-valuetext')).toBe('Kilómetro 10.0, 4021 metros; subida hecha 1221\u00a0m, por subir 0\u00a0m');
  fireEvent.keyDown(slider, { key: 'Home' });
  expect(slider.getAttribute('aria-valuenow')).toBe('0');
});

const part = () => screen.queryByRole('status')?.textContent;

test('a part is drawn with the pointer, stays while the pointer walks on, and goes with a press', () => {
  render(<Walked />);
  const slider = screen.getByRole('slider');
  const at = (km: number) => ({ clientX: 52 + (km / 10) * 840, pointerType: 'mouse', button: 0, buttons: 1 });
  expect(screen.getByText(/Arrastre sobre el perfil/)).toBeDefined();
  fireEvent.pointerDown(slider, at(10));
  fireEvent.pointerMove(slider, at(4));
  fireEvent.pointerUp(slider, at(4));
  expect(part()).toBe('Tramo del kilómetro 4.0 al 10.0: 6\u00a0km · ↑ 521\u00a0m · ↓ 0\u00a0m');
  fireEvent.pointerMove(slider, { ...at(1), buttons: 0 });
  expect(part()).toContain('4.0 al 10.0');
  fireEvent.pointerDown(slider, at(2));
  fireEvent.pointerUp(slider, at(2));
  expect(part()).toBeUndefined();
});

test('the same by the keys: Enter begins, the arrows draw, Enter ends, Escape takes it away', () => {
  render(<Walked />);
  const slider = screen.getByRole('slider');
  fireEvent.keyDown(slider, { key: 'Enter' });
  expect(slider.getAttribute('aria-valuetext')).toContain('eligiendo un tramo');
  fireEvent.keyDown(slider, { key: 'ArrowRight', shiftKey: true });
  fireEvent.keyDown(slider, { key: 'ArrowRight', shiftKey: true });
  expect(part()).toBe('Tramo del kilómetro 0.0 al 4.0: 4\u00a0km · ↑ 700\u00a0m · ↓ 100\u00a0m');
  fireEvent.keyDown(slider, { key: 'Enter' });
  fireEvent.keyDown(slider, { key: 'End' });
  expect(part()).toContain('0.0 al 4.0');
  fireEvent.keyDown(slider, { key: 'Escape' });
  expect(part()).toBeUndefined();
});

test('a finger scrolls the page over the map until it taps it', () => {
  const moved: number[] = [];
  render(
    <I18nProvider i18n={i18n}>
      <TrackMap course={course} cursor={pointAt(course, 0)} onMove={(km) => moved.push(km)} />
    </I18nProvider>,
  );
  const map = screen.getByRole('button', { name: 'Toque para recorrer el mapa' });
  fireEvent.pointerMove(map, { pointerType: 'touch' });
  expect(moved).toEqual([]);
  const box = map.parentElement!;
  fireEvent.click(map);
  expect(screen.getByRole('button', { name: 'Soltar el mapa' })).toBeDefined();
  fireEvent.pointerMove(box, { pointerType: 'touch' });
  expect(moved).toHaveLength(1);
  fireEvent.pointerDown(document.body);
  expect(screen.getByRole('button', { name: 'Toque para recorrer el mapa' })).toBeDefined();
});
