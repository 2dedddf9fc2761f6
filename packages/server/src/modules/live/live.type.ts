import { ObjectType } from 'type-graphql';

/** More than the board shows at once. */
export const MOST_DEPARTURES = 200;
/** As wide as the season calendar. */
export const MOST_DAYS = 93;
/** More changed at once than a page shows: it reads again what it shows. */
export const MOST_RESERVATIONS = 100;

@ObjectType('DepartureRoom', { description: 'Departures whose free spots, or who themselves, may have changed.' })
export class DepartureRoomType {}

@ObjectType('ReservationNews', { description: 'Reservations of an agency that changed.' })
export class ReservationNewsType {}
