import { gql } from '@apollo/client';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useQuery } from '@apollo/client/react';
import { renderHere, type Answers } from '@/test/render-here.tsx';
import { ItineraryBuilder, type HoldWork } from './ItineraryBuilder.tsx';

beforeEach(() => window.sessionStorage.clear());
afterEach(cleanup);

const rosa = { __typename: 'Person', id: 'rosa', name: 'Rosa' };
const departure = {
  __typename: 'Departure', id: 'd1', date: '2027-05-04', endDate: '2027-05-06', freeSpots: 7, isOpen: true, isOnRequest: false, state: 'OPEN',
  trek: { __typename: 'Trek', id: 't1', slug: 'lares', name: 'Lares clásico', days: 3, stages: [] },
};
type Saved = { version?: number; title?: string; items?: object[]; conflicts?: object[]; state?: string; updatedBy?: object };

function makeItinerary({ items = [], ...saved }: Saved = {}) {
  return {
    __typename: 'Itinerary', id: 'i1', code: 'VT-AAAA-BBBB', title: 'Familia Weber', clientName: null, startDate: '2027-05-03', dayCount: 4, state: 'DRAFT', version: 1,
    people: 2, updatedAt: '2027-04-01T19:02:00Z', updatedBy: rosa, agency: { __typename: 'Agency', id: 'ag', tradeName: 'Caminos' },
    party: [{ __typename: 'PartyMember', rateClass: 'FOREIGN', ageClass: 'ADULT', count: 2 }],
    days: [1, 2, 3, 4].map((day) => ({ __typename: 'ItineraryDay', day, date: `2027-05-0${day + 2}`, items: day === 2 ? items : [] })),
    price: { __typename: 'Price', isComplete: true, totals: [], lines: [] }, conflicts: [], reservations: [], ...saved,
  };
}
const planned = [{ __typename: 'ItineraryItem', id: 'x1', kind: 'DEPARTURE', text: null, departure }];

const QUERY = gql`
  query Here {
    itinerary(id: "i1") {
      id
      ...ItineraryBuilder_itinerary
    }
  }
`;

function Page(props: { mayWrite: boolean; hold: (work: HoldWork) => null }) {
  const { data } = useQuery<{ itinerary: never }>(QUERY);
  if (!data) return null;
  return <ItineraryBuilder itinerary={data.itinerary} personId="rosa" mayWrite={props.mayWrite} partyFields={() => null} onClosed={() => undefined} hold={props.hold} />;
}

async function show(start: Saved, answers: Answers = {}, mayWrite = true) {
  let work: HoldWork | undefined;
  const hold = (next: HoldWork) => {
    work = next;
    return null;
  };
  const here = await renderHere(<Page mayWrite={mayWrite} hold={hold} />, {
    Here: () => ({ itinerary: makeItinerary(start) }),
    ItineraryOfferQuery: () => ({
      availabilityBoard: { __typename: 'AvailabilityBoard', from: '2027-05-03', to: '2027-05-06', rows: [{ __typename: 'AvailabilityRow', trek: departure.trek, departures: [departure] }] },
    }),
    ...answers,
  });
  await screen.findByRole('heading', { level: 1, name: 'Familia Weber' });
  const saves = () => here.asked.filter(({ operation }) => operation === 'SaveItinerary').map(({ variables }) => variables.input as Record<string, unknown>);
  return { ...here, saves, work: () => work! };
}
const saved = (itinerary: Saved) => ({ saveItinerary: { __typename: 'SaveItinerarySuccess', itinerary: makeItinerary(itinerary) } });

