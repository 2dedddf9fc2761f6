import { describe, expect, it } from 'vitest';
import type { AgencyRole, NetworkRole, Viewer } from '#access/viewer';
import { canSeePapers, maySeeAgency } from './agency.policy.ts';

const viewer = (memberships: { agencyId: string; role: AgencyRole }[], networkRoles: NetworkRole[] = []): Viewer =>
  ({ personId: 'p', name: 'P', email: 'p@example.org', memberships, networkRoles });

describe('an agency', () => {
  it('that is certified is seen by everybody, its papers by its members and the network’s staff', () => {
    const agency = { id: 'a', standing: 'CERTIFIED' } as const;
    expect(maySeeAgency(undefined, agency)).toBe(true);
    expect(canSeePapers(undefined, 'a')).toBe(false);
    expect(canSeePapers(viewer([{ agencyId: 'b', role: 'OWNER' }]), 'a')).toBe(false);
    for (const role of ['OWNER', 'BOOKER', 'FINANCE', 'READER'] as const) expect(canSeePapers(viewer([{ agencyId: 'a', role }]), 'a')).toBe(true);
    for (const role of ['CERTIFIER', 'OPERATIONS', 'FINANCE', 'ADMIN'] as const) expect(canSeePapers(viewer([], [role]), 'a')).toBe(true);
  });

  it.each(['NOT_CERTIFIED', 'SUSPENDED', 'LAPSED'] as const)('that is %s does not exist for others', (standing) => {
    expect(maySeeAgency(undefined, { id: 'a', standing })).toBe(false);
    expect(maySeeAgency(viewer([{ agencyId: 'b', role: 'OWNER' }]), { id: 'a', standing })).toBe(false);
    expect(maySeeAgency(viewer([{ agencyId: 'a', role: 'READER' }]), { id: 'a', standing })).toBe(true);
  });
});
