import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import { useAcceptInvitation } from './use-accept-invitation.tsx';

afterEach(cleanup);

async function show(answers: Array<object | Error>) {
  const onAccepted = vi.fn<(agencyId: string | null) => Promise<void>>(async () => undefined);
  function Accept() {
    const { send, problem } = useAcceptInvitation('token', onAccepted);
    return (
      <>
        {problem}
        <button type="button" onClick={() => void send()}>
          Aceptar
        </button>
      </>
    );
  }
  await renderHere(<Accept />, {
    AcceptInvitation: () => {
      const answer = answers.shift()!;
      return answer instanceof Error ? answer : { acceptInvitation: answer };
    },
  });
  const press = async () => userEvent.click(await screen.findByRole('button', { name: 'Aceptar' }));
  return { onAccepted, press };
}
const accepted = { __typename: 'InvitationOver', state: 'ACCEPTED' };

test('whose answer was lost on the way goes on at the second try', async () => {
  const { onAccepted, press } = await show([new Error('out of reach'), accepted]);
  await press();
  expect(await screen.findByRole('alert')).toBeTruthy();
  await press();
  await vi.waitFor(() => expect(onAccepted).toHaveBeenCalledWith(null));
});

test('who finds it taken up is told so, with a way on', async () => {
  const { onAccepted, press } = await show([accepted]);
  await press();
  expect((await screen.findByRole('alert')).textContent).toContain('Esta invitación ya se aceptó');
  expect(screen.getByText('Ir a mi escritorio')).toBeTruthy();
  expect(onAccepted).not.toHaveBeenCalled();
});
