import { defineEntity, p } from '@mikro-orm/core';
import { agencyRoles } from '#access/viewer';

const AgencySchema = defineEntity({
  name: 'Agency',
  properties: {
    id: p.uuid().primary(),
    slug: p.string(),
    tradeName: p.string(),
    legalName: p.string().nullable(),
    ruc: p.string().nullable(),
    origin: p.enum(['FACT', 'NETWORK', 'DEMO'] as const),
    sourceIds: p.array(),
  },
});

/** The row of an agency, used by the verbs that found one. */
export class Agency extends AgencySchema.class {}
AgencySchema.setClass(Agency);

const MembershipSchema = defineEntity({
  name: 'Membership',
  properties: {
    agencyId: p.uuid().primary(),
    personId: p.string().primary(),
    role: p.enum(agencyRoles),
  },
});

/** The row of a person's place in an agency. */
export class Membership extends MembershipSchema.class {}
MembershipSchema.setClass(Membership);
