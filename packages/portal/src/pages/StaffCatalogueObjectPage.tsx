import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useNavigate, useRouter } from '@tanstack/react-router';
import { CatalogueHistory } from '@/features/catalogue/CatalogueHistory.tsx';
import { nouns } from '@/features/catalogue/catalogue-words.ts';
import { FactsEditor } from '@/features/catalogue/FactsEditor.tsx';
import { RemoveObject } from '@/features/catalogue/RemoveObject.tsx';
import { TrackPanel } from '@/features/catalogue/TrackPanel.tsx';
import { usePointable } from '@/features/catalogue/use-pointable.ts';
import { useViewer } from '@/features/people/viewer.ts';
import type { CatalogueNoun, ClosureKind } from '@/graphql/__generated__/schema.ts';
import { ButtonLink } from '@/ui/actions/Button.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
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
  const navigate = useNavigate();
  const { data } = useReadQuery(props.data);
  const { pointable, fault, lookAgain } = usePointable();
  const object = data.catalogueObject;
  if (!object || !viewer?.networkRoles.some((role) => role === 'OPERATIONS' || role === 'ADMIN')) return <NotHere />;
  const { stage } = object;
  const onChanged = () => void router.invalidate();
  const closable = ({ PLACE: 'PLACE', STAGE: 'STAGE', CONSERVATION_AREA: 'AREA' } as Partial<Record<CatalogueNoun, ClosureKind>>)[object.noun];

  return (
    <PageBody>
      <PageHeader
        title={stage ? t`Día ${stage.day}: ${stage.from.name} – ${stage.to.name}` : object.name}
        help={
          <>
            <Link to="/staff/catalogue" search={{ of: nouns[object.noun].slug }}>
              {i18n._(nouns[object.noun].many)}
            </Link>
            {stage && <> · {object.name.replace(/ · \d+$/, '')}</>}
            <PublicPage noun={object.noun} slug={object.slug} />
          </>
        }
        actions={
          <>
            {closable && viewer.networkRoles.includes('OPERATIONS') && (
              <ButtonLink to="/staff/season/limits" search={{ close: `${closable}:${object.id}` }} look="secondary">
                <Trans>Cerrar por fechas</Trans>
              </ButtonLink>
            )}
            <RemoveObject noun={object.noun} id={object.id} onRemoved={() => void navigate({ to: '/staff/catalogue', search: { of: nouns[object.noun].slug } })} />
          </>
        }
      />
      <Section title={t`Datos`} help={t`La confianza y las notas son internas; las fuentes y las fechas se publican.`}>
        {fault && <FaultNotice fault={fault} onAgain={lookAgain} />}
        <FactsEditor key={object.id} object={object} pointable={pointable} onSourceAdded={lookAgain} onSaved={onChanged} />
      </Section>
      {stage && <TrackPanel stage={stage} onChanged={onChanged} />}
      <CatalogueHistory object={object} />
    </PageBody>
  );
}

/** Where visitors read it, if they do. */
function PublicPage({ noun, slug }: { noun: CatalogueNoun; slug: string | null }) {
  if (!slug) return null;
  const words = <Trans>Página pública</Trans>;
  switch (noun) {
    case 'TREK':
    case 'STAGE':
      return (
        <>
          {' · '}
          <Link to="/treks/$slug" params={{ slug }}>
            {words}
          </Link>
        </>
      );
    case 'CONSERVATION_AREA':
      return (
        <>
          {' · '}
          <Link to="/areas" hash={slug}>
            {words}
          </Link>
        </>
      );
    case 'COMMUNITY':
    case 'SERVICE':
      return (
        <>
          {' · '}
          <Link to="/communities" hash={slug}>
            {words}
          </Link>
        </>
      );
    default:
      return null;
  }
}
