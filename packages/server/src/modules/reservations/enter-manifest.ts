import { inTransaction } from '#db/in-transaction';
import { type Db, sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { refuseIfReasonMissing } from '#modules/audit/reason.rules';
import { writeAudit } from '#modules/audit/write-audit';
import { readClockUnderLocks } from '#modules/capacity/lock-days';
import { isSameParty, type Party } from '#modules/rates/party.rules';
import type { TravellerEntry } from '#modules/travellers/entry.rules';
import { type NamedTraveller, refuseIfManifestInvalid, travellersFrom } from '#modules/travellers/manifest.rules';
import { travellersOfReservation } from '#modules/travellers/traveller.finders';
import { requireMayName } from './naming.policy.ts';
import { changesBetween, mustBeComplete, type Nameable, refuseIfListStale, refuseIfNotNameable } from './naming.rules.ts';
import { allowanceOf, goneFrom, refuseReplacing } from './replacement.rules.ts';
import { reservationById } from './reservation.finders.ts';

type Locked = Nameable & { id: string; party: Party; people: number; manifestVersion: number; replaced: number };

// The same lock, in the same order, as confirming and releasing: none of them sees half a list.
const LOCK = sql('lock-reservations-to-name', `
select r.id, r.state, r.expires_at as "expiresAt", (select d.date from departure d where d.id = r.departure_id) as date, r.naming_deadline as "namingDeadline", r.party,
       r.people, r.manifest_version as "manifestVersion", r.replaced
  from reservation r where r.hold_id = $1 order by r.id for no key update of r`);
const DROP_BEYOND = sql('drop-travellers-beyond', 'delete from traveller where reservation_id = any ($1::uuid[]) and position > $2');
const KEEP = sql('keep-travellers', `
insert into traveller (reservation_id, position, first_names, last_names, document_type, document_number, nationality, birth_date,
                       sex, diet, medical_note, emergency_contact, rate_class, age_class)
select r.id, t."position", t."firstNames", t."lastNames", t."documentType", t."documentNumber", t.nationality, t."birthDate",
       t.sex, t.diet, t."medicalNote", t."emergencyContact", t."rateClass", t."ageClass"
  from unnest($1::uuid[]) r(id), jsonb_to_recordset($2::jsonb) t("position" int, "firstNames" text, "lastNames" text, "documentType" text, "documentNumber" text,
       nationality text, "birthDate" date, sex text, diet text, "medicalNote" text, "emergencyContact" text, "rateClass" text, "ageClass" text)
on conflict (reservation_id, position) do update set
  first_names = excluded.first_names, last_names = excluded.last_names, document_type = excluded.document_type, document_number = excluded.document_number,
  nationality = excluded.nationality, birth_date = excluded.birth_date, sex = excluded.sex, diet = excluded.diet, medical_note = excluded.medical_note,
  emergency_contact = excluded.emergency_contact, rate_class = excluded.rate_class, age_class = excluded.age_class`);

const RAISE = sql('raise-manifest-version', 'update reservation set manifest_version = manifest_version + 1, replaced = replaced + $2 where id = any ($1::uuid[])');

export type EnterManifest = {
  reservationId: string; travellers: readonly TravellerEntry[];
  /** The version of the list that was looked at; without it the list is saved whatever came between. */
  version?: number | null;
  /** Why people of a confirmed reservation are replaced by others. */
  replacementReason?: string | null;
};

/**
 * Names the travellers of a hold: the whole list takes the place of what was there, on every reservation of the hold that has the
 * same party and is held or confirmed and has not started. Refuses a list with any fault, all of them named, one that was made from
 * an older list, and taking people off a confirmed one beyond what may be replaced; it keeps nothing of it then.
 */
export async function enterManifest(scope: Scope, wish: EnterManifest) {
  const asked = isUuid(wish.reservationId) ? await scope.batches.load(reservationById, wish.reservationId) : null;
  requireMayName(scope.viewer, asked);
  const { id, holdId, agencyId } = asked!;
  const answer = await inTransaction(scope, async (inside) => {
    const held = await inside.db.query<Locked>(LOCK, [holdId]);
    const clock = await readClockUnderLocks(inside.db); // a hold may have ended while waiting
    const target = held.find((reservation) => reservation.id === id)!;
    const ended = refuseIfNotNameable(target, clock.now, clock.today) ?? refuseIfListStale(target, wish.version);
    if (ended) return ended;

    // A reservation that was amended to another party has a list of its own.
    const open = held.filter((reservation) => !refuseIfNotNameable(reservation, clock.now, clock.today) && isSameParty(reservation.party, target.party));
    // One group has one age: that of its first day, whichever of its departures is looked at.
    const firstDay = held.filter(isAlive).map((reservation) => reservation.date).sort()[0]!;
    const complete = open.some((reservation) => mustBeComplete(reservation, clock.today));
    const refusal = refuseIfManifestInvalid(wish.travellers, { party: target.party, firstDay, today: clock.today, mustBeComplete: complete });
    if (refusal) return refusal;
    return replaceLists(inside, { agencyId, target, open, clock, reason: wish.replacementReason?.trim() || undefined }, travellersFrom(wish.travellers, firstDay));
  });
  scope.batches.clear();
  return answer;
}

const isAlive = ({ state }: Locked) => state === 'HELD' || state === 'PENDING' || state === 'CONFIRMED';

type Lists = { agencyId: string; target: Locked; open: Locked[]; clock: { now: string; today: string }; reason: string | undefined };

/** Rows are corrected in their places, so that a person's place on the list keeps its key. */
async function replaceLists(inside: Scope, { agencyId, target, open, clock, reason }: Lists, travellers: readonly NamedTraveller[]) {
  const ids = open.map((reservation) => reservation.id);
  const before = await travellersOfReservation.load(inside.db, ids);
  const gone = target.state === 'CONFIRMED' ? goneFrom(before[ids.indexOf(target.id)]!, travellers) : [];
  const tooMuch = (reason === undefined ? undefined : refuseIfReasonMissing(reason)) ?? refuseReplacing(gone, { ...allowanceOf(target), today: clock.today, reason });
  if (tooMuch) return tooMuch;
  await writeLists(inside.db, ids, travellers);
  for (const [i, objectId] of ids.entries()) {
    const changes = changesBetween(before[i]!, travellers);
    if (!changes) continue;
    await inside.db.query(RAISE, [[objectId], gone.length]);
    await writeAudit(inside, gone.length > 0
      ? { at: clock.now, action: 'replace-travellers', objectType: 'Reservation', objectId, agencyId, reason, before: changes.before, after: { ...changes.after, replaced: gone.length } }
      : { at: clock.now, action: 'enter-manifest', objectType: 'Reservation', objectId, agencyId, ...changes });
  }
  return { reservationIds: open.sort((a, b) => (a.date < b.date ? -1 : 1)).map((reservation) => reservation.id) };
}

async function writeLists(db: Db, reservationIds: readonly string[], travellers: readonly NamedTraveller[]): Promise<void> {
  await db.query(DROP_BEYOND, [reservationIds, travellers.length]);
  if (travellers.length > 0) await db.query(KEEP, [reservationIds, JSON.stringify(travellers)]);
}
