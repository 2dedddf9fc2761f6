import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import { Timeline } from '@/features/states/Timeline.tsx';
import type { CatalogueHistory_object } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { choiceWords, confidenceWords, factWords } from './catalogue-words.ts';
import { fieldLabel } from './fact-groups.ts';

const FRAGMENT: TypedDocumentNode<CatalogueHistory_object> = gql`
  fragment CatalogueHistory_object on CatalogueObject {
    id
    history {
      id
      ...Timeline_entry
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** What was done with something of the catalogue: who changed which fact from what to what, and from which source. */
export function CatalogueHistory(props: { object: FragmentType<CatalogueHistory_object> }) {
  const { t, i18n } = useLingui();
  const { data: object } = useOwnFragment({ fragment: FRAGMENT, from: props.object });
  const names = Object.entries(factWords).flatMap(([field, word]) => {
    const name = fieldLabel(i18n._(word), field);
    return [[field, name], [`${field}.sources`, t`${name}, fuentes`], [`${field}.note`, t`${name}, nota interna`]];
  });
  const tracks = { 'track.lengthKm': t`Largo del trazo, en km`, 'track.ascentM': t`Subida del trazo, en m`, 'track.descentM': t`Bajada del trazo, en m`, 'track.made': t`Cómo se hizo el trazo`, 'track.source': t`Fuente del trazo`, 'track.file': t`Archivo del trazo` };
  const texts = { 'name.es': t`Nombre en español`, 'name.en': t`Nombre en inglés`, 'high_point.es': t`Nombre del punto más alto, en español`, 'high_point.en': t`Nombre del punto más alto, en inglés` };
  const values = { ...Object.fromEntries([...Object.entries(choiceWords), ...Object.entries(confidenceWords)].map(([value, word]) => [value, i18n._(word)])), SURVEYED: t`Recorrido con instrumento`, DRAWN: t`Dibujado sobre un mapa` };
  return <Timeline entries={object.history} of="legal" fieldNames={{ ...Object.fromEntries(names), ...tracks, ...texts }} valueNames={values} />;
}
