import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useNavigate, useRouter } from '@tanstack/react-router';
import { AddObject } from '@/features/catalogue/AddObject.tsx';
import { gapWords, nounList, nouns } from '@/features/catalogue/catalogue-words.ts';
import { readCatalogueSearch } from '@/features/catalogue/catalogue-search.ts';
import { CatalogueTable } from '@/features/catalogue/CatalogueTable.tsx';
import { FigureList } from '@/features/catalogue/FigureList.tsx';
import { TextList } from '@/features/catalogue/TextList.tsx';
import { textKindWords } from '@/features/catalogue/text-words.ts';
import { useViewer } from '@/features/people/viewer.ts';
import type { GapKind } from '@/graphql/__generated__/schema.ts';
import { TabbedList, TabLink, TabLinks } from '@/ui/actions/TabLinks.tsx';
import { ControlRow, FilterSelect } from '@/ui/filters/filters.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { NotHere } from './NotHere.tsx';
import type { PageProps } from './page-props.ts';
import type { load } from './StaffCataloguePage.query.ts';

/** The catalogue as its editors see it: everything, with what is missing of each. */
export function StaffCataloguePage(props: PageProps<typeof load>) {
  const { t, i18n } = useLingui();
  const viewer = useViewer();
  const navigate = useNavigate();
  const router = useRouter();
  const { data } = useReadQuery(props.data);
  const { view, gap, isAllTexts, textKind } = readCatalogueSearch(props.search);
  if (!viewer?.networkRoles.some((role) => role === 'OPERATIONS' || role === 'ADMIN')) return <NotHere />;
  const isNoun = view !== 'TRANSLATIONS' && view !== 'FIGURES';
  const objects = data.catalogueObjects ?? [];
  const gapKinds = [...new Set(objects.flatMap(({ gaps }) => gaps.map(({ kind }) => kind)))];
  const lookAgain = () => void router.invalidate();

  return (
    <PageBody>
      <PageHeader
        title={t`Catálogo`}
        help={
          <Trans>
            Cada dato lleva su fuente. Lo que no consta queda «por confirmar». Los precios están en <Link to="/staff/rates">Tarifas</Link> y los cierres en <Link to="/staff/season/limits">Temporada</Link>.
          </Trans>
        }
      />
      <TabbedList>
        <TabLinks label={t`Partes del catálogo`}>
          {nounList.map((noun) => (
            <TabLink key={noun} to="/staff/catalogue" search={{ of: nouns[noun].slug }} isShown={view === noun}>
              {i18n._(nouns[noun].many)}
            </TabLink>
          ))}
          <TabLink to="/staff/catalogue" search={{ of: 'figures' }} isShown={view === 'FIGURES'}>
            <Trans>Cifras</Trans>
          </TabLink>
          <TabLink to="/staff/catalogue" search={{ of: 'translations' }} isShown={view === 'TRANSLATIONS'}>
            <Trans>Textos</Trans>
          </TabLink>
        </TabLinks>
        {isNoun && (
          <ControlRow label={t`Qué se muestra`}>
            <FilterSelect
              label={t`Mostrar`}
              value={gap ?? ''}
              options={[{ value: '', label: t`Todo` }, ...gapKinds.map((kind: GapKind) => ({ value: kind, label: i18n._(gapWords[kind]) }))]}
              onChange={(value) => void navigate({ to: '/staff/catalogue', search: { of: nouns[view].slug, ...(value && { gap: value }) } })}
            />
            {(view === 'PLACE' || view === 'STAGE' || view === 'SERVICE' || view === 'SOURCE') && <AddObject key={view} noun={view} />}
          </ControlRow>
        )}
        {view === 'TRANSLATIONS' && (
          <ControlRow label={t`Qué se muestra`}>
            <FilterSelect
              label={t`Textos`}
              value={isAllTexts ? 'all' : ''}
              options={[{ value: '', label: t`Sin traducir` }, { value: 'all', label: t`Todos` }]}
              onChange={(value) => void navigate({ to: '/staff/catalogue', search: { of: 'translations', ...(value && { texts: value }), ...(textKind && { kind: textKind }) } })}
            />
            <FilterSelect
              label={t`De qué`}
              value={textKind ?? ''}
              options={[{ value: '', label: t`Todo` }, ...Object.entries(textKindWords).map(([value, word]) => ({ value, label: i18n._(word) }))]}
              onChange={(value) => void navigate({ to: '/staff/catalogue', search: { of: 'translations', ...(isAllTexts && { texts: 'all' }), ...(value && { kind: value }) } })}
            />
          </ControlRow>
        )}
        {isNoun && <CatalogueTable objects={objects} gap={gap} />}
        {view === 'TRANSLATIONS' && <TextList texts={data.catalogueTexts ?? []} kind={textKind} onSaved={lookAgain} />}
        {view === 'FIGURES' && <FigureList figures={data.catalogueFigures ?? []} />}
      </TabbedList>
    </PageBody>
  );
}
