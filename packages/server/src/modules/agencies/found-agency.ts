import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { v7 as uuid } from 'uuid';
import { requireViewer } from '#access/grants';
import { inTransaction } from '#db/in-transaction';
import { sql } from '#db/statement';
import type { Origin } from '#graphql/shared.type';
import type { Scope } from '#http/scope';
import { writeAudit } from '#modules/audit/write-audit';
import { Agency, Membership } from './agency.entity.ts';
import { findSlugsLike } from './agency.finders.ts';
import { refuseIfRucInvalid, rucTaken } from './ruc.rules.ts';
import { freeSlug, slugOf } from './slug.rules.ts';

export type FoundAgency = { legalName: string; tradeName: string; ruc: string };

const LOCK_SLUG = sql('lock-slug', 'select pg_advisory_xact_lock(hashtextextended($1, 0))');

/**
 * Founds an agency; who founds it is its owner. Refuses a tax number that cannot be an agency's and one that another agency has:
 * of two who found at once with one number, one gets it. An agency is not certified by being founded.
 */
export async function foundAgency(scope: Scope, wish: FoundAgency) {
  const viewer = requireViewer(scope.viewer);
  const refusal = refuseIfRucInvalid(wish.ruc);
  if (refusal) return refusal;
  try {
    const agencyId = await inTransaction(scope, (inside) => enterAgency(inside, { ...wish, origin: 'NETWORK', sourceIds: [], ownerId: viewer.personId }));
    // The answer to this very request is already seen with the owner's eyes.
    viewer.memberships.push({ agencyId, role: 'OWNER' });
    scope.batches.clear();
    return { agencyId };
  } catch (cause) {
    if (cause instanceof UniqueConstraintViolationException && (cause as { constraint?: string }).constraint === 'agency_ruc_key') return rucTaken();
    throw cause;
  }
}

export type EnterAgency = { legalName: string | null; tradeName: string; ruc: string | null; origin: Origin; sourceIds: string[]; ownerId: string };

/** Writes an agency with its owner, inside a transaction. The catalogue's agencies come in by it too: theirs is no tax number. */
export async function enterAgency(inside: Scope, wish: EnterAgency): Promise<string> {
  const id = uuid();
  const slug = slugOf(wish.tradeName);
  await inside.db.query(LOCK_SLUG, [`agency-slug:${slug}`]); // agencies of one name come one after the other
  const { ownerId, ...agency } = wish;
  inside.em.create(Agency, { ...agency, id, slug: freeSlug(slug, await findSlugsLike(inside.db, slug)) });
  await inside.em.flush();
  inside.em.create(Membership, { agencyId: id, personId: ownerId, role: 'OWNER' });
  await inside.em.flush();
  await writeAudit(inside, {
    action: 'found-agency', objectType: 'Agency', objectId: id, agencyId: id,
    after: { tradeName: wish.tradeName, legalName: wish.legalName, ruc: wish.ruc, origin: wish.origin, owner: ownerId },
  });
  return id;
}
