import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { ExportPersonalData, ExportPersonalDataVariables } from '@/graphql/__generated__/documents.ts';
import type { DataSubjectInput } from '@/graphql/__generated__/schema.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import { saveFile } from '@/lib/save-file.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import styles from './personal-data.module.css';

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
  const [fault, setFault] = useState<Fault | null>(null);

  async function save(as: 'html' | 'json') {
    setFault(null);
    try {
      const { data } = await run({ variables: { input: { subject, language: language === 'es' ? 'ES' : 'EN' } } });
      const file = data?.exportPersonalData;
      if (file?.__typename !== 'ExportPersonalDataSuccess') return setFault('broken');
      saveFile(`${file.fileName}.${as}`, as === 'html' ? 'text/html' : 'application/json', file[as]);
    } catch (error) {
      setFault(faultOf(error));
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
      {fault && <FaultNotice fault={fault} />}
    </div>
  );
}
