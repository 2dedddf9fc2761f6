import { gql, type TypedDocumentNode } from '@apollo/client';
import '@/features/season/outlook-fragment.ts';
import { calendarRange, readCalendarSearch } from '@/features/season/calendar-search.ts';
import type { StaffCalendarPageQuery, StaffCalendarPageQueryVariables } from '@/graphql/__generated__/documents.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<StaffCalendarPageQuery, StaffCalendarPageQueryVariables> = gql`
  query StaffCalendarPageQuery($from: LocalDate!, $days: Int!) {
    seasonCalendar(from: $from, days: $days) {
      from
      to
      rows {
        trek {
          id
          slug
          name
          days
        }
        closedStarts {
          date
          reason
        }
        departures {
          id
          date
          endDate
          state
          groupSize
          isOnRequest
          outlook {
            ...Outlook_tile @unmask
          }
        }
      }
    }
    departuresToDecide {
      id
      date
      trek {
        id
        name
      }
      outlook {
        ...Outlook_tile @unmask
      }
    }
    departuresWithoutGuides {
      id
      date
      groupSize
      trek {
        id
        name
      }
      outlook {
        ...Outlook_tile @unmask
        guides
      }
    }
    departureRules {
      id
      weekdays
      firstDate
      lastDate
      leftOut
      extraDates
      groupSize
      minimum
      decideDays
      isOnRequest
      origin
      trek {
        id
        slug
        name
      }
    }
    crewMembers {
      id
      name
      role
    }
    conservationAreas {
      id
      name
    }
    treks {
      id
      slug
      name
      days
      stages {
        id
        day
        from {
          id
          name
        }
        to {
          id
          name
        }
      }
    }
  }
`;

/** Colleagues and agencies change it by the minute: the cache answers first, the server corrects it. */
export function load({ preloadQuery, search }: LoadArgs) {
  return preloadQuery(QUERY, { variables: calendarRange(readCalendarSearch(search)), fetchPolicy: 'cache-and-network' });
}
