import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import type { EndCrewMember as Ended, EndCrewMemberVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf } from '@/graphql/fault-of.ts';
import { formatDate } from '@/lib/format-date.ts';
import { intentDone, intentKey } from '@/lib/intent-key.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { ConfirmDialog } from '@/ui/feedback/ConfirmDialog.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import type { CrewMember } from './crew-words.ts';
import styles from './CrewList.module.css';

const END: TypedDocumentNode<Ended, EndCrewMemberVariables> = gql`
  mutation EndCrewMember($input: EndCrewMemberInput!) {
    endCrewMember(input: $input) {
      ... on EndCrewMemberSuccess {
        member {
          id
          endedAt
        }
      }
      ... on CrewMemberAssigned {
        departures {
          id
          date
          trek {
            id
            name
          }
        }
      }
    }
  }
`;

/** Takes somebody off the list who does not work any more. Whoever goes with a departure to come is replaced there first. */
export function EndCrewMember({ member, onDone }: { member: CrewMember; onDone: () => void }) {
  const { t } = useLingui();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<ReactNode>(null);
  const [end] = useMutation(END);

  async function confirm(reason: string) {
    setProblem(null);
    try {
      const wish = { crewMemberId: member.id, reason };
      const { data } = await end({ variables: { input: { ...wish, key: intentKey('end-crew-member', wish) } } });
      const answer = data?.endCrewMember;
      if (answer?.__typename === 'EndCrewMemberSuccess') {
        intentDone('end-crew-member');
        setOpen(false);
        showToast({ text: t`${member.name} ya no se asigna.` });
        onDone();
      } else if (answer?.__typename === 'CrewMemberAssigned') {
        const departures = answer.departures.map(({ date, trek }) => `${trek.name}, ${formatDate(date, language, 'weekday')}`).join('; ');
        setProblem(
          <Notice tone="stop" isAnnounced title={t`Todavía va con salidas por venir`}>
            <Trans>Cambie antes el equipo de: {departures}.</Trans>
          </Notice>,
        );
      } else {
        setProblem(
          <Notice tone="stop" isAnnounced>
            <Trans>Escriba el motivo, de 3 a 500 caracteres: queda en el historial.</Trans>
          </Notice>,
        );
      }
    } catch (error) {
      setProblem(<FaultNotice fault={faultOf(error)} />);
    }
  }

  return (
    <>
      <button type="button" className={styles.end} aria-label={t`Ya no trabaja: ${member.name}`} onClick={() => setOpen(true)}>
        <Trans>Ya no trabaja</Trans>
      </button>
      {isOpen && (
        <ConfirmDialog
          isOpen
          onClose={() => setOpen(false)}
          isDestructive
          title={t`${member.name} ya no trabaja`}
          effect={
            <p>
              <Trans>No se le podrá asignar a otras salidas. En las que ya fue, queda como fue.</Trans>
            </p>
          }
          reason={{ label: t`Motivo`, help: t`Queda en el historial.` }}
          confirmLabel={t`Quitar de la lista`}
          problem={problem}
          onConfirm={confirm}
        />
      )}
    </>
  );
}
