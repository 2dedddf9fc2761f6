import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { SubmitCertification as Submit, SubmitCertificationVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { ConfirmDialog } from '@/ui/feedback/ConfirmDialog.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { goToLine } from './go-to-line.ts';
import { SubmitProblem } from './SubmitProblem.tsx';

const SUBMIT_CERTIFICATION: TypedDocumentNode<Submit, SubmitCertificationVariables> = gql`
  mutation SubmitCertification($input: SubmitCertificationInput!) {
    submitCertification(input: $input) {
      ... on CertificationSuccess {
        certification {
          id
          submittedAt
          submittedBy {
            id
            name
          }
          ...CertificationFile_certification
        }
      }
      ... on CertificationNotEditable {
        state
      }
      ... on CertificationIncomplete {
        missing {
          id
          slug
          title {
            es
            en
          }
        }
        outOfDate {
          id
          slug
          title {
            es
            en
          }
        }
      }
      ... on Problem {
        message
      }
    }
  }
`;

type Refusal = Exclude<Submit['submitCertification'], { __typename: 'CertificationSuccess' }>;

/**
 * Hands the file in. While something is missing the button leads to the first of it; before handing in, every answer is
 * with the server, and the person reads what submitting means.
 */
export function SubmitCertification(props: {
  certificationId: string;
  waiting: ReadonlyArray<{ slug: string }>;
  onSaveAll: () => Promise<boolean>;
  onClosed: () => void;
}) {
  const { t } = useLingui();
  const [isAsking, setAsking] = useState(false);
  const [isUnsaved, setUnsaved] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [submit] = useMutation(SUBMIT_CERTIFICATION);
  const [first] = props.waiting;

  async function handIn() {
    setRefusal(null);
    setFault(null);
    const isSaved = await props.onSaveAll();
    setUnsaved(!isSaved);
    if (!isSaved) return;
    try {
      const { data } = await submit({ variables: { input: { certificationId: props.certificationId } } });
      if (!data) return;
      if (data.submitCertification.__typename !== 'CertificationSuccess') setRefusal(data.submitCertification);
      else props.onClosed();
    } catch (error) {
      setFault(faultOf(error));
    }
  }

  return (
    <>
      {first ? (
        <Button look="primary" onClick={() => goToLine(first.slug)}>
          <Trans>Responder lo que falta ({props.waiting.length})</Trans>
        </Button>
      ) : (
        <Button look="primary" onClick={() => setAsking(true)}>
          <Trans>Presentar el expediente</Trans>
        </Button>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t`Presentar el expediente`}
        effect={
          <Trans>
            La red recibe sus respuestas y las revisa una persona que no pertenece a su agencia. Hasta que decida, el expediente no se puede
            cambiar.
          </Trans>
        }
        confirmLabel={t`Presentar el expediente`}
        problem={
          <>
            {isUnsaved && (
              <Notice tone="stop" isAnnounced>
                <Trans>Hay respuestas que todavía no se pudieron guardar. Siguen aquí: vuelva a intentar en un momento.</Trans>
              </Notice>
            )}
            {refusal && <SubmitProblem refusal={refusal} onGo={() => setAsking(false)} onReload={props.onClosed} />}
            {fault && <FaultNotice fault={fault} />}
          </>
        }
        onConfirm={handIn}
      />
    </>
  );
}
