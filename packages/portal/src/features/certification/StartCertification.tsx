import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useState, type ReactNode } from 'react';
import type { StartCertification as Start, StartCertificationVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import { keepDraft } from '@/lib/session-drafts.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import type { Unsaved } from './answer-saver.ts';
import { nothing, type Answer } from './answers.ts';
import { draftOf } from './file-draft.ts';
import styles from './StartCertification.module.css';

const START_CERTIFICATION: TypedDocumentNode<Start, StartCertificationVariables> = gql`
  mutation StartCertification($input: StartCertificationInput!) {
    startCertification(input: $input) {
      ... on CertificationSuccess {
        certification {
          id
          agency {
            id
            certification {
              id
              ...CertificationFile_certification
            }
          }
        }
      }
      ... on CertificationAlreadyOpen {
        certification {
          id
          agency {
            id
            certification {
              id
              ...CertificationFile_certification
            }
          }
        }
      }
      ... on Problem {
        message
      }
    }
  }
`;

/**
 * Opens a file. One that somebody of the agency opened a moment ago is the same to the person: both answers lead into it.
 * A file that follows another begins with its answers, which are saved like typed ones: nobody writes thirteen answers twice.
 */
export function StartCertification(props: {
  agencyId: string;
  personId: string;
  /** Answers of the file before, by slug. */
  earlier?: ReadonlyMap<string, Answer>;
  look: 'primary' | 'secondary';
  children: ReactNode;
  onStarted: () => void;
}) {
  const [fault, setFault] = useState<Fault | null>(null);
  const [start, { loading }] = useMutation(START_CERTIFICATION);

  async function begin() {
    setFault(null);
    try {
      const { data } = await start({ variables: { input: { agencyId: props.agencyId } } });
      if (data?.startCertification.__typename === 'CertificationSuccess') {
        keepAnswers(props.personId, data.startCertification.certification.id, props.earlier);
      }
      props.onStarted();
    } catch (error) {
      setFault(faultOf(error));
    }
  }

  return (
    <div className={styles.start}>
      <Button look={props.look} isBusy={loading} onClick={() => void begin()}>
        {props.children}
      </Button>
      {fault && <FaultNotice fault={fault} />}
    </div>
  );
}

/** What the new file's page finds unsaved, and saves. */
function keepAnswers(personId: string, certificationId: string, earlier: ReadonlyMap<string, Answer> | undefined) {
  const answers = [...(earlier ?? [])].filter(([, { answer, validUntil }]) => answer !== '' || validUntil !== '');
  if (answers.length === 0) return;
  const unsaved: Unsaved = Object.fromEntries(
    answers.map(([slug, { answer, validUntil }]) => [slug, { value: { answer, validUntil }, base: nothing }]),
  );
  keepDraft(personId, draftOf(certificationId), unsaved);
}
