import { SqlMigration } from './sql-migration.ts';

/** Says on the channel "live" from which day a departure was moved away: whoever looks at that day sees it go. */
export class MovedDepartures extends SqlMigration {
  override name = '0028-moved-departures';
  sql = `
create function departures_moved() returns trigger language plpgsql as $$ begin
  perform notify_live('moved', (select array_agg(n.id || '/' || o.date) from new_departures n join old_departures o using (id) where n.date <> o.date));
  return null; end $$;
create trigger departure_moved after update on departure referencing old table as old_departures new table as new_departures for each statement execute function departures_moved();
`;
}
