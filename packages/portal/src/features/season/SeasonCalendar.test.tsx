import { cleanup, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import { type CalendarDeparture, type CalendarRow, chosenBy, daysOf, gridRows, type Selection } from './calendar-rows.ts';
import { CalendarBar } from './CalendarBar.tsx';
import { SeasonCalendar } from './SeasonCalendar.tsx';

afterEach(cleanup);

const departure = (date: string, towards: object = {}) => ({
  id: date, date, endDate: date, state: 'OPEN', groupSize: 12, isOnRequest: false,
  outlook: { minimum: null, decideBy: null, confirmed: 0, held: 0, limit: 12, wasHeld: false, isClosed: false, isMinimumReached: false, guidesMissing: null, ...towards },
}) as unknown as CalendarDeparture;
const row = (slug: string, departures: CalendarDeparture[]) => ({ trek: { id: slug, slug, name: slug, days: 1 }, departures, closedStarts: [] }) as unknown as CalendarRow;
const rows = gridRows([row('Lares', [departure('2027-05-02', { wasHeld: true, confirmed: 3, held: 1 })]), row('Colque', [departure('2027-05-03')])]);
const days = daysOf({ from: '2027-05-01', to: '2027-05-05' });

async function show() {
  const [onMove, onAct] = [vi.fn<(departure: CalendarDeparture, to: string | null) => void>(), vi.fn<() => void>()];
  function Desk() {
    const [selection, setSelection] = useState<Selection | null>(null);
    return (
      <>
        <SeasonCalendar rows={rows} days={days} today="2027-05-01" selection={selection} isDense={false} onSelect={setSelection} onAct={onAct} onMove={onMove} />
        <CalendarBar ref={null} chosen={selection && chosenBy(selection, rows, days)} onAct={() => undefined} onForget={() => setSelection(null)} />
      </>
    );
  }
  await renderHere(<Desk />);
  await screen.findByRole('grid');
  return { onMove, onAct };
}
const tile = (at: string) => document.querySelector<HTMLElement>(`[data-at="${at}"]`)!;
const press = (at: string, on?: Element) => fireEvent.pointerDown(on ?? tile(at), { button: 0, pointerType: 'mouse' });
const spoken = () => screen.getByRole('status').textContent;

test('one tab stop; arrows move it, with Shift they choose a range, which is said', async () => {
  const { onAct } = await show();
  expect(document.querySelectorAll('[role=gridcell][tabindex="0"]')).toHaveLength(1);
  tile('0.0').focus();
  await userEvent.keyboard('{ArrowRight}{Shift>}{ArrowRight}{ArrowDown}{/Shift}');
  expect(document.activeElement).toBe(tile('1.2'));
  expect(spoken()).toBe('2 rutas · 2–3 may 2027 · 2 salidas');
  expect(screen.getAllByRole('gridcell', { selected: true })).toHaveLength(4);
  await userEvent.keyboard('{Enter}');
  expect(onAct).toHaveBeenCalledOnce();
  await userEvent.keyboard('{Escape}');
  expect(screen.queryAllByRole('gridcell', { selected: true })).toHaveLength(0);
});

test('the mouse draws a range from one tile to another', async () => {
  await show();
  press('0.1');
  fireEvent.pointerEnter(tile('1.3'));
  fireEvent.pointerUp(document);
  fireEvent.pointerEnter(tile('1.4'));
  expect(spoken()).toBe('2 rutas · 2–4 may 2027 · 2 salidas');
});

test('a departure that nobody ever held is dragged by its grip to another day of its trek, and nowhere else', async () => {
  const { onMove } = await show();
  press('1.2', tile('1.2').querySelector('[data-grip]')!);
  fireEvent.pointerEnter(tile('1.4'));
  expect(tile('1.4').dataset.target).toBe('true');
  fireEvent.pointerUp(document);
  expect(onMove.mock.calls.map(([{ id }, to]) => [id, to])).toEqual([['2027-05-03', '2027-05-05']]);
  press('1.2', tile('1.2').querySelector('[data-grip]')!);
  fireEvent.pointerEnter(tile('0.4'));
  fireEvent.pointerUp(document);
  expect(onMove).toHaveBeenCalledOnce();
  expect(tile('0.1').querySelector('[data-grip]')).toBeNull();
});

test('M and the menu do what dragging does, for what may be moved only', async () => {
  const { onMove } = await show();
  tile('1.2').focus();
  await userEvent.keyboard('m');
  expect(onMove.mock.calls.map(([{ id }, to]) => [id, to])).toEqual([['2027-05-03', null]]);
  tile('0.1').focus();
  await userEvent.keyboard('m');
  expect(onMove).toHaveBeenCalledOnce();
  await userEvent.keyboard('{ArrowDown}{ArrowRight}');
  expect(screen.getByRole('button', { name: 'Mover a…' })).toBeTruthy();
});

test('a tile says its number, its state, and what else is to be known', async () => {
  await show();
  expect(tile('0.1').getAttribute('aria-label')).toBe('4/12, a la venta, bajo su mínimo, 1 bloqueado');
  expect(tile('1.2').getAttribute('aria-label')).toBe('0/12, a la venta, bajo su mínimo, nadie la ha tomado: se puede mover');
  expect(tile('0.0').getAttribute('aria-label')).toBe('sin salida');
});
