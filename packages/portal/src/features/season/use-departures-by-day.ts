import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import type { DeparturesByDay, DeparturesByDayVariables } from '@/graphql/__generated__/documents.ts';
import type { LocalDate } from '@/lib/format-date.ts';

const QUERY: TypedDocumentNode<DeparturesByDay, DeparturesByDayVariables> = gql`
  query DeparturesByDay($trekSlug: String!, $from: LocalDate!, $to: LocalDate!) {
    departures(first: 100, filter: { trekSlug: $trekSlug, from: $from, to: $to }) {
      edges {
        node {
          id
          date
        }
      }
    }
  }
`;

/** The departure of a trek that starts on each day of a range; empty where none does, or no trek is asked for. */
export function useDeparturesByDay(trekSlug: string | undefined, range: { firstDate: LocalDate; lastDate: LocalDate }): ReadonlyMap<LocalDate, string> {
  const { data } = useQuery(QUERY, { variables: { trekSlug: trekSlug ?? '', from: range.firstDate, to: range.lastDate }, skip: trekSlug === undefined });
  return new Map(data?.departures.edges.map(({ node }) => [node.date, node.id]));
}
