import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import type { EditablePaper_document, RemoveDocument, RemoveDocumentVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { ConfirmDialog } from '@/ui/feedback/ConfirmDialog.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { PaperDates } from './PaperDates.tsx';
import { PaperRow } from './PaperRow.tsx';

const FRAGMENT: TypedDocumentNode<EditablePaper_document> = gql`
  fragment EditablePaper_document on Document {
    id
    versions {
      id
      fileName
      issuedOn
      validUntil
    }
    ...PaperRow_document
  }
`;
fragmentRegistry.register(FRAGMENT);

const REMOVE_DOCUMENT: TypedDocumentNode<RemoveDocument, RemoveDocumentVariables> = gql`
  mutation RemoveDocument($input: RemoveDocumentInput!) {
    removeDocument(input: $input) {
      ... on CertificationSuccess {
        certification {
          id
          ...CertificationFile_certification
        }
      }
      ... on CertificationNotEditable {
        state
      }
      ... on Problem {
        message
      }
    }
  }
`;

/** A paper in the agency's hands: its dates, a newer version in its place, or out of the file. */
export function EditablePaper(props: {
  document: FragmentType<EditablePaper_document>;
  today: LocalDate;
  accept: string;
  onReplace: (documentId: string, file: File) => void;
  onClosed: () => void;
}) {
  const { t } = useLingui();
  const { data: document } = useOwnFragment({ fragment: FRAGMENT, from: props.document });
  const [isRemoving, setRemoving] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const [remove] = useMutation(REMOVE_DOCUMENT);
  const chooser = useRef<HTMLInputElement>(null);
  const [now] = document.versions;
  if (!now) return null;

  async function removeNow() {
    setFault(null);
    try {
      const { data } = await remove({ variables: { input: { documentId: document.id } } });
      if (data?.removeDocument.__typename !== 'CertificationSuccess') props.onClosed();
      setRemoving(false);
    } catch (error) {
      setFault(faultOf(error));
    }
  }

  return (
    <PaperRow
      document={document}
      today={props.today}
      dates={<PaperDates key={now.id} documentId={document.id} fileName={now.fileName} issuedOn={now.issuedOn} validUntil={now.validUntil} today={props.today} onClosed={props.onClosed} />}
      actions={
        <>
          <Button size="small" onClick={() => chooser.current?.click()} aria-label={t`Reemplazar ${now.fileName}`}>
            <Trans>Reemplazar</Trans>
          </Button>
          <input
            ref={chooser}
            type="file"
            hidden
            accept={props.accept}
            aria-label={t`Nueva versión de ${now.fileName}`}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) props.onReplace(document.id, file);
              event.currentTarget.value = '';
            }}
          />
          <Button size="small" look="quiet" onClick={() => setRemoving(true)} aria-label={t`Quitar ${now.fileName}`}>
            <Trans>Quitar</Trans>
          </Button>
          <ConfirmDialog
            isOpen={isRemoving}
            onClose={() => setRemoving(false)}
            title={t`Quitar el documento`}
            effect={<Trans>«{now.fileName}» sale del expediente con todas sus versiones. Puede volver a adjuntarlo.</Trans>}
            confirmLabel={t`Quitar el documento`}
            problem={fault && <FaultNotice fault={fault} />}
            onConfirm={removeNow}
          />
        </>
      }
    />
  );
}
