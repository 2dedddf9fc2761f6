import { defineEntity, p } from '@mikro-orm/core';
import { certificationStates } from './certification.rules.ts';

const CertificationSchema = defineEntity({
  name: 'Certification',
  properties: {
    id: p.uuid().primary(),
    code: p.string(),
    agencyId: p.uuid(),
    state: p.enum(certificationStates),
    followsId: p.uuid().nullable(),
    createdAt: p.datetime(),
    createdBy: p.string(),
    submittedAt: p.datetime().nullable(),
    submittedBy: p.string().nullable(),
    decidedAt: p.datetime().nullable(),
    decidedBy: p.string().nullable(),
    decisionReason: p.string().nullable(),
    validFrom: p.date().nullable(),
    validUntil: p.date().nullable(),
    assigneeId: p.string().nullable(),
    dueOn: p.date().nullable(),
    conditions: p.string().nullable(),
    decidedUntil: p.date().nullable(),
    limitingItemId: p.uuid().nullable(),
    suspendedUntil: p.date().nullable(),
  },
});

/** The row of a certification file, used by the verbs that change one. */
export class Certification extends CertificationSchema.class {}
CertificationSchema.setClass(Certification);
