import { notifications } from '@mantine/notifications';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import { AppealDialog } from './AppealDialog.tsx';
import { DecisionAgainst } from './DecisionAgainst.tsx';
import { WithdrawAppealDialog } from './WithdrawAppealDialog.tsx';
// The answer asks back what the agency's page shows, and nothing of the network's, which it does not load.
import './AgencyStanding.tsx';

beforeEach(() => window.sessionStorage.clear());
afterEach(() => {
  cleanup();
  notifications.clean();
});

const done = {
  __typename: 'CertificationSuccess',
  certification: {
    __typename: 'Certification', id: 'c1', state: 'SUSPENDED', validFrom: null, validUntil: null, decidedUntil: null, limitedBy: null, nextLapse: null, suspendedUntil: null, conditions: null, certificate: null,
    agency: { __typename: 'Agency', id: 'a1', standing: 'SUSPENDED', certifiedUntil: null, tradeName: 'Caminos' }, standingDecision: null, proposals: null, appeals: [],
    standingMay: { __typename: 'StandingMay', suspend: false, revoke: false, reinstate: false, appeal: false },
  },
};
const why = () => screen.getByLabelText<HTMLTextAreaElement>('Por qué la decisión no es correcta');
const press = (name: string) => userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name }));

async function showAppeal(answers: Array<object | Error>) {
  const [onClose, onDone] = [vi.fn<() => void>(), vi.fn<() => void>()];
  const here = await renderHere(<AppealDialog certificationId="c1" onClose={onClose} onDone={onDone} />, {
    AppealDecision: () => {
      const answer = answers.shift()!;
      return answer instanceof Error ? answer : { appealDecision: answer };
    },
  });
  await screen.findByRole('dialog');
  const sent = () => here.asked.filter(({ operation }) => operation === 'AppealDecision').map(({ variables }) => variables.input as { reason: string; key: string });
  return { ...here, sent, onClose, onDone };
}

test('an appeal says before what it does: who judges it, that it stops nothing, and that there is one', async () => {
  await showAppeal([]);
  expect(screen.getByText(/Mientras tanto la decisión sigue en pie. Se apela una sola vez\./)).toBeTruthy();
});

test('without a reason nothing is sent', async () => {
  const { sent } = await showAppeal([]);
  await userEvent.type(why(), 'no');
  await press('Enviar la apelación');
  expect(screen.getByText('Escriba el motivo, de 3 a 500 caracteres.')).toBeTruthy();
  expect(sent()).toEqual([]);
});

test('a lost answer keeps what was typed; the second try carries the same key', async () => {
  const { sent, onDone, onClose } = await showAppeal([new Error('out of reach'), done]);
  await userEvent.type(why(), 'El seguro estaba pagado');
  await press('Enviar la apelación');
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect([why().value, onClose.mock.calls.length]).toEqual(['El seguro estaba pagado', 0]);
  await press('Enviar la apelación');
  await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  const [first, second] = sent();
  expect([first!.reason, first!.key === second!.key]).toEqual(['El seguro estaba pagado', true]);
});

test.each([
  ['TOO_LATE', /El plazo para apelar terminó/],
  ['MADE_BEFORE', /Esta decisión ya fue apelada/],
  ['NOTHING_TO_APPEAL', /Ahora no hay nada que apelar/],
])('a refusal is said in our words and keeps what was typed: %s', async (obstacle, words) => {
  const { onDone } = await showAppeal([{ __typename: 'AppealNotPossible', obstacle, message: 'for developers' }]);
  await userEvent.type(why(), 'El seguro estaba pagado');
  await press('Enviar la apelación');
  expect((await screen.findByRole('alert')).textContent).toMatch(words);
  expect(why().value).toBe('El seguro estaba pagado');
  expect(onDone).not.toHaveBeenCalled();
});

const appeal = {
  __typename: 'CertificationAppeal', id: 'ap1', against: 'SUSPENDED', reason: 'El seguro estaba pagado', madeAt: '2027-03-02T15:00:00Z', outcome: null, outcomeReason: null, decidedAt: null, mayDecide: false, mayWithdraw: true, madeBy: null, opened: null,
} as const;

test('an appeal is withdrawn after its effect was read; one that was judged meanwhile is told so', async () => {
  const onDone = vi.fn<() => void>();
  const answers: object[] = [{ __typename: 'AppealEnded', outcome: 'GRANTED', message: 'for developers' }, done];
  const { asked } = await renderHere(<WithdrawAppealDialog appeal={appeal} onClose={() => undefined} onDone={onDone} />, { WithdrawAppeal: () => ({ withdrawAppeal: answers.shift()! }) });
  await screen.findByRole('dialog');
  expect(screen.getByText(/La decisión sigue en pie y ya no se puede apelar de nuevo\./)).toBeTruthy();
  await press('Retirar la apelación');
  expect((await screen.findByRole('alert')).textContent).toMatch(/La red ya resolvió esta apelación/);
  await press('Retirar la apelación');
  await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect(asked.at(-1)!.variables).toEqual({ input: { appealId: 'ap1' } });
});

test('what a try did whose answer was lost is not told as somebody else’s deed', async () => {
  const answers: Array<object | Error> = [new Error('out of reach'), { withdrawAppeal: { __typename: 'AppealEnded', outcome: 'WITHDRAWN', message: 'for developers' } }];
  await renderHere(<WithdrawAppealDialog appeal={appeal} onClose={() => undefined} onDone={() => undefined} />, { WithdrawAppeal: () => answers.shift()! });
  await screen.findByRole('dialog');
  await press('Retirar la apelación');
  expect((await screen.findByRole('alert')).textContent).toMatch(/No pudimos comunicarnos/);
  await press('Retirar la apelación');
  await vi.waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/Su intento anterior llegó/));
});

const decision = { kind: 'SUSPEND', reason: 'Falta el seguro', until: null, decidedAt: '2027-03-01T15:00:00Z', appealUntil: '2027-03-16' } as const;
test.each([
  [null, /Se puede apelar hasta el 16/, /Ya se apeló|terminó/],
  ['MADE_BEFORE', /Ya se apeló/, /Se puede apelar/],
  ['TOO_LATE', /El plazo para apelar terminó el 16/, /Se puede apelar/],
  ['FILE_IN_WORK', /empezó un expediente nuevo/, /Se puede apelar/],
] as const)('a decision says whether it can still be appealed against: %s', async (appealObstacle, said, unsaid) => {
  const { container } = await renderHere(<DecisionAgainst decision={{ ...decision, appealObstacle }} />);
  await vi.waitFor(() => expect(container.textContent).toMatch(said));
  expect(container.textContent).not.toMatch(unsaid);
});
