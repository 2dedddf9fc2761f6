import { SqlMigration } from './sql-migration.ts';

/** What extending holds, holding again and departures on request need to remember. */
export class HoldBudgets extends SqlMigration {
  override name = '0009-hold-budgets';
  sql = `
alter table reservation
  -- When the network accepted the request for spots on a departure on request: from then on it is a hold.
  add column accepted_at timestamptz,
  -- Until when the hold ran of itself, before its first extension: what it runs beyond is spent from the agency's hold budget.
  add column extended_from timestamptz;

-- The network's queue: what is due first.
create index reservation_pending on reservation (expires_at, id) where state = 'PENDING';
-- What took the place of a lapsed one.
create index reservation_follows on reservation (follows_id) where follows_id is not null;
`;
}
