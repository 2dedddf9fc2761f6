import { defineBatchById } from '#db/batch';
import { sql } from '#db/statement';
import type { CancellationTerms } from '#modules/rates/cancellation.rules';

export type CancellationFacts = { id: string; version: number; terms: CancellationTerms | null; endedBy: 'AGENCY' | 'NETWORK' | 'SYSTEM' | null };

const FACTS = sql('cancellation-facts', `
select id, version, cancellation_tiers as terms, ended_by as "endedBy" from reservation where id = any ($1::uuid[])`);

/** What a quote for cancelling goes by, besides the lines: the terms frozen at confirmation, and which version it is. */
export const cancellationFactsOf = defineBatchById<CancellationFacts>((db, ids) => db.query(FACTS, [ids]));
