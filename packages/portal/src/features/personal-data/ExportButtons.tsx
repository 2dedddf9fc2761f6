import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { ExportPersonalData, ExportPersonalDataVariables } from '@/graphql/__generated__/documents.ts';
import type { DataSubjectInput } from '@/graphql/__generated__/schema.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import styles from './personal-data.module.css';
import { saveFile } from './save-file.ts';

const EXPORT: TypedDocumentNode<ExportPersonalData, ExportPersonalDataVariables> = gql`
  mutation ExportPersonalData($input: ExportPersonalDataInput!) {
    exportPersonalData(input: $input) {
      ... on ExportPersonalDataSuccess {
        fileName
        json
        html
      }
    }
  }
`;

/** Saves what is kept of somebody: a page to read, or a file for machines. `of` names whose it is to a screen reader. */
export function ExportButtons({ subject, of }: { subject: DataSubjectInput; of: string }) {
  const { t } = useLingui();
  const language = useLanguage();
  const [run, { loading }] = useMutation(EXPORT);
  const [hasFailed, setFailed] = useState(false);

  async function save(as: 'html' | 'json') {
    setFailed(false);
    try {
      const { data } = await run({ variables: { input: { subject, language: language === 'es' ? 'ES' : 'EN' } } });
      const file = data?.exportPersonalData;
      if (file?.__typename !== 'ExportPersonalDataSuccess') return setFailed(true);
      saveFile(`${file.fileName}.${as}`, as === 'html' ? 'text/html' : 'application/json', file[as]);
    } catch {
      setFailed(true);
    }
  }

  return (
    <div className={styles.actions}>
      <Button isBusy={loading} aria-label={t`Descargar para leer: ${of}`} onClick={() => void save('html')}>
        <Trans>Descargar para leer</Trans>
      </Button>
      <Button look="quiet" isBusy={loading} aria-label={t`Descargar JSON: ${of}`} onClick={() => void save('json')}>
        <Trans>Descargar JSON</Trans>
      </Button>
      {hasFailed && (
        <Notice tone="stop" isAnnounced>
          <Trans>No se pudo preparar el archivo. Inténtelo de nuevo.</Trans>
        </Notice>
      )}
    </div>
  );
}
