import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import { BoardGrid } from './BoardGrid.tsx';
import { chosenOn, rowsShown, type BoardDeparture, type BoardRowData, type ChosenDeparture } from './board-rows.ts';
import { readBoardSearch, type BoardSearch } from './board-search.ts';

afterEach(cleanup);

function makeDeparture(id: string, date: string, endDate: string, freeSpots: number): BoardDeparture {
  return { __typename: 'Departure', id, date, endDate, state: 'OPEN', isOpen: freeSpots > 0, isOnRequest: false, freeSpots, groupSize: 12, origin: 'DEMO', closures: [] };
}

function makeRow(slug: string, departures: BoardDeparture[]): BoardRowData {
  return {
    __typename: 'AvailabilityRow', departures,
    trek: { __typename: 'Trek', id: slug, slug, name: slug, days: 3, highestPointM: 4450, pricePerTraveller: null, communities: [] },
  };
}

const rows = [
  makeRow('Lares', [makeDeparture('a', '2027-05-03', '2027-05-05', 12), makeDeparture('b', '2027-05-06', '2027-05-08', 3)]),
  makeRow('Chicón', [makeDeparture('c', '2027-05-04', '2027-05-05', 0)]),
];

function Board(props: { start: BoardSearch; onHold: (departure: ChosenDeparture) => void; onSearch: (search: BoardSearch) => void }) {
  const [search, setSearch] = useState(props.start);
  function change(next: BoardSearch) {
    props.onSearch(next);
    setSearch(next);
  }
  return (
    <BoardGrid
      board={{ from: '2027-05-03', to: '2027-05-09', rows }}
      rows={rowsShown(rows, search)}
      search={search}
      holder="agency"
      chosen={chosenOn(rows, search.chosen)}
      onToggle={(id) => change({ ...search, chosen: search.chosen.includes(id) ? search.chosen.filter((one) => one !== id) : [...search.chosen, id] })}
      onChange={change}
      onHold={props.onHold}
      onPlan={() => undefined}
      onWait={() => undefined}
    />
  );
}

async function show(group = 2) {
  const onHold = vi.fn<(departure: ChosenDeparture) => void>();
  const onSearch = vi.fn<(search: BoardSearch) => void>();
  await renderHere(<Board start={readBoardSearch({ group, from: '2027-05-03' })} onHold={onHold} onSearch={onSearch} />);
  const grid = await screen.findByRole('grid', { name: 'Cupos por ruta y día' });
  const tiles = (row: number) => within(within(grid).getAllByRole('row')[row + 1]!).getAllByRole('gridcell');
  return { onHold, onSearch, tiles };
}
const focused = () => document.activeElement?.getAttribute('aria-label');

test('says of each tile what it shows: room, last spots, full, none', async () => {
  const { tiles } = await show();
  expect(tiles(0).map((tile) => tile.getAttribute('aria-label'))).toEqual([
    '12 cupos libres', '– sin salida', '– sin salida', '3 cupos libres, los últimos', '– sin salida', '– sin salida', '– sin salida',
  ]);
  expect(tiles(1)[1]!.getAttribute('aria-label')).toBe('llena');
});

test('is one tab stop, in which the arrows move', async () => {
  const { tiles } = await show();
  await userEvent.tab();
  expect(document.activeElement).toBe(tiles(0)[0]);
  await userEvent.keyboard('{ArrowRight}{ArrowDown}');
  expect(focused()).toBe('llena');
  expect(tiles(0).concat(tiles(1)).filter((tile) => tile.tabIndex === 0)).toEqual([document.activeElement]);
  await userEvent.keyboard('{Home}');
  expect(document.activeElement).toBe(tiles(1)[0]);
});

test('left of the first day stands the link of the trek, reached by the arrows', async () => {
  const { tiles } = await show();
  await userEvent.tab();
  await userEvent.keyboard('{ArrowLeft}');
  expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Lares' }));
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Chicón' }));
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(tiles(1)[0]);
});

test('Enter chooses a departure and outlines the days it is on its way', async () => {
  const { tiles } = await show();
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(tiles(0)[0]!.getAttribute('aria-selected')).toBe('true');
  expect(tiles(0)[0]!.getAttribute('aria-label')).toBe('12 de 12, 12 cupos libres');
  expect(tiles(0)[2]!.getAttribute('aria-label')).toBe('– sin salida, su grupo sigue en camino');
  await userEvent.keyboard('{Enter}');
  expect(tiles(0)[0]!.getAttribute('aria-selected')).toBe('false');
});

test('digits set the group, and tiles that are too small for it say so', async () => {
  const { tiles, onSearch } = await show();
  await userEvent.tab();
  await userEvent.keyboard('12');
  expect(onSearch).toHaveBeenLastCalledWith(expect.objectContaining({ groupSize: 12 }));
  expect(tiles(0)[3]!.getAttribute('aria-label')).toBe('3 cupos libres, no alcanzan para 12');
  expect(screen.getByRole('status').textContent).toBe('Grupo de 12.');
});

test('H holds where there is room for the group, and says why not elsewhere', async () => {
  const { onHold } = await show(4);
  await userEvent.tab();
  await userEvent.keyboard('h');
  expect(onHold).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'a' }));
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}h');
  expect(screen.getByRole('status').textContent).toBe('Quedan 3 cupos: no alcanzan para 4.');
  await userEvent.keyboard('{ArrowRight}h');
  expect(screen.getByRole('status').textContent).toBe('Ese día no hay salida.');
  expect(onHold).toHaveBeenCalledTimes(1);
});

test('Page Down turns to the next three weeks', async () => {
  const { onSearch } = await show();
  await userEvent.tab();
  await userEvent.keyboard('{PageDown}');
  expect(onSearch).toHaveBeenLastCalledWith(expect.objectContaining({ from: '2027-05-24' }));
});
