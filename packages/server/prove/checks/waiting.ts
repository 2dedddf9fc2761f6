import { claimStepsOf, limitStepsOf } from '../history.finders.ts';
import { passedOver, type Route, type Waiting } from '../passed-over.ts';
import { bySql, type Figure } from './figure.ts';

const instant = (column: string) => `coalesce(to_char(nullif(${column}, 'infinity'), 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'infinity')`;

/** Whoever holds the locks settles the waiting list first. */
export const partiesPassedOver: Figure = {
  name: 'waiting parties passed over by a hold',
  async find({ db, ownerPool }) {
    const { rows: waiting } = await ownerPool.query<Waiting>(`
      select id, trek_id as "trekId", first_date as "firstDate", last_date as "lastDate", at_least as "atLeast", ${instant('joined_at')} as "joinedAt",
             ${instant('deadline')} as deadline, ${instant('least(offered_at, ended_at)')} as "overAt" from waiting_entry`);
    const { rows: routes } = await ownerPool.query<Route>(`
      select d.id as "departureId", d.trek_id as "trekId", d.date, array_agg(n.date || ' ' || n.resource_id) as days
        from departure d join departure_need n on n.departure_id = d.id group by d.id`);
    const { rows: offers } = await ownerPool.query<{ id: string }>('select r.id from reservation r join waiting_entry w on w.hold_id = r.hold_id');
    return passedOver({ claims: await claimStepsOf(db), limits: await limitStepsOf(db), routes, waiting, offers: new Set(offers.map(({ id }) => id)) });
  },
};

/** An offer is a live hold as long as it stands; an accepted one is confirmed. */
export const offersAstray: Figure = {
  name: 'offers that are not what their party is told',
  find: bySql(`
    select w.id || ': ' || w.state || ', reservation ' || coalesce(r.state, 'none') as what from waiting_entry w left join reservation r on r.hold_id = w.hold_id
     where (w.state = 'OFFERED' and (r.state is null or r.state <> 'HELD' or r.expires_at <= app_now() - interval '60 seconds'))
        or (w.state = 'ACCEPTED' and r.confirmed_at is null) or (w.state = 'DECLINED' and r.confirmed_at is not null)`),
};
