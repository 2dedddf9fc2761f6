import { useReadQuery, type QueryRef } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { QueueEmpty } from '@/features/certification/QueueEmpty.tsx';
import { usualView } from '@/features/certification/queue-search.ts';
import { QueueTable } from '@/features/certification/QueueTable.tsx';
import type { DeskHomeStaffQuery } from '@/graphql/__generated__/documents.ts';
import { ButtonLink } from '@/ui/actions/Button.tsx';
import { Section } from '@/ui/page/Section.tsx';

const mostRows = 5;

/** The files that wait for a certifier, the oldest first. */
export function CertifierDesk({ queryRef }: { queryRef: QueryRef<DeskHomeStaffQuery> }) {
  const { t } = useLingui();
  const { data } = useReadQuery(queryRef);
  const files = data.certificationQueue.edges.map(({ node }) => node);
  const others = files.length - mostRows;
  return (
    <Section
      title={t`Expedientes que esperan`}
      actions={
        files.length > 0 && (
          <ButtonLink to="/staff/certifications" size="small">
            {others > 0 ? <Plural value={others} one="Ver # más" other="Ver # más" /> : <Trans>Ver todos los expedientes</Trans>}
          </ButtonLink>
        )
      }
    >
      {files.length === 0 ? (
        <QueueEmpty show="waiting" />
      ) : (
        <QueueTable certifications={files.slice(0, mostRows)} view={usualView} today={data.network.today} />
      )}
    </Section>
  );
}
