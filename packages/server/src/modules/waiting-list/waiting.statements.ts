/** A party with the hold of its offer: of several reservations all are in one state. */
export const ENTRY = `waiting_entry w left join lateral (
  select r.state, r.expires_at, r.confirmed_at, r.ended_at from reservation r where r.hold_id = w.hold_id order by r.id limit 1) o on true`;
/** The state as the clock k and the offer have it: jobs only write it down. What was accepted stays accepted when the reservation is cancelled later. */
export const STATE = `case
  when w.state = 'WAITING' and w.deadline <= k.now then 'LAPSED'
  when w.state <> 'OFFERED' then w.state
  when o.confirmed_at is not null then 'ACCEPTED'
  when o.state in ('CANCELLED','REJECTED') then 'DECLINED'
  when o.state = 'EXPIRED' or o.expires_at <= k.now then 'LAPSED'
  else 'OFFERED' end`;
/** When it ended, whether or not that is written down. */
export const ENDED_AT = `coalesce(w.ended_at, case
  when w.state = 'WAITING' and w.deadline <= k.now then w.deadline
  when w.state = 'OFFERED' then coalesce(o.confirmed_at, o.ended_at, case when o.expires_at <= k.now then o.expires_at end) end)`;
