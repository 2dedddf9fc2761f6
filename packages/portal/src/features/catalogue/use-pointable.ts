import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import type { CataloguePointable, CataloguePointableVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import type { Pointable } from './pointable.ts';

const QUERY: TypedDocumentNode<CataloguePointable, CataloguePointableVariables> = gql`
  query CataloguePointable {
    communities: catalogueObjects(noun: COMMUNITY) {
      id
      name
    }
    areas: catalogueObjects(noun: CONSERVATION_AREA) {
      id
      name
    }
    places: catalogueObjects(noun: PLACE) {
      id
      name
    }
    routes: catalogueObjects(noun: TREK) {
      id
      name
    }
    sources: catalogueObjects(noun: SOURCE) {
      id
      slug
      name
    }
    catalogueChoices {
      of
      value
      name
    }
  }
`;

const named = (objects: ReadonlyArray<{ id: string; name: string }> | null | undefined) => (objects ?? []).map(({ id, name }) => ({ value: id, name }));

/** What facts may point to, and a way to look again once something was added. Empty until it has arrived; `fault` when it could not be read. */
export function usePointable(): { pointable: Pointable; fault: Fault | null; lookAgain: () => void } {
  const { data, error, refetch } = useQuery(QUERY);
  const choices = (of: string) => (data?.catalogueChoices ?? []).filter((choice) => choice.of === of);
  return {
    pointable: {
      COMMUNITY: named(data?.communities), CONSERVATION_AREA: named(data?.areas), PLACE: named(data?.places), TREK: named(data?.routes), DISTRICT: choices('DISTRICT'), SERVICE_NAME: choices('SERVICE_NAME'),
      SOURCES: (data?.sources ?? []).flatMap(({ slug, name }) => (slug ? [{ value: slug, name }] : [])),
    },
    fault: error && !data ? faultOf(error) : null,
    // What fails is in `fault` by then, and what was read before stays.
    lookAgain: () => void refetch().catch(() => undefined),
  };
}
