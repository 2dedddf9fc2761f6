import type { Parts } from '#http/app';
import type { Scope } from '#http/scope';
import { addDays } from '#lib/calendar';
import { proposalsOfCertification } from '#modules/certifications/proposal.finders';
import { confirmSuspension } from '#modules/standing/confirm-change';
import { proposeSuspension } from '#modules/standing/propose-change';
import { standingImpactOf } from '#modules/standing/standing-impact';
import type { DemoAgencies } from './agencies.ts';
import { handIn } from './certifications.ts';
import { demoScope, freshly } from './demo-scope.ts';
import type { DemoPeople } from './people.ts';
import { reviewAndCertify } from './review.ts';

/** Within the second reminder's days, so that the page says what to do. */
const LAPSES_IN_DAYS = 20;
const SUSPENDED_DAYS = 45;
const CERTIFIED_DAYS = 300;
const NOTE = 'Certificación de demostración';

/** One agency whose certification is about to lapse, and one that two certifiers suspended; once, when the demonstration is made. */
export async function showStanding(parts: Parts, people: DemoPeople, agencies: DemoAgencies, today: string): Promise<void> {
  const [first, second] = [await demoScope(parts, people.certifier), await demoScope(parts, people.secondCertifier)];
  const lapsing = await handIn(await demoScope(parts, people.wallataOwner), agencies.wallata, today, parts);
  if (lapsing) await reviewAndCertify(first, { certificationId: lapsing, validUntil: addDays(today, LAPSES_IN_DAYS), note: NOTE });
  const suspended = await handIn(await demoScope(parts, people.kunturOwner), agencies.kuntur, today, undefined);
  if (!suspended) return;
  await reviewAndCertify(first, { certificationId: suspended, validUntil: addDays(today, CERTIFIED_DAYS), note: NOTE });
  await suspend(first, second, { certificationId: suspended, agencyId: agencies.kuntur, until: addDays(today, SUSPENDED_DAYS) });
}

async function suspend(first: Scope, second: Scope, { certificationId, agencyId, until }: { certificationId: string; agencyId: string; until: string }): Promise<void> {
  const reason = 'Dato de demostración: el seguro de responsabilidad civil se anuló y falta el nuevo.';
  await proposeSuspension(freshly(first), { certificationId, until, reason, key: `demo-${certificationId}` });
  const [proposals] = await proposalsOfCertification.load(second.db, [certificationId]);
  const { fingerprint } = await standingImpactOf(second.db, agencyId, (await second.now()).toISOString());
  await confirmSuspension(freshly(second), { proposalId: proposals![0]!.id, fingerprint, key: `demo-${certificationId}` });
}
