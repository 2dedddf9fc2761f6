import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { DecideCertification_certification } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { ApproveForm } from './ApproveForm.tsx';
import styles from './DecideCertification.module.css';
import { DecisionMade } from './DecisionMade.tsx';
import { MayNotDecideWords } from './MayNotDecideWords.tsx';
import { RejectForm } from './RejectForm.tsx';

const FRAGMENT: TypedDocumentNode<DecideCertification_certification> = gql`
  fragment DecideCertification_certification on Certification {
    id
    state
    agency {
      id
      tradeName
    }
    decidedAt
    decidedBy {
      id
      name
    }
    validFrom
    validUntil
    decisionReason
    may {
      decide
      mayNotDecideBecause
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** The decision on a file: what was decided, why this person may not decide, or the two ways to do it. */
export function DecideCertification(props: {
  certification: FragmentType<DecideCertification_certification>;
  personId: string;
  today: LocalDate;
  onDecided: () => void;
}) {
  const { t } = useLingui();
  const [choice, setChoice] = useState<'approve' | 'reject'>('approve');
  const { data: file } = useOwnFragment({ fragment: FRAGMENT, from: props.certification });
  const [isFresh, setFresh] = useState(false);
  function onDecided() {
    setFresh(true);
    props.onDecided();
  }
  const shared = { certificationId: file.id, agencyName: file.agency.tradeName, personId: props.personId, onDecided };
  if (file.decidedAt) return <DecisionMade file={{ ...file, decidedAt: file.decidedAt }} takesFocus={isFresh} />;
  return (
    <section className={styles.decide} aria-labelledby="decision">
      <h2 id="decision" className={styles.title}>
        <Trans>Decisión</Trans>
      </h2>
      {file.may.mayNotDecideBecause && (
        <Notice tone="attention">
          <MayNotDecideWords because={file.may.mayNotDecideBecause} />
        </Notice>
      )}
      {file.may.decide && (
        <>
          <fieldset className={styles.choices}>
            <legend className="spoken">{t`Qué decide`}</legend>
            <label>
              <input
                type="radio"
                name="decision"
                data-key={choice === 'approve' ? 'decision' : undefined}
                checked={choice === 'approve'}
                onChange={() => setChoice('approve')}
              />
              <Trans>Aprobar</Trans>
            </label>
            <label>
              <input
                type="radio"
                name="decision"
                data-key={choice === 'reject' ? 'decision' : undefined}
                checked={choice === 'reject'}
                onChange={() => setChoice('reject')}
              />
              <Trans>Denegar</Trans>
            </label>
          </fieldset>
          {choice === 'approve' ? <ApproveForm {...shared} today={props.today} /> : <RejectForm {...shared} />}
        </>
      )}
    </section>
  );
}
