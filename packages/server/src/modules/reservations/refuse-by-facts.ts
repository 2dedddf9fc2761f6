import { type Db, sql } from '#db/statement';
import { closedBecause } from '#modules/capacity/decide.rules';
import type { LockedReservation } from './change-held.ts';

// In a statement after the locks: what a closing or a decision wrote while we waited is seen.
const FACTS = sql('facts-to-go-on', `
select agency_standing($1, $2) as standing, (select json_object_agg(id, state) from departure where id = any ($3::uuid[])) as "departureStates"`);

/**
 * What may have changed since the spots were held: the agency is certified no more, or a departure takes nobody any more. Whoever goes on
 * from a hold, by confirming or by extending it, asks this under its locks.
 */
export async function refuseByFacts(db: Db, held: readonly LockedReservation[], today: string, verb: 'confirm' | 'extend a hold') {
  const agencyId = held[0]!.agencyId;
  const [facts] = await db.query<{ standing: string; departureStates: Record<string, string> }>(FACTS, [agencyId, today, held.map((r) => r.departureId)]);
  const { standing, departureStates } = facts!;
  if (standing !== 'CERTIFIED') return { kind: 'AgencyNotCertified' as const, agencyId, standing, message: `Only certified agencies may ${verb}; this one is ${standing}.` };
  for (const { departureId, date } of held) {
    const reason = closedBecause({ state: departureStates[departureId]!, date }, today);
    if (reason) return { kind: 'DepartureClosed' as const, departureId, reason, message: `The departure takes no spots any more: ${reason}.` };
  }
  return undefined;
}
