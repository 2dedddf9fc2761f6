import { type Db, sql } from '#db/statement';
import type { DepartureTerms } from './terms.rules.ts';

const SET_TERMS = sql('set-terms-of-departures', `
update departure p set group_size = x.size, minimum = x.minimum, decide_by = case when x.minimum is not null then p.date - x.days end, on_request = x.on_request, rule_id = coalesce($6::uuid, p.rule_id)
  from unnest($1::uuid[], $2::int[], $3::int[], $4::int[], $5::boolean[]) x(id, size, minimum, days, on_request) where p.id = x.id`);

/** Writes the terms of departures, and from which rule they have them. The limits of their groups' days are for whoever calls. */
export async function setTerms(db: Db, departures: readonly { id: string; terms: DepartureTerms }[], ruleId: string | null = null): Promise<void> {
  const of = <T>(value: (terms: DepartureTerms) => T) => departures.map(({ terms }) => value(terms));
  await db.query(SET_TERMS, [departures.map(({ id }) => id), of((t) => t.groupSize), of((t) => t.minimum), of((t) => t.decideDays), of((t) => t.isOnRequest), ruleId]);
}
