import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { CommunityEntry_community } from '@/graphql/__generated__/documents.ts';
import type { CommunityKind, PriceClass } from '@/graphql/__generated__/schema.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { typesetName } from '@/lib/typeset-name.ts';
import { MeasureText } from '@/ui/words/MeasureText.tsx';
import { NetworkText } from '@/ui/words/NetworkText.tsx';
import { Sources } from '@/ui/words/Sources.tsx';
import { ToBeConfirmed } from '@/ui/words/ToBeConfirmed.tsx';
import styles from './CommunityEntry.module.css';

const FRAGMENT: TypedDocumentNode<CommunityEntry_community> = gql`
  fragment CommunityEntry_community on Community {
    id
    slug
    name
    kind
    alternativeNames
    altitudeM
    offers {
      id
      name {
        es
        en
      }
      priceClass
      place {
        id
        name
      }
    }
    conservationAreas {
      id
      slug
      name
      owner {
        id
      }
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
  }
`;
fragmentRegistry.register(FRAGMENT);

const kindWords: Record<CommunityKind, MessageDescriptor> = {
  PEASANT_COMMUNITY: msg`Comunidad campesina`,
  COOPERATIVE: msg`Cooperativa`,
  POPULATED_CENTRE: msg`Centro poblado`,
  AGRARIAN_ASSOCIATION: msg`Asociación agraria`,
};

const priceWords: Record<PriceClass, MessageDescriptor> = {
  PER_PERSON: msg`por persona`,
  PER_GROUP: msg`por grupo`,
  PER_NIGHT: msg`por persona y noche`,
  PER_DAY: msg`por día`,
  PER_ANIMAL_DAY: msg`por animal y día`,
  FREE: msg`sin costo`,
};

/** One community: its name as it writes it, what it is known for, what it owns, which routes pass. */
export function CommunityEntry(props: { community: FragmentType<CommunityEntry_community> }) {
  const { t, i18n } = useLingui();
  const { data: community } = useOwnFragment({ fragment: FRAGMENT, from: props.community });
  // An area may take in the land of communities that do not own it: only its owner is called so.
  const owned = community.conservationAreas.filter((area) => area.owner.id === community.id);
  const shared = community.conservationAreas.filter((area) => area.owner.id !== community.id);
  return (
    <li id={community.slug} className={styles.entry}>
      <div className={styles.who}>
        <h3 className={styles.name}>{typesetName(community.name)}</h3>
        <p className={styles.quiet}>
          {i18n._(kindWords[community.kind])} · <MeasureText value={community.altitudeM} unit="m" />
        </p>
        {community.alternativeNames.length > 0 && (
          <p className={styles.quiet}>
            <Trans>También: {community.alternativeNames.map(typesetName).join(', ')}</Trans>
          </p>
        )}
      </div>
      <dl className={styles.facts}>
        <div>
          <dt>
            <Trans>Se la conoce por</Trans>
          </dt>
          <dd>
            {community.offers.length === 0 ? (
              <ToBeConfirmed />
            ) : (
              community.offers.map(({ id, name, place, priceClass }, index) => (
                <span key={id}>
                  {index > 0 && ', '}
                  <NetworkText text={name} />
                  {place && <> ({typesetName(place.name)})</>}
                  {priceClass && `, ${i18n._(priceWords[priceClass])}`}
                </span>
              ))
            )}
          </dd>
        </div>
        <AreaLinks label={t`Es dueña de`} areas={owned} />
        <AreaLinks label={t`Sus tierras están en`} areas={shared} />
        {community.treks.length > 0 && (
          <div className={styles.treks}>
            <dt>
              <Trans>Rutas que pasan</Trans>
            </dt>
            {community.treks.map((trek) => (
              <dd key={trek.id}>
                <Link to="/treks/$slug" params={{ slug: trek.slug }}>
                  {trek.name}
                </Link>
              </dd>
            ))}
          </div>
        )}
      </dl>
      <Sources sources={community.sources} grounds={community.factGrounds} />
    </li>
  );
}

function AreaLinks(props: { label: string; areas: Array<{ id: string; slug: string; name: string }> }) {
  if (props.areas.length === 0) return null;
  return (
    <div className={styles.areas}>
      <dt>{props.label}</dt>
      {props.areas.map((area) => (
        <dd key={area.id}>
          <Link to="/areas" hash={area.slug}>
            {area.name}
          </Link>
        </dd>
      ))}
    </div>
  );
}
