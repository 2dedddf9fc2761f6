import { gql, type FragmentType } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { notifications } from '@mantine/notifications';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { InvitationTable_invitation } from '@/graphql/__generated__/documents.ts';
import { renderHere } from '@/test/render-here.tsx';
import { InvitationTable } from './InvitationTable.tsx';

afterEach(() => {
  cleanup();
  notifications.clean();
});

const invitation = {
  __typename: 'Invitation', id: 'i1', email: 'luz@caminos.example', role: 'BOOKER', networkRoles: [], expiresAt: '2027-03-08T15:00:00Z', invitedBy: { __typename: 'Person', id: 'p1', name: 'Rosa' },
};

const QUERY = gql`
  query Invitations {
    agency(id: "a1") {
      id
      invitations {
        id
        ...InvitationTable_invitation
      }
    }
  }
`;
function Invitations({ onChanged }: { onChanged: () => void }) {
  const { data } = useQuery<{ agency: { invitations: Array<FragmentType<InvitationTable_invitation>> } }>(QUERY);
  return data ? <InvitationTable invitations={data.agency.invitations} onChanged={onChanged} /> : null;
}

test.each([
  ['ACCEPTED', /luz@caminos.example ya había aceptado la invitación/],
  ['REPLACED', /La invitación a luz@caminos.example ya no sirve/],
])('an invitation that was over before it was taken back is told as what it is: %s', async (state, words) => {
  const onChanged = vi.fn<() => void>();
  await renderHere(<Invitations onChanged={onChanged} />, {
    Invitations: () => ({ agency: { __typename: 'Agency', id: 'a1', invitations: [invitation] } }),
    WithdrawInvitation: () => ({ withdrawInvitation: { __typename: 'InvitationOver', state } }),
  });
  await userEvent.click(await screen.findByRole('button', { name: /Retirar la invitación/ }));
  expect(await screen.findByText(words)).toBeTruthy();
  expect(onChanged).toHaveBeenCalledOnce();
});
