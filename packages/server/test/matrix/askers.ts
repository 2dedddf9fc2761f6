import type { TestServer } from '../kit.ts';
import type { MadeAgency, Person } from '../makers.ts';

/**
 * Who may ask, one letter each. The objects of the world are those of one agency: its members' own (capitals), another agency's
 * for the members of another one (small letters).
 */
export const askers = {
  V: 'a visitor', P: 'a person without anything',
  O: 'an owner', B: 'a booker', F: 'finance of the agency', R: 'a reader',
  o: 'another agency’s owner', b: 'another agency’s booker', f: 'another agency’s finance', r: 'another agency’s reader',
  C: 'a certifier', S: 'operations', M: 'finance of the network', A: 'an administrator',
} as const;
export type Asker = keyof typeof askers;
export const everyAsker = Object.keys(askers) as Asker[];

/** Letters of askers, written side by side. */
export type Audience = string;
export const everybody: Audience = 'VPOBFRobfrCSMA';
export const signedIn: Audience = 'POBFRobfrCSMA';
export const members: Audience = 'OBFR';
export const staff: Audience = 'CSMA';
/** Staff who run the season. */
export const season: Audience = 'SMA';
export const nobody: Audience = '';
export const isIn = (audience: Audience, asker: Asker): boolean => audience.includes(asker);

const ROLES = { B: 'BOOKER', F: 'FINANCE', R: 'READER' } as const;

export type Cast = { people: Record<Asker, Person | undefined>; agency: MadeAgency; other: MadeAgency; /** A member of the agency who asks nothing. */ spare: Person };

/** One person for each letter. */
export async function makeCast(server: TestServer): Promise<Cast> {
  const own = { B: await server.makePerson(), F: await server.makePerson(), R: await server.makePerson() };
  const others = { b: await server.makePerson(), f: await server.makePerson(), r: await server.makePerson() };
  const membersOf = (people: Record<string, Person>) => Object.entries(people).map(([letter, person]) => ({ person, role: ROLES[letter.toUpperCase() as keyof typeof ROLES] }));
  const spare = await server.makePerson();
  const agency = await server.makeAgency({ members: [...membersOf(own), { person: spare, role: 'READER' }] });
  const other = await server.makeAgency({ members: membersOf(others) });
  return {
    agency, other, spare,
    people: {
      V: undefined, P: await server.makePerson(), O: agency.owner, ...own, o: other.owner, ...others,
      C: await server.makePerson({ networkRoles: ['CERTIFIER'] }), S: await server.makePerson({ networkRoles: ['OPERATIONS'] }),
      M: await server.makePerson({ networkRoles: ['FINANCE'] }), A: await server.makePerson({ networkRoles: ['ADMIN'] }),
    },
  };
}
