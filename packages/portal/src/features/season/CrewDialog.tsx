import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { AssignCrew, AssignCrewVariables, CrewToAssign, CrewChangeImpact, CrewChangeImpactVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf } from '@/graphql/fault-of.ts';
import { intentDone, intentKey } from '@/lib/intent-key.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { StatusMark } from '@/ui/marks/StatusMark.tsx';
import { CheckboxField } from '@/ui/fields/fields.tsx';
import { crewRoleWords, type CrewMember } from './crew-words.ts';
import { DecideDialog } from './DecideDialog.tsx';
import { departureName } from './departure-name.ts';
import { ImpactView } from './ImpactView.tsx';
import { useDecision } from './use-decision.ts';
import styles from './CrewDialog.module.css';
import './impact-fragments.ts';

const IMPACT: TypedDocumentNode<CrewChangeImpact, CrewChangeImpactVariables> = gql`
  query CrewChangeImpact($change: CrewChangeInput!) {
    crewImpact(change: $change) {
      ... on SeasonImpactSuccess {
        impact {
          ...ImpactView_impact @unmask
          days {
            date
            limitBefore
            limitAfter
          }
        }
      }
      ... on CrewTaken {
        date
        member {
          id
          name
        }
        departure {
          id
          trek {
            id
            name
          }
        }
      }
      ... on Problem {
        message
      }
    }
  }
`;
const ASSIGN: TypedDocumentNode<AssignCrew, AssignCrewVariables> = gql`
  mutation AssignCrew($input: AssignCrewInput!) {
    assignCrew(input: $input) {
      ... on AssignCrewSuccess {
        departure {
          id
          freeSpots
          crew {
            id
            name
            role
          }
        }
      }
      ... on CrewTaken {
        date
        member {
          id
          name
        }
        departure {
          id
          trek {
            id
            name
          }
        }
      }
      ... on Problem {
        message
      }
    }
  }
`;

/** Who goes with a departure. Guides limit its group: the size before and after is shown before it is saved. */
export function CrewDialog(props: { departure: NonNullable<CrewToAssign['departure']>; members: readonly CrewMember[]; onClose: () => void; onDone: () => void }) {
  const { t, i18n } = useLingui();
  const language = useLanguage();
  const { departure } = props;
  const assigned = departure.crew ?? [];
  const elsewhere = new Set(departure.crewElsewhere?.map(({ id }) => id));
  const missingGuides = departure.outlook?.guidesMissing ?? 0;
  const [ids, setIds] = useState(assigned.map(({ id }) => id));
  const [isEmptyMeant, setEmptyMeant] = useState(false);
  const isSame = ids.length === assigned.length && assigned.every(({ id }) => ids.includes(id));
  const isEmptied = ids.length === 0 && assigned.length > 0;
  // Who went along and works no longer stays with the departure until taken out.
  const members = [...props.members, ...assigned.filter(({ id }) => !props.members.some((member) => member.id === id))];
  const [assign] = useMutation(ASSIGN);
  const change = { departureId: departure.id, crewMemberIds: ids };
  const { data, error, refetch } = useQuery(IMPACT, { variables: { change }, skip: isSame, fetchPolicy: 'network-only' });
  const answer = isSame ? undefined : data?.crewImpact;
  const impact = answer?.__typename === 'SeasonImpactSuccess' ? answer.impact : undefined;
  const { problem, decide } = useDecision({ done: t`Equipo guardado.`, onLookAgain: () => void refetch(), onDone: props.onDone });
  const [day] = impact?.days ?? [];

  function confirm(reason: string) {
    if (!impact) return Promise.resolve();
    return decide(async () => {
      const { data: done } = await assign({ variables: { input: { change, reason, fingerprint: impact.fingerprint, key: intentKey('assign-crew', { change, reason }) } } });
      if (done?.assignCrew.__typename === 'AssignCrewSuccess') intentDone('assign-crew');
      return done?.assignCrew;
    });
  }

  const stands = error ? { fault: faultOf(error) } : answer && !impact ? { ...(answer.__typename === 'CrewTaken' && answer), kind: answer.__typename } : problem;
  return (
    <DecideDialog
      title={t`Equipo de ${departureName(departure, language)}`}
      onClose={props.onClose}
      effect={
        isSame || (stands && stands !== problem) ? null : impact && (
          <>
            {day && day.limitBefore !== day.limitAfter && (
              <p>
                <Trans>
                  El grupo pasa de {day.limitBefore} a {day.limitAfter} personas: no más de las que sus guías pueden llevar.
                </Trans>
              </p>
            )}
            {impact.overCommittedDays > 0 && <ImpactView impact={impact} />}
          </>
        )
      }
      confirmLabel={t`Guardar el equipo`}
      incomplete={t`Marque quiénes van.`}
      missing={isEmptied && !isEmptyMeant ? t`Confirme que la salida queda sin equipo.` : null}
      problem={stands}
      onConfirm={confirm}
    >
      {missingGuides > 0 && (
        <p>
          <StatusMark tone="attention"><Plural value={missingGuides} one="Falta # guía para un grupo completo" other="Faltan # guías para un grupo completo" /></StatusMark>
        </p>
      )}
      <fieldset className={styles.members}>
        <legend>
          <Trans>Quiénes van</Trans>
        </legend>
        {members.map(({ id, name, role }) => (
          <CheckboxField key={id} label={name} help={elsewhere.has(id) ? t`${i18n._(crewRoleWords[role])} · va con otra salida esos días` : i18n._(crewRoleWords[role])} disabled={elsewhere.has(id) && !ids.includes(id)} checked={ids.includes(id)} onChange={(event) => setIds(event.currentTarget.checked ? [...ids, id] : ids.filter((other) => other !== id))} />
        ))}
      </fieldset>
      {isEmptied && <CheckboxField label={t`La salida queda sin equipo`} checked={isEmptyMeant} onChange={(event) => setEmptyMeant(event.currentTarget.checked)} />}
    </DecideDialog>
  );
}
