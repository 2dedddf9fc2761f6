import { useQueryRefHandlers, useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useTransition } from 'react';
import { KnownDigest } from '@/features/audit/KnownDigest.tsx';
import { SealNote } from '@/features/audit/SealNote.tsx';
import { TrailForm } from '@/features/audit/TrailForm.tsx';
import { TrailList } from '@/features/audit/TrailList.tsx';
import { exportAddress, readTrailSearch, searchOf } from '@/features/audit/trail-search.ts';
import { useViewer } from '@/features/people/viewer.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { ScreenOnly } from '@/ui/page/ScreenOnly.tsx';
import { Section } from '@/ui/page/Section.tsx';
import { NotHere } from './NotHere.tsx';
import type { PageProps } from './page-props.ts';
import type { load } from './StaffAuditPage.query.ts';
import styles from './StaffAuditPage.module.css';

/** The whole audit trail, to be searched and taken out; never to be changed. For the network's administration. */
export function StaffAuditPage(props: PageProps<typeof load>) {
  const { t } = useLingui();
  const viewer = useViewer();
  const navigate = useNavigate();
  const router = useRouter();
  const { fetchMore } = useQueryRefHandlers(props.data);
  const { data } = useReadQuery(props.data);
  const [isFetchingMore, startFetching] = useTransition();
  const search = readTrailSearch(props.search);
  const { auditTrailWords: words } = data;
  if (!viewer || !words) return <NotHere />;
  const { edges, pageInfo } = data.auditTrail;

  function more() {
    startFetching(async () => {
      await fetchMore({ variables: { after: pageInfo.endCursor } });
    });
  }

  return (
    <PageBody>
      <PageHeader title={t`Bitácora`} help={t`Quién cambió qué, cuándo, para quién y por qué. No se edita; si alguien la altera por fuera del sistema, los sellos lo muestran.`} />
      <div className={styles.seal}>
        <SealNote seal={data.auditSeal} onChecked={() => void router.invalidate()} />
        <ScreenOnly>
          <details className={styles.more}>
            <summary><Trans>Comparar con una huella anotada</Trans></summary>
            <KnownDigest onChecked={() => void router.invalidate()} />
          </details>
        </ScreenOnly>
      </div>
      <ScreenOnly>
        <TrailForm key={JSON.stringify(search)} search={search} words={words} onSearch={(next) => void navigate({ to: '/staff/audit', search: searchOf(next) })} />
      </ScreenOnly>
      <Section
        title={t`Entradas`}
        help={t`Las más recientes primero. Las que aún no tienen sello lo dicen; reciben uno en cerca de un minuto.`}
        actions={
          <ScreenOnly>
            <p className={styles.files}>
              <a href={exportAddress(search, 'csv')} download><Trans>Descargar CSV</Trans></a>
              <a href={exportAddress(search, 'jsonl')} download><Trans>Descargar JSON</Trans></a>
            </p>
          </ScreenOnly>
        }
      >
        {data.auditTrailCut.length > 0 && (
          <Notice tone="attention">
            <Trans>Más de 25 nombres contienen lo que escribió: se buscó solo entre 25 de ellos y puede faltar algo. Escriba más del nombre, o el correo, el RUC o el código. Así tampoco se descarga el archivo.</Trans>
          </Notice>
        )}
        {edges.length === 0 ? <EmptyState><Trans>Ninguna entrada coincide. Quite una palabra o amplíe las fechas.</Trans></EmptyState> : <TrailList entries={edges.map(({ node }) => node)} />}
        {pageInfo.hasNextPage && (
          <div>
            <Button isBusy={isFetchingMore} onClick={more}><Trans>Mostrar entradas anteriores</Trans></Button>
          </div>
        )}
      </Section>
    </PageBody>
  );
}
