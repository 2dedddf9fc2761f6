import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { HoldSpotsDialog, type HoldableDeparture } from '@/features/holds/HoldSpotsDialog.tsx';
import { useViewer } from '@/features/people/viewer.ts';
import { useCurrentAgency } from './current-agency.ts';

/** The hold dialog as the board uses it: for the agency one works for now; what is held leads to its reservation. */
export function HoldFromBoard(props: {
  departure: HoldableDeparture;
  groupSize: number;
  signInTo: string;
  instead: ReactNode;
  onRefused: () => void;
  onClose: () => void;
}) {
  const navigate = useNavigate();
  const viewer = useViewer();
  const agency = useCurrentAgency()?.agency;
  if (!viewer || !agency) return null;
  return <HoldSpotsDialog {...props} agency={agency} personId={viewer.person.id} onHeld={(code) => navigate({ to: '/desk/reservations/$code', params: { code } })} />;
}
