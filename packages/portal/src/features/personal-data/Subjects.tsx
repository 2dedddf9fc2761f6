import { gql, type TypedDocumentNode } from '@apollo/client';
import { useLazyQuery } from '@apollo/client/react';
import { Plural, Trans } from '@lingui/react/macro';
import type { FindDataSubjects, FindDataSubjectsVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf } from '@/graphql/fault-of.ts';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { SkeletonBlock } from '@/ui/feedback/SkeletonBlock.tsx';
import { FindSubject } from './FindSubject.tsx';
import styles from './personal-data.module.css';
import { SubjectTable } from './SubjectTable.tsx';

const FIND: TypedDocumentNode<FindDataSubjects, FindDataSubjectsVariables> = gql`
  query FindDataSubjects($search: String!) {
    dataSubjects(search: $search) {
      id
      ...SubjectTable_subject
    }
  }
`;

/** Finds somebody and what can be done with their data. What is looked for stands in no address: it is personal itself. */
export function Subjects({ help }: { help: string }) {
  const [find, { data, loading, error, refetch, variables }] = useLazyQuery(FIND, { fetchPolicy: 'network-only' });
  const looked = variables?.search ?? '';
  return (
    <div className={styles.stack}>
      <FindSubject help={help} onFind={(search) => void find({ variables: { search } })} />
      <div role="status">
        {loading && <SkeletonBlock height={96} />}
        {!loading && error && <FaultNotice fault={faultOf(error)} />}
        {!loading && data?.dataSubjects.length === 0 && (
          <EmptyState>
            <Trans>Nadie con «{looked}» entre quienes viajaron, cuentas, guías y arrieros. Pruebe con el número completo del documento o con el correo.</Trans>
          </EmptyState>
        )}
        {!loading && data && data.dataSubjects.length > 0 && (
          <span className="spoken">
            <Plural value={data.dataSubjects.length} one="Se encontró # persona" other="Se encontraron # personas" />
          </span>
        )}
      </div>
      {!loading && data && data.dataSubjects.length > 0 && <SubjectTable subjects={data.dataSubjects} onErased={() => void refetch()} />}
    </div>
  );
}
