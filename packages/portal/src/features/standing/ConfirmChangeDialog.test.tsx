import { notifications } from '@mantine/notifications';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import { ConfirmChangeDialog } from './ConfirmChangeDialog.tsx';
import { hasCome, type SinceLook, SinceLookNotice } from './SinceLookNotice.tsx';
// The answer asks back what the network's page shows, and nothing of the agency's, which it does not load.
import './StaffStanding.tsx';

beforeEach(() => window.sessionStorage.clear());
afterEach(() => {
  cleanup();
  notifications.clean();
});

const trek = { __typename: 'Text', es: 'Lares clásico', en: 'Classic Lares' };
const group = (code: string, people: number, isRequest = false) => ({ __typename: 'StandingReservation', id: code, code, trek, date: '2027-05-06', people, isRequest });
const party = (code: string, people: number) => ({ __typename: 'StandingWaiting', id: code, code, trek, from: '2027-05-01', to: '2027-05-09', people });
const file = (code: string) => ({ __typename: 'Certification', id: code, code });
type Parts = { files?: object[]; held?: object[]; waiting?: object[]; kept?: object[] };
const look = (fingerprint: string, { files = [file('VT-FILE-0001')], held = [], waiting = [], kept = [] }: Parts = {}) => ({
  standingChangeImpact: { __typename: 'StandingImpact', fingerprint, files, held, waiting, kept },
});
const changed = (fault: string) => ({ confirmSuspension: { __typename: 'StandingImpactChanged', fault, message: 'for developers' } });
const nothingCame: object = { __typename: 'StandingSinceLook', held: [], waiting: [], kept: [] };
/** The file as the answer asks it back: what the pages beside show is none of this test's business. */
const suspended = (sinceLook = nothingCame) => ({
  confirmSuspension: {
    __typename: 'CertificationSuccess', sinceLook,
    certification: {
      __typename: 'Certification', id: 'c1', state: 'SUSPENDED', validFrom: null, validUntil: null, decidedUntil: null, limitedBy: null, nextLapse: null, suspendedUntil: null, conditions: null, certificate: null,
      agency: { __typename: 'Agency', id: 'a1', standing: 'SUSPENDED', certifiedUntil: null, tradeName: 'Caminos' }, standingDecision: null, proposals: [], appeals: [],
      standingMay: { __typename: 'StandingMay', suspend: false, revoke: true, reinstate: true, appeal: false },
    },
  },
});

async function show(answers: { looks?: object[]; confirmed?: Array<object | Error> } = {}) {
  const { looks = [], confirmed = [suspended()] } = answers;
  const [onConfirmed, onDone, onClose] = [vi.fn<(since: SinceLook) => void>(), vi.fn<() => void>(), vi.fn<() => void>()];
  const here = await renderHere(
    <ConfirmChangeDialog proposal={{ id: 'p1', kind: 'SUSPEND', reason: 'Falta el seguro' }} certificationId="c1" onClose={onClose} onConfirmed={onConfirmed} onDone={onDone} />,
    { StandingImpactLook: () => looks.shift() ?? look('now', { held: [group('VT-HELD-0001', 2)], kept: [group('VT-KEPT-0001', 3)] }), ConfirmSuspension: () => confirmed.shift()! },
  );
  await screen.findByRole('dialog');
  const fingerprints = () => here.asked.filter(({ operation }) => operation === 'ConfirmSuspension').map(({ variables }) => (variables.input as { fingerprint: string }).fingerprint);
  return { ...here, fingerprints, onConfirmed, onDone, onClose };
}
const confirmButton = () => within(screen.getByRole('dialog')).getByRole<HTMLButtonElement>('button', { name: 'Confirmar la suspensión' });
const listed = async (name: string) => (await screen.findByRole('list', { name })).textContent;

