import { v7 as uuid } from 'uuid';
import { NotFound } from '#access/errors';
import { inTransaction } from '#db/in-transaction';
import { keepAnswer, knownAnswer, tryAgain } from '#db/kept-keys';
import { limaDate } from '#db/now';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { announce } from '#jobs/outbox';
import { makeCode } from '#lib/code';
import type { AgencyStanding } from '#modules/agencies/agency.rules';
import { lockStanding } from '#modules/agencies/lock-standing';
import { writeAudit } from '#modules/audit/write-audit';
import { watchDays } from '#modules/capacity/change-limits';
import { lockDays } from '#modules/capacity/lock-days';
import { lockSeason } from '#modules/capacity/lock-season';
import { inCanonicalOrder, partyTotal, refuseIfPartyInvalid, type Party } from '#modules/rates/party.rules';
import { requireMayReserveFor } from '#modules/reservations/reservation.policy';
import { findTrek } from '#modules/treks/trek.finders';
import { findRoomFor, findNeedsOf } from './room-for-party.ts';
import { findDeparturesToWaitFor } from './waiting.finders.ts';
import { type NoDepartureInRange, refuseIfRangeInvalid, refuseIfTooMany, type RoomNow } from './waiting.rules.ts';
import { ENTRY, STATE } from './waiting.statements.ts';

export type JoinWaitingList = {
  agencyId: string; trekSlug: string; from: string; to: string; party: Party; atLeast?: number | null; deadline: string; reference?: string | null; key: string;
};

const STANDING = sql('standing-to-wait', 'select agency_standing($1, $2) as standing');
// Counted after the lock of the season, behind which an agency's joins stand in a row.
const WAITING = sql('waiting-parties-of-agency', `
with k as materialized (select $2::timestamptz as now)
select count(*)::int as waiting from k, ${ENTRY} where w.agency_id = $1 and w.state in ('WAITING','OFFERED') and ${STATE} in ('WAITING','OFFERED')`);
const JOIN = sql('join-waiting-list', `
insert into waiting_entry (id, code, agency_id, trek_id, first_date, last_date, people, at_least, party, deadline, reference, state, joined_at, joined_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'WAITING', $12, $13)`);

/**
 * Lets a party wait for a trek between two dates. Under the locks of every day it waits for it is certain that nothing fits now;
 * from here on whoever takes one of these days asks the list first. Refuses what could be held at once, and a range nobody can wait for.
 */
export async function joinWaitingList(scope: Scope, wish: JoinWaitingList) {
  const viewer = requireMayReserveFor(scope.viewer, wish.agencyId);
  const trek = await findTrek(scope.db, wish.trekSlug);
  if (!trek) throw new NotFound();
  const now = await scope.now();
  const people = partyTotal(wish.party);
  const atLeast = wish.atLeast ?? people;
  const invalid = refuseIfPartyInvalid(wish.party) ?? refuseIfRangeInvalid({ ...wish, people, atLeast }, now.toISOString(), limaDate(now));
  const key = { owner: wish.agencyId, key: wish.key, input: ['join-waiting-list', wish] };
  // What was in time when it was answered first gets the same answer when it is asked again too late.
  if (invalid) return (await knownAnswer<{ entryId: string }>(scope.db, key)) ?? invalid;
  return tryAgain(() => inTransaction(scope, async (inside) => {
    await lockStanding(inside.db, wish.agencyId);
    // Departures opened at the same time would be missed: they wait, or are there.
    await lockSeason(inside.db);
    const departures = await findDeparturesToWaitFor(inside.db, trek.id, wish.from, wish.to);
    const needs = await findNeedsOf(inside.db, departures.map((d) => d.departureId));
    const days = [...needs.values()].flatMap((need) => need.days);
    const locked = await lockDays(inside.db, days);
    const known = await knownAnswer<{ entryId: string }>(inside.db, key);
    if (known) return known;
    const onSale = departures.filter((d) => d.isOnSale).map((d) => d.departureId);
    const refusal = (await refuseStanding(inside, wish.agencyId, locked.today)) ?? refuseIfTooMany(await waitingOf(inside, wish.agencyId, locked.now))
      ?? refuseIfNothingRuns(onSale, wish)
      ?? refuseIfRoom(await findRoomFor(inside.db, locked, needs, onSale, { agencyId: wish.agencyId, people: atLeast }));
    if (refusal) return refusal;
    const entryId = uuid();
    await inside.db.query(JOIN, [
      entryId, makeCode(), wish.agencyId, trek.id, wish.from, wish.to, people, atLeast, JSON.stringify(inCanonicalOrder(wish.party)), wish.deadline,
      wish.reference ?? null, locked.now, viewer.personId,
    ]);
    await watchDays(inside.db, days);
    await writeAudit(inside, {
      action: 'join-waiting-list', objectType: 'WaitingEntry', objectId: entryId, agencyId: wish.agencyId, at: locked.now,
      after: { state: 'WAITING', from: wish.from, to: wish.to, people, atLeast, deadline: wish.deadline },
    });
    await keepAnswer(inside.db, key, 'JOINED', { entryId }, locked.now);
    await announce(inside.db, [{ kind: 'waiting-joined', objectId: entryId, facts: { agencyId: wish.agencyId, trekId: trek.id } }], locked.now);
    return { entryId };
  }));
}

async function refuseStanding(inside: Scope, agencyId: string, today: string) {
  const [facts] = await inside.db.query<{ standing: AgencyStanding }>(STANDING, [agencyId, today]);
  const { standing } = facts!;
  if (standing === 'CERTIFIED') return undefined;
  return { kind: 'AgencyNotCertified' as const, agencyId, standing, message: `Only certified agencies may wait for spots; this one is ${standing}.` };
}

const waitingOf = async (inside: Scope, agencyId: string, now: string): Promise<number> =>
  (await inside.db.query<{ waiting: number }>(WAITING, [agencyId, now]))[0]!.waiting;

function refuseIfNothingRuns(departures: readonly string[], { from, to }: { from: string; to: string }): NoDepartureInRange | undefined {
  return departures.length > 0 ? undefined : { kind: 'NoDepartureInRange', from, to, message: 'The trek has no departure on sale between these dates.' };
}

function refuseIfRoom(departureIds: readonly string[]): RoomNow | undefined {
  return departureIds.length === 0 ? undefined : { kind: 'RoomNow', departureIds, message: 'There is room now: hold it instead of waiting.' };
}
