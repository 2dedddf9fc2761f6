import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { TrekHeader_trek } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { limaToday } from '@/lib/lima-today.ts';
import { ButtonLink } from '@/ui/actions/Button.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { FactsStrip } from '@/ui/figures/FactsStrip.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { StickyBar } from '@/ui/page/StickyBar.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import { MeasureText } from '@/ui/words/MeasureText.tsx';
import { ToBeConfirmed } from '@/ui/words/ToBeConfirmed.tsx';
import styles from './TrekHeader.module.css';
import { difficultyWords, trekKindWords } from './trek-words.ts';

const FRAGMENT: TypedDocumentNode<TrekHeader_trek> = gql`
  fragment TrekHeader_trek on Trek {
    id
    slug
    name
    kind
    difficulty
    days
    distanceKm
    highestPointM
    highestSleepM
    retiredFrom
  }
`;
fragmentRegistry.register(FRAGMENT);

/** Name, the figures that decide whether one can walk it, and the two ways on. Visitors are never shown net rates. */
export function TrekHeader(props: { trek: FragmentType<TrekHeader_trek> }) {
  const { t, i18n } = useLingui();
  const { data: trek } = useOwnFragment({ fragment: FRAGMENT, from: props.trek });
  return (
    <div className={styles.head}>
      <PageHeader
        size="large"
        title={trek.name}
        help={i18n._(trekKindWords[trek.kind])}
        actions={
          <>
            <ButtonLink to="/departures" search={{ trek: trek.slug }} look="secondary">
              <Trans>Ver salidas</Trans>
            </ButtonLink>
            <ButtonLink to="/agencies" look="primary">
              <Trans>Consultar a una agencia certificada</Trans>
            </ButtonLink>
          </>
        }
      />
      {trek.retiredFrom && (
        <Notice tone="attention">
          {trek.retiredFrom <= limaToday() ? (
            <Trans>
              La red dejó de ofrecer esta ruta el <DateText date={trek.retiredFrom} />. Las salidas ya abiertas se mantienen.
            </Trans>
          ) : (
            <Trans>
              La red deja de ofrecer esta ruta el <DateText date={trek.retiredFrom} />: desde ese día no se abren salidas.
            </Trans>
          )}
        </Notice>
      )}
      <div>
        <StickyBar title={trek.name}>
          <ButtonLink to="/departures" search={{ trek: trek.slug }} look="primary" size="small">
            <Trans>Ver salidas</Trans>
          </ButtonLink>
        </StickyBar>
        <FactsStrip
          facts={[
            { label: t`Duración`, value: trek.days === null ? <ToBeConfirmed /> : <Plural value={trek.days} one="# día" other="# días" /> },
            { label: t`Distancia`, value: <MeasureText value={trek.distanceKm} unit="km" /> },
            { label: t`Punto más alto`, value: <MeasureText value={trek.highestPointM} unit="m" /> },
            { label: t`Noche más alta`, value: <MeasureText value={trek.highestSleepM} unit="m" /> },
            { label: t`Dificultad`, value: trek.difficulty ? i18n._(difficultyWords[trek.difficulty]) : <ToBeConfirmed /> },
          ]}
        />
      </div>
    </div>
  );
}
