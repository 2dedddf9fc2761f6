import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useState, type ReactNode } from 'react';
import type { StartCertification as Start, StartCertificationVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
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
 * A file that follows another begins with what of it does not run out soon: the server brings it along.
 */
export function StartCertification(props: {
  agencyId: string;
  look: 'primary' | 'secondary';
  help?: string;
  children: ReactNode;
  onStarted: () => void;
}) {
  const [fault, setFault] = useState<Fault | null>(null);
  const [start, { loading }] = useMutation(START_CERTIFICATION);

  async function begin() {
    setFault(null);
    try {
      await start({ variables: { input: { agencyId: props.agencyId } } });
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
      {props.help && <p className={styles.help}>{props.help}</p>}
      {fault && <FaultNotice fault={fault} />}
    </div>
  );
}
