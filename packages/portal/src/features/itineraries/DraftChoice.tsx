import { gql, type TypedDocumentNode } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { faultOf } from '@/graphql/fault-of.ts';
import type { DraftChoiceQuery, DraftChoiceQueryVariables } from '@/graphql/__generated__/documents.ts';
import { addDays } from '@/lib/format-date.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { DialogActions } from '@/ui/feedback/Dialog.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { SkeletonBlock } from '@/ui/feedback/SkeletonBlock.tsx';
import { DateRangeText } from '@/ui/words/DateText.tsx';
import { addToItinerary } from './add-to-itinerary.ts';
import styles from './DraftChoice.module.css';
import type { Sent } from './document-saver.ts';
import type { DatedDeparture } from './itinerary-document.ts';
import { refusalWords } from './refusal-words.ts';

const QUERY: TypedDocumentNode<DraftChoiceQuery, DraftChoiceQueryVariables> = gql`
  query DraftChoiceQuery($agencyId: ID!) {
    itineraries(agencyId: $agencyId, first: 20) {
      edges {
        cursor
        node {
          id
          title
          clientName
          startDate
          dayCount
          state
          people
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

/** The agency's latest drafts; the chosen departures go into one of them, each on the day of its date. */
export function DraftChoice(props: { agencyId: string; departures: readonly DatedDeparture[]; onAdded: (id: string) => Promise<void>; onClose: () => void }) {
  const { i18n } = useLingui();
  const client = useApolloClient();
  const { data, error } = useQuery(QUERY, { variables: { agencyId: props.agencyId }, fetchPolicy: 'cache-and-network' });
  const [busyId, setBusyId] = useState<string | null>(null);
  const [answer, setAnswer] = useState<Sent | null>(null);
  const drafts = data?.itineraries.edges.map(({ node }) => node).filter(({ state }) => state === 'DRAFT');

  async function add(id: string) {
    setAnswer(null);
    setBusyId(id);
    const sent = await addToItinerary(client, id, props.departures);
    if (sent.kind === 'saved') await props.onAdded(id);
    else setAnswer(sent);
    setBusyId(null);
  }

  if (!drafts) return error ? <FaultNotice fault={faultOf(error)} /> : <SkeletonBlock height={180} />;
  return (
    <>
      {drafts.length === 0 ? (
        <p>
          <Trans>Su agencia no tiene borradores. Empiece uno nuevo con estas salidas.</Trans>
        </p>
      ) : (
        <ul className={styles.drafts}>
          {drafts.map((draft) => (
            <li key={draft.id}>
              <span className={styles.words}>
                <span className={styles.title}>{draft.title}</span>
                <span className={styles.facts}>
                  {draft.clientName && `${draft.clientName} · `}
                  <DateRangeText from={draft.startDate} to={addDays(draft.startDate, draft.dayCount - 1)} />
                  {' · '}
                  <Plural value={draft.people} one="# persona" other="# personas" />
                </span>
              </span>
              <Button size="small" isBusy={busyId === draft.id} disabled={busyId !== null && busyId !== draft.id} onClick={() => void add(draft.id)}>
                <Trans>Agregar aquí</Trans>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {answer?.kind === 'fault' && <FaultNotice fault={answer.fault} />}
      {answer && answer.kind !== 'fault' && (
        <Notice tone="stop" isAnnounced>
          {answer.kind === 'refused' ? (
            i18n._(refusalWords(answer.fault, answer.day))
          ) : answer.kind === 'closed' ? (
            <Trans>Ese itinerario ya está reservado y no admite cambios. Elija otro o empiece uno nuevo.</Trans>
          ) : (
            <Trans>Otra persona lo está cambiando en este momento. Vuelva a intentar.</Trans>
          )}
        </Notice>
      )}
      <DialogActions>
        <Button onClick={props.onClose}>
          <Trans>Volver</Trans>
        </Button>
      </DialogActions>
    </>
  );
}
