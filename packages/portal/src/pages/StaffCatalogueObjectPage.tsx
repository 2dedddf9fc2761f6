import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useRouter } from '@tanstack/react-router';
import { CatalogueHistory } from '@/features/catalogue/CatalogueHistory.tsx';
import { nouns } from '@/features/catalogue/catalogue-words.ts';
import { FactsEditor } from '@/features/catalogue/FactsEditor.tsx';
import { TrackPanel } from '@/features/catalogue/TrackPanel.tsx';
import { usePointable } from '@/features/catalogue/use-pointable.ts';
import { useViewer } from '@/features/people/viewer.ts';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { Section } from '@/ui/page/Section.tsx';
import { NotHere } from './NotHere.tsx';
import type { PageProps } from './page-props.ts';
import type { load } from './StaffCatalogueObjectPage.query.ts';

/** One thing of the catalogue: its facts with their grounds, the track of a stage, what was done with it. */
export function StaffCatalogueObjectPage(props: PageProps<typeof load>) {
  const { t, i18n } = useLingui();
  const viewer = useViewer();
  const router = useRouter();
  const { data } = useReadQuery(props.data);
  const { pointable, lookAgain } = usePointable();
  const object = data.catalogueObject;
  if (!object || !viewer?.networkRoles.some((role) => role === 'OPERATIONS' || role === 'ADMIN')) return <NotHere />;
  const stage = object.noun === 'STAGE' ? data.treks.flatMap(({ stages }) => stages).find(({ id }) => id === object.id) : undefined;
  const onChanged = () => void router.invalidate();

  return (
    <PageBody>
      <PageHeader
        title={object.name}
        help={
          <>
            <Link to="/staff/catalogue" search={{ of: nouns[object.noun].slug }}>
              {i18n._(nouns[object.noun].many)}
            </Link>
            {object.slug && (object.noun === 'TREK' || object.noun === 'STAGE') && (
              <>
                {' · '}
                <Link to="/treks/$slug" params={{ slug: object.slug }}>
                  <Trans>Página pública</Trans>
                </Link>
              </>
            )}
            {object.slug && object.noun === 'CONSERVATION_AREA' && (
              <>
                {' · '}
                <Link to="/areas" hash={object.slug}>
                  <Trans>Página pública</Trans>
                </Link>
              </>
            )}
            {object.slug && (object.noun === 'COMMUNITY' || object.noun === 'SERVICE') && (
              <>
                {' · '}
                <Link to="/communities" hash={object.slug}>
                  <Trans>Página pública</Trans>
                </Link>
              </>
            )}
          </>
        }
      />
      <Section title={t`Datos`}>
        <FactsEditor object={object} pointable={pointable} onSourceAdded={lookAgain} onSaved={onChanged} />
      </Section>
      {stage && <TrackPanel stage={stage} onChanged={onChanged} />}
      <CatalogueHistory object={object} />
    </PageBody>
  );
}