test('an added departure stands on the day of its date, is saved by itself, and can be taken back', async () => {
  const { saves } = await show({}, { SaveItinerary: ({ input }) => saved({ version: (input as { version: number }).version + 1, items: (input as { items: object[] }).items.length > 0 ? planned : [] }) });
  await userEvent.click(await screen.findByRole('button', { name: 'Agregar: Lares clásico, mar 4 may 2027' }));
  expect(screen.getByRole('article', { name: 'Lares clásico' })).toBeTruthy();
  await waitFor(() => expect(saves()).toHaveLength(1), { timeout: 3000 });
  expect(saves()[0]).toMatchObject({ itineraryId: 'i1', version: 1, items: [{ day: 2, kind: 'DEPARTURE', departureId: 'd1' }] });
  await screen.findByText(/^Guardado/);
  await userEvent.click(screen.getByRole('button', { name: 'Deshacer' }));
  expect(screen.queryByRole('article', { name: 'Lares clásico' })).toBeNull();
  await waitFor(() => expect(saves()).toHaveLength(2), { timeout: 3000 });
  expect(saves()[1]).toMatchObject({ version: 2, items: [] });
});

test('what a colleague saved meanwhile is not overwritten: both stay until one chooses', async () => {
  const theirs = makeItinerary({ version: 5, title: 'Familia Weber y amigos', updatedBy: { __typename: 'Person', id: 'luis', name: 'Luis' } });
  let isFirst = true;
  const { saves } = await show({}, {
    SaveItinerary: () => {
      if (!isFirst) return saved({ version: 6, title: 'Mi título' });
      isFirst = false;
      return { saveItinerary: { __typename: 'ItineraryStale', itinerary: theirs, message: 'x' } };
    },
  });
  const title = screen.getByRole<HTMLInputElement>('textbox', { name: 'Título' });
  await userEvent.clear(title);
  await userEvent.type(title, 'Mi título');
  const notice = (await screen.findByText('Otra persona guardó este itinerario', {}, { timeout: 3000 })).closest('[role=status]')!;
  expect(notice.textContent).toMatch(/Luis guardó a las 14:02/);
  expect(notice.textContent).toMatch(/Difieren en: el título o el cliente/);
  expect(title.value).toBe('Mi título');

  await userEvent.click(screen.getByRole('button', { name: 'Quedarme con la guardada' }));
  expect(title.value).toBe('Familia Weber y amigos');
  await userEvent.click(screen.getByRole('button', { name: 'Deshacer' }));
  expect(title.value).toBe('Mi título');
  await waitFor(() => expect(saves().at(-1)).toMatchObject({ version: 5, title: 'Mi título' }), { timeout: 3000 });
});

test('a conflict is shown on the entry and in the list, and blocks only the hold', async () => {
  const conflicts = [{ __typename: 'ItineraryConflict', day: 2, itemId: 'x1', kind: 'NOT_ENOUGH_SPOTS', freeSpots: 1, departure: { __typename: 'Departure', id: 'd1' } }];
  const { work } = await show({ items: planned, conflicts });
  const words = 'Solo queda 1 cupo y el grupo es de 2.';
  expect(within(screen.getByRole('article', { name: 'Lares clásico' })).getByText(words)).toBeTruthy();
  expect(screen.getByRole('heading', { name: '1 conflicto' }).parentElement!.textContent).toContain(words);
  expect(work().blockedBecause).toMatch(/conflictos/);
  expect(screen.getByRole('button', { name: 'Acciones: Lares clásico' })).toBeTruthy();
});

test('before a hold everything written is saved, and the version that was saved is held', async () => {
  const { work, saves } = await show({ items: planned }, { SaveItinerary: () => saved({ version: 2, items: planned }) });
  await userEvent.type(screen.getByRole('textbox', { name: /Cliente/ }), 'W');
  await expect(work().prepare()).resolves.toBe(2);
  expect(saves()).toHaveLength(1);
  expect(work()).toMatchObject({ people: 2, planned: ['d1'], blockedBecause: null });
});

test('who may not write, and what is reserved, is read only', async () => {
  const hold = vi.fn<() => null>();
  await show({ items: planned }, {}, false);
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.queryByRole('button', { name: /Acciones|Agregar|Deshacer/ })).toBeNull();
  expect(hold).not.toHaveBeenCalled();
  cleanup();
  await show({ items: planned, state: 'RESERVED' });
  expect(screen.queryByRole('textbox')).toBeNull();
});
