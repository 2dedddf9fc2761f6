import { classKey, inCanonicalOrder, type PartyMember, refuseIfPartyInvalid, type TravellerClass } from '#modules/rates/party.rules';

/** So many days before the first day an agency is reminded of missing names: two weeks, then in time for a telephone call, then the day before the deadline. */
export const reminderDays = [14, 10, 8] as const;

/** Why a reservation was changed or ended when its names were due. */
export const NAMES_MISSING = 'names-missing';

/** The party of those who are named; undefined when they cannot go by themselves: nobody, or minors alone. */
export function partyOfNamed(named: readonly TravellerClass[]): PartyMember[] | undefined {
  const classes = [...Map.groupBy(named, classKey).values()];
  const party = inCanonicalOrder(classes.map((own) => ({ rateClass: own[0]!.rateClass, ageClass: own[0]!.ageClass, count: own.length })));
  return refuseIfPartyInvalid(party) ? undefined : party;
}
