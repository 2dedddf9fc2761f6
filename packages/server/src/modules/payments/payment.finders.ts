import { defineBatch, defineBatchById, groupRows } from '#db/batch';
import { type Db, sql } from '#db/statement';
import type { Currency, Origin } from '#graphql/shared.type';
import type { Amount } from '#modules/rates/line.rules';
import type { FrozenTerms } from '#modules/rates/payment-terms.rules';
import type { ReservationState } from '#modules/reservations/reservation.rules';
import type { PaymentKind, PaymentMethod } from './payment.rules.ts';

export type PaymentRow = {
  id: string; reservationId: string; kind: PaymentKind; reversesId: string | null; isReversed: boolean; currency: Currency; amount: number;
  method: PaymentMethod; reference: string | null; reason: string | null; receivedOn: string; recordedAt: string; recordedBy: string; origin: Origin;
};

const COLUMNS = `p.id, p.reservation_id as "reservationId", p.kind, p.reverses_id as "reversesId", exists (select from payment c where c.reverses_id = p.id) as "isReversed",
  p.currency, p.amount, p.method, p.reference, p.reason, p.received_on as "receivedOn", p.recorded_at as "recordedAt", p.recorded_by as "recordedBy", p.origin`;
const BY_ID = sql('payments-by-id', `select ${COLUMNS} from payment p where p.id = any ($1::uuid[])`);
const OF_RESERVATIONS = sql('payments-of-reservations', `select ${COLUMNS} from payment p where p.reservation_id = any ($1::uuid[]) order by p.recorded_at, p.id`);

export const paymentById = defineBatchById<PaymentRow>((db, ids) => db.query(BY_ID, [ids]));

/** The entries of a reservation, in the order in which they were recorded. */
export const paymentsOfReservation = defineBatch<string, PaymentRow[]>(async (db, ids) => groupRows(ids, await db.query<PaymentRow>(OF_RESERVATIONS, [ids]), (row) => row.reservationId));

/** What the balance and the due dates of a reservation are made from; its state as the clock has it. */
export type Account = {
  id: string; agencyId: string; state: ReservationState; confirmedAt: string | null; date: string; paymentTerms: FrozenTerms | null;
  /** Sums per currency. */
  lines: Amount[]; payments: Amount[];
};

const SUMS = (table: string, amount: string) => `
(select coalesce(json_agg(x), '[]') from (select currency, sum(${amount})::bigint as amount from ${table} where reservation_id = r.id and currency is not null group by currency) x)`;
const STATE = `case when r.state in ('HELD','PENDING') and r.expires_at <= k.now then 'EXPIRED' else r.state end`;
const ACCOUNTS = sql('accounts-of-reservations', `
with k as materialized (select app_now() as now)
select r.id, r.agency_id as "agencyId", ${STATE} as state, r.confirmed_at as "confirmedAt", d.date, r.payment_terms as "paymentTerms",
       ${SUMS('reservation_line', 'total')} as lines, ${SUMS('payment', 'amount')} as payments
  from k, reservation r join departure d on d.id = r.departure_id where r.id = any ($1::uuid[])`);

export const accountOfReservation = defineBatchById<Account>((db, ids) => db.query(ACCOUNTS, [ids]));

/** Which balances: what agencies owe, or what they are to get back. */
export const balanceSides = ['OWED', 'CREDIT'] as const;
export type BalanceSide = (typeof balanceSides)[number];

// Balances and next due dates as payment.rules.ts has them (balancesOf, duesOf, nextDue): here only to find, to order and to cut pages; a test
// compares the two. Lines and entries are summed once for all reservations, and only what is open is looked at further.
const nextDues = (which: string) => `
select r.id, d.date, bool_or(b.owed > b.paid) as "isOwed", bool_or(b.owed < b.paid) as "isCredit",
       case when r.payment_terms is null or r.state = 'CANCELLED' then null
            when bool_or(b.owed > 0 and b.paid < round(b.owed * (r.payment_terms ->> 'depositPercent')::int / 100)) then x.deposit_on
            else greatest(d.date - (r.payment_terms ->> 'balanceDays')::int, x.deposit_on) end as due_on
  from (
    select m.id, sum(m.owed) as owed, sum(m.paid) as paid from (
      select r.id, l.currency, l.total as owed, 0 as paid from reservation r join departure d on d.id = r.departure_id join reservation_line l on l.reservation_id = r.id
       where ${which} and r.confirmed_at is not null and l.currency is not null
      union all
      select r.id, p.currency, 0, p.amount from reservation r join departure d on d.id = r.departure_id join payment p on p.reservation_id = r.id where ${which}) m
     group by m.id, m.currency having sum(m.owed) <> sum(m.paid)) b
  join reservation r on r.id = b.id join departure d on d.id = r.departure_id,
  lateral (select least((r.payment_terms ->> 'confirmedOn')::date + (r.payment_terms ->> 'depositDays')::int, d.date - 1) as deposit_on) x
 group by r.id, d.date, x.deposit_on`;
/** What was confirmed, whatever became of it, and what ended with something paid on it. What is held may be paid ahead: nothing of it is open. */
const WITH_BALANCE = `(r.confirmed_at is not null or r.state not in ('HELD','PENDING'))`;
/** What a due date has consequences for: confirmed and still ahead, not all that ever was. */
const MAY_LAPSE = `r.state = 'CONFIRMED' and r.payment_terms is not null and d.date > (select lima_today())`;

const OPEN_PAGE = sql('open-balances-page', `
select x.id, x.position from (select n.id, coalesce(n.due_on, n.date) as position, n."isOwed", n."isCredit" from (${nextDues(WITH_BALANCE)}) n) x
 where case $1 when 'OWED' then x."isOwed" else x."isCredit" end
   and (x.position, x.id) > (coalesce($2::date, '-infinity'), coalesce($3::uuid, '00000000-0000-0000-0000-000000000000'))
 order by x.position, x.id limit $4`);

/** Reservations with an open balance, in the order of what is due next (without terms: of their first day), one row more than asked. */
export const findOpenBalances = (db: Db, side: BalanceSide, after: readonly string[] | undefined, first: number): Promise<{ id: string; position: string }[]> =>
  db.query(OPEN_PAGE, [side, after?.[0] ?? null, after?.[1] ?? null, first + 1]);

const DUE_BY = sql('reservations-due-by', `
with k as materialized (select lima_today() as today)
select n.id from k, (${nextDues(MAY_LAPSE)}) n where n."isOwed" and n.due_on <= k.today + $1::int order by n.due_on, n.id`);

/** Confirmed reservations of which something is due within so many days (or has been), that have not started. The rules decide about each. */
export const findDueWithin = async (db: Db, days: number): Promise<string[]> => (await db.query<{ id: string }>(DUE_BY, [days])).map(({ id }) => id);
