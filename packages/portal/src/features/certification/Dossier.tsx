import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { StateMark } from '@/features/states/StateMark.tsx';
import type { Dossier_certification } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { CodeText } from '@/ui/words/CodeText.tsx';
import { DateText, InstantText } from '@/ui/words/DateText.tsx';
import { ToBeConfirmed } from '@/ui/words/ToBeConfirmed.tsx';
import styles from './Dossier.module.css';
import { NamesakesNotice } from './NamesakesNotice.tsx';

const FRAGMENT: TypedDocumentNode<Dossier_certification> = gql`
  fragment Dossier_certification on Certification {
    id
    code
    submittedAt
    submittedBy {
      id
      name
    }
    agency {
      id
      legalName
      ruc
      standing
      certifiedUntil
    }
    ...NamesakesNotice_certification
  }
`;
fragmentRegistry.register(FRAGMENT);

/** Who asks to be certified: the agency's papers, how it stands today, who handed the file in and when. */
export function Dossier(props: { certification: FragmentType<Dossier_certification> }) {
  const { t } = useLingui();
  const { data: file } = useOwnFragment({ fragment: FRAGMENT, from: props.certification });
  const { agency } = file;
  return (
    <>
      <NamesakesNotice certification={file} />
      <dl className={styles.facts}>
        <div>
          <dt>{t`Razón social`}</dt>
          <dd>{agency.legalName ?? <ToBeConfirmed />}</dd>
        </div>
        <div>
          <dt>RUC</dt>
          <dd>{agency.ruc ? <CodeText>{agency.ruc}</CodeText> : <ToBeConfirmed />}</dd>
        </div>
        <div>
          <dt>{t`Hoy`}</dt>
          <dd>
            <StateMark of="agency" state={agency.standing} />
            {agency.certifiedUntil && (
              <span className={styles.note}>
                <Trans>
                  hasta el <DateText date={agency.certifiedUntil} />
                </Trans>
              </span>
            )}
          </dd>
        </div>
        <div>
          <dt>{t`Expediente`}</dt>
          <dd>
            <CodeText>{file.code}</CodeText>
          </dd>
        </div>
        {file.submittedAt && (
          <div>
            <dt>{t`Presentado`}</dt>
            <dd>
              <InstantText at={file.submittedAt} />
              {file.submittedBy && <span className={styles.note}>{file.submittedBy.name}</span>}
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}
