import { createHmac, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';

/** What a floor writes for one hold, as values of its statement. */
export type Hold = { id: string; holdId: string; code: string; departureId: string; agencyId: string; people: number; key: string; personId: string; dates: string[]; resourceIds: number[] };

/** Holds once; false: no room. */
export type Take = (pool: pg.Pool, hold: Hold) => Promise<boolean>;

const SESSION = {
  name: 'session',
  text: `select p.id as person, m.agency_id as agency from auth."session" s join person p on p.id = s."userId" join membership m on m.person_id = p.id
          where s."token" = $1 and s."expiresAt" > clock_timestamp() and m.agency_id = $2 and m.role in ('OWNER', 'BOOKER')`,
};

/**
 * The least a server must do for a hold: read the request, check its session by one prepared statement, take, answer. node:http and pg, no
 * framework, no GraphQL. Needs of departures are kept in the process, as ours are.
 */
export async function serve(take: Take): Promise<void> {
  const { DATABASE_URL: url, AUTH_SECRET: secret, COOKIE_NAME: cookieName } = process.env;
  pg.types.setTypeParser(1082, (text) => text);
  const pool = new pg.Pool({ connectionString: url, max: 10, idleTimeoutMillis: 0 });
  const { rows } = await pool.query(`select departure_id as "departureId", array_agg(date::text order by date, resource_id) as dates, array_agg(resource_id order by date, resource_id) as "resourceIds" from departure_need group by 1`);
  const needs = new Map(rows.map((row) => [row.departureId, row]));

  const server = createServer(async (request, response) => {
    try {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const { departureId, agencyId, people, key } = JSON.parse(Buffer.concat(chunks).toString());
      const token = tokenOf(request.headers.cookie, cookieName!, secret!);
      const session = await pool.query({ ...SESSION, values: [token, agencyId] });
      if (!session.rowCount) return void response.writeHead(403).end();
      const id = randomUUID();
      const code = `VT-${id.slice(0, 4)}-${id.slice(9, 13)}${id.slice(24, 28)}`;
      const { dates, resourceIds } = needs.get(departureId)!;
      const held = await take(pool, { id, holdId: randomUUID(), code, departureId, agencyId, people, key, personId: session.rows[0].person, dates, resourceIds });
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ held, id, code }));
    } catch (cause) {
      response.writeHead(500).end(String(cause));
    }
  });
  server.listen(0, '127.0.0.1', () => console.log(`listening http://127.0.0.1:${(server.address() as AddressInfo).port}`));
}

function tokenOf(header: string | undefined, name: string, secret: string): string | undefined {
  const value = decodeURIComponent(header?.slice(name.length + 1) ?? '');
  const dot = value.lastIndexOf('.');
  const token = value.slice(0, dot);
  return createHmac('sha256', secret).update(token).digest('base64') === value.slice(dot + 1) ? token : undefined;
}

/** The rows of a hold but its counters, as both floors write them: reservation, two lines, eight claims, key, audit, outbox. `from` yields one row when there is room. */
export const ROWS = (from: string, now: string) => `
r as (insert into reservation (id, code, hold_id, departure_id, agency_id, state, people, party, held_at, held_by, expires_at, naming_deadline, priced_on, priced_at)
  select $1::uuid, $2::text, $3::uuid, $4::uuid, $5::uuid, 'HELD', $6::int, '[]', ${now}, $8::text, ${now} + interval '30 minutes', current_date, current_date, ${now} ${from}),
l as (insert into reservation_line (reservation_id, position, kind, quantity, currency, unit, total, origin)
  select $1::uuid, x.p, x.kind, $6::int, x.currency, x.unit, x.unit * $6::int, 'NETWORK' from (values (1, 'TREK', 'USD', 35000::bigint), (2, 'CONSERVATION_FEE', 'PEN', 3000)) x(p, kind, currency, unit) ${from.replace('from', 'cross join')}),
c as (insert into claim (date, resource_id, reservation_id, quantity, until)
  select x.date, x.resource_id, $1::uuid, $6::int, ${now} + interval '30 minutes' from unnest($9::date[], $10::int[]) x(date, resource_id) ${from.replace('from', 'cross join')}),
i as (insert into kept_key (owner, key, hash, outcome, answer, created_at) select $5::uuid::text, $7::text, $7::text, 'HELD', jsonb_build_object('holdId', $3::uuid), ${now} ${from}),
a as (insert into audit_entry (at, actor_id, actor_agency_id, via, action, object_type, object_id, after)
  select ${now}, $8::text, $5::uuid, 'bench', 'hold-spots', 'Reservation', $1::uuid, jsonb_build_object('state', 'HELD', 'people', $6::int) ${from}),
o as (insert into outbox (kind, object_id, facts, created_at) select 'reservation-held', $1::uuid, jsonb_build_object('agencyId', $5::uuid), ${now} ${from})`;

/** The values of a floor's statement. */
export const valuesOf = (hold: Hold): unknown[] =>
  [hold.id, hold.code, hold.holdId, hold.departureId, hold.agencyId, hold.people, hold.key, hold.personId, hold.dates, hold.resourceIds];
