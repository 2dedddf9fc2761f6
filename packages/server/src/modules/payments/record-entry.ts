import { NotFound } from '#access/errors';
import { requireForNetwork } from '#access/grants';
import { inTransaction } from '#db/in-transaction';
import { keepAnswer, keyOwnerOf, knownAnswer, tryAgain } from '#db/kept-keys';
import { type Db, sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { announce } from '#jobs/outbox';
import { isUuid } from '#lib/uuid';
import { writeAudit } from '#modules/audit/write-audit';
import { readClockUnderLocks } from '#modules/capacity/lock-days';
import type { Amount } from '#modules/rates/line.rules';
import { type Account, accountOfReservation } from './payment.finders.ts';
import { type Balance, balancesOfAccount, type PaymentKind, type PaymentMethod } from './payment.rules.ts';

/** An entry to be written; amount is signed: what was given back is negative. */
export type Entry = Amount & { kind: PaymentKind; method: PaymentMethod; reference: string | null; reason: string | null; receivedOn: string; reversesId?: string };

// The reservation's lock is the purse's: what is owed and what was paid stand still until the entry is written.
const LOCK = sql('lock-reservation-to-pay', 'select id from reservation where id = $1 for no key update');
const INSERT = sql('insert-payment', `
insert into payment (reservation_id, kind, reverses_id, currency, amount, method, reference, reason, received_on, recorded_at, recorded_by, origin)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`);

type Recording<Refused> = {
  reservationId: string; key: string; input: unknown; action: string;
  work: (inside: Scope, account: Account, balances: Balance[], today: string) => Promise<Entry | Refused>;
};

export type Recorded = { paymentId: string; reservationId: string };

/**
 * The frame of every entry about money of a reservation: finance staff only, under the reservation's lock, with the client's key,
 * the trail, and the one announcement of changed money. A refusal writes nothing and keeps no key.
 */
export async function recordEntry<Refused extends { kind: string; message: string }>(scope: Scope, recording: Recording<Refused>): Promise<Refused | Recorded> {
  const { personId } = requireForNetwork(scope.viewer, 'recordPayments');
  const { reservationId } = recording;
  if (!isUuid(reservationId)) throw new NotFound();
  const key = { owner: keyOwnerOf(personId), key: recording.key, input: recording.input };
  const answer = await tryAgain(() => inTransaction(scope, async (inside) => {
    if ((await inside.db.query(LOCK, [reservationId])).length === 0) throw new NotFound();
    const known = await knownAnswer<Recorded>(inside.db, key);
    if (known) return known;
    const clock = await readClockUnderLocks(inside.db);
    const [account] = await accountOfReservation.load(inside.db, [reservationId]);
    const entry = await recording.work(inside, account!, balancesOfAccount(account!), clock.today);
    if ('message' in entry) return entry;
    const paymentId = await writeEntry(inside.db, reservationId, entry, clock.now, personId, scope.isDemo);
    const { agencyId } = account!;
    await writeAudit(inside, {
      action: recording.action, objectType: 'Reservation', objectId: reservationId, agencyId, reason: entry.reason, at: clock.now,
      after: { amount: entry.amount, currency: entry.currency, method: entry.method, receivedOn: entry.receivedOn },
    });
    await announce(inside.db, [{ kind: 'money-changed', objectId: reservationId,
      facts: { agencyId, reservationId, paymentId, kind: entry.kind.toLowerCase(), amounts: [{ amount: entry.amount, currency: entry.currency }] } }], clock.now);
    await keepAnswer(inside.db, key, 'RECORDED', { paymentId, reservationId }, clock.now);
    return { paymentId, reservationId };
  }));
  scope.batches.clear();
  return answer;
}

async function writeEntry(db: Db, reservationId: string, entry: Entry, now: string, personId: string, isDemo: boolean): Promise<string> {
  const [made] = await db.query<{ id: string }>(INSERT, [
    reservationId, entry.kind, entry.reversesId ?? null, entry.currency, entry.amount, entry.method, entry.reference, entry.reason, entry.receivedOn, now, personId, isDemo ? 'DEMO' : 'NETWORK',
  ]);
  return made!.id;
}