test('shows what ends and what stays, by name, before it can be confirmed', async () => {
  const impact = { held: [group('VT-HELD-0001', 2), group('VT-ASKD-0001', 4, true)], waiting: [party('VT-WAIT-0001', 5)], kept: [group('VT-KEPT-0001', 3)] };
  const { fingerprints } = await show({ looks: [look('seen', impact)] });
  expect(await listed('Bloqueos y solicitudes')).toMatch(/VT-HELD-0001.*2 personas.*VT-ASKD-0001.*4 personas.*solicitud/s);
  expect(await listed('Lista de espera')).toContain('VT-WAIT-0001');
  expect(await listed('Grupos confirmados')).toContain('VT-KEPT-0001');
  expect(screen.getByText(/Se liberan 2 bloqueos o solicitudes/)).toBeTruthy();
  expect(screen.getByText(/Se mantiene 1 grupo confirmado/)).toBeTruthy();
  expect(fingerprints()).toEqual([]);
});

test('nothing can be confirmed while what ends is not known', async () => {
  await renderHere(
    <ConfirmChangeDialog proposal={{ id: 'p1', kind: 'SUSPEND', reason: 'Falta el seguro' }} certificationId="c1" onClose={() => undefined} onConfirmed={() => undefined} onDone={() => undefined} />,
    { StandingImpactLook: () => undefined },
  );
  await screen.findByRole('dialog');
  expect(confirmButton().disabled).toBe(true);
});

test('confirms by the look that was shown, and hands on what came since', async () => {
  const since = { __typename: 'StandingSinceLook', held: [group('VT-NEW1-0001', 6)], waiting: [], kept: [] };
  const { fingerprints, onConfirmed, onDone } = await show({ confirmed: [suspended(since)] });
  await listed('Bloqueos y solicitudes');
  await userEvent.click(confirmButton());
  await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect(fingerprints()).toEqual(['now']);
  expect(onConfirmed.mock.calls[0]![0].held).toMatchObject([{ code: 'VT-NEW1-0001', people: 6 }]);
});

test.each([
  ['TOO_OLD', /Pasaron más de 15 minutos/],
  ['FILES_CHANGED', /la red decidió sobre otro expediente de la agencia/],
])('a look that serves no more is said in words, looked at again and confirmed by the new one: %s', async (fault, words) => {
  const looks = [look('before', { held: [group('VT-HELD-0001', 2)] }), look('after', { files: [file('VT-FILE-0001'), file('VT-FILE-0002')], held: [group('VT-HELD-0002', 9)] })];
  const { fingerprints, onDone } = await show({ looks, confirmed: [changed(fault), suspended()] });
  await listed('Bloqueos y solicitudes');
  await userEvent.click(confirmButton());
  expect((await screen.findByRole('alert')).textContent).toMatch(words);
  await vi.waitFor(async () => expect(await listed('Bloqueos y solicitudes')).toContain('VT-HELD-0002'));
  expect(screen.getByText(/Pesa sobre todos los expedientes vigentes/).textContent).toMatch(/VT-FILE-0001.*VT-FILE-0002/);
  expect(onDone).not.toHaveBeenCalled();
  await userEvent.click(confirmButton());
  await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect(fingerprints()).toEqual(['before', 'after']);
});

test('a fault leaves the dialog open with what it shows', async () => {
  const { onClose } = await show({ confirmed: [new Error('out of reach')] });
  await listed('Bloqueos y solicitudes');
  await userEvent.click(confirmButton());
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(onClose).not.toHaveBeenCalled();
});

test('what came since the look is named afterwards, until it is read', async () => {
  const since = { held: [group('VT-NEW1-0001', 6)], waiting: [party('VT-NEW2-0001', 2)], kept: [group('VT-NEW3-0001', 1)] } as unknown as SinceLook;
  const onClose = vi.fn<() => void>();
  await renderHere(<SinceLookNotice since={since} onClose={onClose} />);
  const said = screen.getByRole('status').textContent;
  for (const words of [/También se liberó 1 bloqueo o solicitud/, /También salió de la lista de espera 1 grupo/, /1 grupo quedó confirmado antes y se mantiene/, /VT-NEW1-0001/, /VT-NEW2-0001/, /VT-NEW3-0001/]) expect(said).toMatch(words);
  await userEvent.click(screen.getByRole('button', { name: 'Entendido' }));
  expect(onClose).toHaveBeenCalledOnce();
  expect([hasCome(since), hasCome({ ...since, held: [], waiting: [], kept: [] })]).toEqual([true, false]);
});
