import type { FieldFunctionOptions, StoreObject, TypePolicies } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

/**
 * Always the whole checklist in the same order: what one screen asked of its lines stays when another asks something else. So does the note
 * of a mark when an answer names the mark alone; another mark has another note.
 */
function mergeLines(had: readonly StoreObject[] | undefined, lines: readonly StoreObject[], { mergeObjects }: FieldFunctionOptions): readonly StoreObject[] {
  return lines.map((line, at) => {
    const before = had?.[at] ?? {};
    const [old, mark] = [before.mark, line.mark] as Array<StoreObject | null | undefined>;
    return mergeObjects(before, old && mark && old.mark === mark.mark ? { ...line, mark: mergeObjects(old, mark) } : line);
  });
}

/**
 * What the cache must know beyond `id`. Things that exist once have no key; parts without an id are merged into the
 * thing they belong to, so that two screens may ask for different fields of the same part.
 */
export const typePolicies: TypePolicies = {
  Query: {
    fields: {
      departures: relayStylePagination(['filter']),
      certificationQueue: relayStylePagination(['view', 'sort', 'states']),
      itineraries: relayStylePagination(['agencyId']),
      reservations: relayStylePagination(['agencyId', 'states', 'mine']),
      requests: relayStylePagination(),
      openBalances: relayStylePagination(['side']),
      rates: relayStylePagination(['filter']),
      waitingEntries: relayStylePagination(['agencyId', 'states']),
      trekWaitingList: relayStylePagination(['trekSlug']),
      occupancyReservations: relayStylePagination(['input', 'cell']),
      occupancyOffers: relayStylePagination(['input', 'cell']),
      auditTrail: relayStylePagination(['filter']),
    },
  },
  Network: { keyFields: [] },
  Viewer: { keyFields: [] },
  Certificate: { keyFields: ['number'] },
  AvailabilityBoard: { keyFields: ['from', 'to'] },
  ReportedFigure: { keyFields: ['key'] },
  // The same trek or agency has other figures in each view.
  OccupancyRow: { keyFields: false },
  AuditedObject: { keyFields: false },
  CertificationMay: { merge: true },
  CertificationProposalMay: { merge: true },
  StandingMay: { merge: true },
  Certification: { fields: { lines: { merge: mergeLines } } },
  ReservationMay: { merge: true },
  HoldBudget: { merge: true },
  HoldRules: { merge: true },
  CancellationQuote: { merge: true },
  CancellationTerms: { merge: true },
  Price: { merge: true },
  Money: { merge: true },
};
