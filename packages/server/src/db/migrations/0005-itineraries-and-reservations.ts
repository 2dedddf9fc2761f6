import { SqlMigration } from './sql-migration.ts';

/** Itineraries, reservations with their claims, price lines and travellers; keys, audit trail, outbox, mailbox. */
export class ItinerariesAndReservations extends SqlMigration {
  override name = '0005-itineraries-and-reservations';
  sql = `
create table itinerary (
  id uuid primary key default uuidv7(), code text not null unique, agency_id uuid not null references agency,
  title text not null, client_name text, start_date date not null, day_count integer not null check (day_count between 1 and 60),
  state text not null check (state in ('DRAFT','PROPOSED','ACCEPTED','DECLINED','EXPIRED','RESERVED')),
  version integer not null default 1, party jsonb not null, people integer not null check (people > 0),
  created_at timestamptz not null default app_now(), created_by text not null references person,
  updated_at timestamptz not null default app_now(), updated_by text not null references person);
create index itinerary_agency on itinerary (agency_id, updated_at desc, id desc);
create table itinerary_item (
  id uuid primary key default uuidv7(), itinerary_id uuid not null references itinerary, day integer not null, position integer not null,
  kind text not null check (kind in ('DEPARTURE','FREE_DAY','NOTE')), departure_id uuid references departure, text text,
  unique (itinerary_id, day, position), check ((kind = 'DEPARTURE') = (departure_id is not null)));

create table reservation (
  id uuid primary key, code text not null unique, hold_id uuid not null,
  departure_id uuid not null references departure, agency_id uuid not null references agency, itinerary_id uuid references itinerary,
  state text not null check (state in ('PENDING','HELD','CONFIRMED','CHECKED_IN','COMPLETED','REJECTED','EXPIRED','CANCELLED','NO_SHOW')),
  people integer not null check (people > 0), party jsonb not null, reference text,
  held_at timestamptz not null, held_by text not null references person, expires_at timestamptz,
  confirmed_at timestamptz, ended_at timestamptz, end_reason text, naming_deadline date not null,
  check (state <> 'HELD' or expires_at is not null), check ((confirmed_at is not null) or state not in ('CONFIRMED','CHECKED_IN','COMPLETED','NO_SHOW')),
  check (state not in ('CANCELLED','REJECTED') or ended_at is not null));
create index reservation_agency on reservation (agency_id, held_at desc, id desc);
create index reservation_hold on reservation (hold_id);
create index reservation_departure on reservation (departure_id);
create index reservation_itinerary on reservation (itinerary_id) where itinerary_id is not null;
create index reservation_expiry on reservation (expires_at) where state = 'HELD';

-- Keyed by date first: ready to be partitioned. until = 'infinity' when confirmed, else the hold's expiry.
create table claim (
  date date not null, resource_id integer not null, reservation_id uuid not null references reservation,
  quantity integer not null check (quantity > 0), until timestamptz not null,
  primary key (date, resource_id, reservation_id), foreign key (date, resource_id) references resource_day);
create index claim_reservation on claim (reservation_id);

-- The price as it was fixed. The sum of the lines is the total; corrections are further lines.
create table reservation_line (
  reservation_id uuid not null references reservation, position integer not null,
  kind text not null check (kind in ('TREK','CONSERVATION_FEE')), conservation_area_id uuid references conservation_area,
  rate_class text check (rate_class in ('PERUVIAN','FOREIGN_RESIDENT','ANDEAN_COMMUNITY','FOREIGN')), age_class text check (age_class in ('ADULT','MINOR')), quantity integer not null check (quantity > 0),
  currency text check (currency in ('PEN','USD')), unit bigint, total bigint, rate_id uuid references rate, origin text not null,
  primary key (reservation_id, position), check (num_nulls(currency, unit, total) in (0, 3)), check (total = unit * quantity));

create table traveller (
  id uuid primary key default uuidv7(), reservation_id uuid not null references reservation, position integer not null check (position > 0),
  first_names text not null, last_names text not null,
  document_type text not null check (document_type in ('PASSPORT','DNI','CE','FOREIGN_ID')), document_number text not null,
  nationality text not null, birth_date date not null, sex text check (sex in ('FEMALE','MALE','UNSPECIFIED')), diet text, medical_note text, emergency_contact text,
  rate_class text not null check (rate_class in ('PERUVIAN','FOREIGN_RESIDENT','ANDEAN_COMMUNITY','FOREIGN')),
  age_class text not null check (age_class in ('ADULT','MINOR')), unique (reservation_id, position));

create table idempotency (
  agency_id uuid not null references agency, key text not null, hash text not null, outcome text not null, hold_id uuid not null,
  created_at timestamptz not null, primary key (agency_id, key));

create table audit_entry (
  id uuid primary key default uuidv7(), at timestamptz not null, actor_id text, actor_agency_id uuid, via text not null,
  action text not null, object_type text not null, object_id uuid not null, reason text, before jsonb, after jsonb);
create index audit_object on audit_entry (object_type, object_id, at);
revoke update, delete, truncate on audit_entry from vilcanota_app;

-- What must happen after the commit; an effect is keyed by its row's id.
create table outbox (
  id uuid primary key default uuidv7(), kind text not null, object_id uuid not null, facts jsonb not null,
  created_at timestamptz not null, done_at timestamptz);
create index outbox_waiting on outbox (created_at, id) where done_at is null;

create table mail (
  id uuid primary key default uuidv7(), at timestamptz not null default app_now(), recipient text not null, subject text not null, text text not null);
`;
}
