import { describe, expect, it } from 'vitest';
import { mayForAgency, mayForNetwork, requireForAgency, requireForNetwork, requireViewer } from './grants.ts';
import { agencyRoles, type AgencyRole, networkRoles, type NetworkRole, type Viewer } from './viewer.ts';

const member = (role: AgencyRole, agencyId = 'a'): Viewer => ({ personId: 'p', name: 'P', email: 'p@example.org', memberships: [{ agencyId, role }], networkRoles: [] });
const staff = (...roles: NetworkRole[]): Viewer => ({ ...member('OWNER', 'other'), memberships: [], networkRoles: roles });

describe('what a role reaches', () => {
  it('within an agency: owners file and reserve, bookers reserve, all read', () => {
    expect(agencyRoles.filter((role) => mayForAgency(member(role), 'fileForCertification', 'a'))).toEqual(['OWNER']);
    expect(agencyRoles.filter((role) => mayForAgency(member(role), 'reserve', 'a'))).toEqual(['OWNER', 'BOOKER']);
    expect(agencyRoles.filter((role) => mayForAgency(member(role), 'seeAgency', 'a'))).toEqual([...agencyRoles]);
  });

  it('ends at the agency', () => {
    expect(mayForAgency(member('OWNER', 'b'), 'seeAgency', 'a')).toBe(false);
    expect(mayForAgency(undefined, 'seeAgency', 'a')).toBe(false);
  });

  it('within the network: certifiers certify, operations open departures', () => {
    expect(networkRoles.filter((role) => mayForNetwork(staff(role), 'certify'))).toEqual(['CERTIFIER']);
    expect(networkRoles.filter((role) => mayForNetwork(staff(role), 'openDepartures'))).toEqual(['OPERATIONS']);
    expect(mayForNetwork(member('OWNER'), 'seeAgency')).toBe(false);
  });
});

describe('who may not', () => {
  const codeOf = (work: () => unknown) => {
    try {
      work();
      return 'allowed';
    } catch (cause) {
      return (cause as { code: string }).code;
    }
  };

  it('a visitor is asked to sign in', () => {
    expect(codeOf(() => requireViewer(undefined))).toBe('NOT_SIGNED_IN');
    expect(codeOf(() => requireForAgency(undefined, 'reserve', 'a'))).toBe('NOT_SIGNED_IN');
    expect(codeOf(() => requireForNetwork(undefined, 'certify'))).toBe('NOT_SIGNED_IN');
  });

  it('a stranger learns nothing, a member or staff hears no', () => {
    expect(codeOf(() => requireForAgency(member('OWNER', 'b'), 'reserve', 'a'))).toBe('NOT_FOUND');
    expect(codeOf(() => requireForAgency(member('READER'), 'reserve', 'a'))).toBe('NOT_ALLOWED');
    expect(codeOf(() => requireForAgency(staff('ADMIN'), 'reserve', 'a'))).toBe('NOT_ALLOWED');
    expect(codeOf(() => requireForAgency(member('BOOKER'), 'reserve', 'a'))).toBe('allowed');
    expect(codeOf(() => requireForNetwork(member('OWNER'), 'certify'))).toBe('NOT_ALLOWED');
  });
});
