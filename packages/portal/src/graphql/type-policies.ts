import type { TypePolicies } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

/**
 * What the cache must know beyond `id`. Things that exist once have no key; parts without an id are merged into the
 * thing they belong to, so that two screens may ask for different fields of the same part.
 */
export const typePolicies: TypePolicies = {
  Query: {
    fields: {
      departures: relayStylePagination(['filter']),
      certificationQueue: relayStylePagination(['states']),
      itineraries: relayStylePagination(['agencyId']),
      reservations: relayStylePagination(['agencyId', 'states']),
      requests: relayStylePagination(),
      openBalances: relayStylePagination(['side']),
      rates: relayStylePagination(['filter']),
      waitingEntries: relayStylePagination(['agencyId', 'states']),
      trekWaitingList: relayStylePagination(['trekSlug']),
    },
  },
  Network: { keyFields: [] },
  Viewer: { keyFields: [] },
  AvailabilityBoard: { keyFields: ['from', 'to'] },
  ReportedFigure: { keyFields: ['key'] },
  CertificationMay: { merge: true },
  ReservationMay: { merge: true },
  HoldBudget: { merge: true },
  HoldRules: { merge: true },
  CancellationQuote: { merge: true },
  CancellationTerms: { merge: true },
  Price: { merge: true },
  Money: { merge: true },
};
