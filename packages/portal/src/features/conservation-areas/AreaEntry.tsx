import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { AreaEntry_area } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { FactsStrip } from '@/ui/figures/FactsStrip.tsx';
import { MeasureText } from '@/ui/words/MeasureText.tsx';
import { Sources } from '@/ui/words/Sources.tsx';
import { ToBeConfirmed } from '@/ui/words/ToBeConfirmed.tsx';
import styles from './AreaEntry.module.css';
import { FeeTable } from './FeeTable.tsx';
import { LegalMark } from './LegalMark.tsx';

const FRAGMENT: TypedDocumentNode<AreaEntry_area> = gql`
  fragment AreaEntry_area on ConservationArea {
    id
    slug
    name
    hectares
    hectaresDerived
    instrument
    recognitionYear
    legalState
    isPerpetual
    termEndsInYear
    owner {
      id
      slug
      name
    }
    district {
      id
      name
      province
    }
    treks {
      id
      slug
      name
    }
    sources {
      id
      title
      url
    }
    factGrounds {
      field
      enteredOn
      sources {
        id
        title
        url
      }
    }
    ...FeeTable_area
  }
`;
fragmentRegistry.register(FRAGMENT);

/** Everything that is known about one area, and what is not. */
export function AreaEntry(props: { area: FragmentType<AreaEntry_area> }) {
  const { t } = useLingui();
  const { data: area } = useOwnFragment({ fragment: FRAGMENT, from: props.area });
  return (
    <li id={area.slug} className={styles.entry}>
      <div className={styles.head}>
        <h2>{area.name}</h2>
        <LegalMark area={area} />
      </div>
      <FactsStrip
        facts={[
          {
            label: t`Dueña`,
            value: (
              <Link to="/communities" hash={area.owner.slug}>
                {area.owner.name}
              </Link>
            ),
          },
          { label: t`Distrito`, value: area.district ? `${area.district.name}, ${area.district.province}` : <ToBeConfirmed /> },
          {
            label: t`Superficie`,
            value: <MeasureText value={area.hectares} unit="ha" />,
            note: area.hectaresDerived ? t`deducida del total publicado` : undefined,
          },
          { label: t`Reconocida en`, value: area.recognitionYear ?? <ToBeConfirmed />, note: area.instrument ?? t`resolución por confirmar` },
        ]}
      />
      <div className={styles.rest}>
        <FeeTable area={area} />
        {area.treks.length > 0 && (
          <div className={styles.treks}>
            <h3>
              <Trans>Rutas que la cruzan</Trans>
            </h3>
            <ul>
              {area.treks.map((trek) => (
                <li key={trek.id}>
                  <Link to="/treks/$slug" params={{ slug: trek.slug }}>
                    {trek.name}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <Sources sources={area.sources} grounds={area.factGrounds} />
    </li>
  );
}
