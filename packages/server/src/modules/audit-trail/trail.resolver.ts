import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { mayForNetwork, requireForNetwork } from '#access/grants';
import { badInput } from '#graphql/bad-input';
import { decodeCursor, pageOf, pageSize } from '#graphql/connection';
import type { Scope } from '#http/scope';
import { checkAuditNow, MOST_WHILE_WAITING } from '#modules/audit/check-audit';
import { findAuditSeal, findSealOf } from '#modules/audit/seal.finders';
import { sealAudit } from '#modules/audit/seal-audit';
import { nameOfObject, objectKey } from './object-names.ts';
import { findTrail, type TrailRow } from './trail.finders.ts';
import { cutWordsOf, keysOf, MOST_KEYS, type TrailFilter } from './trail-keys.ts';
import { AuditedObjectType, AuditSealType, AuditTrailEntryConnection, AuditTrailEntryType, AuditTrailFilterInput, AuditTrailWordsType, CheckAuditTrailInput, CheckAuditTrailResult } from './trail.type.ts';
import { findTrailWords } from './trail-words.ts';

function digestOrNull(text: string | null | undefined): string | null {
  const digest = text?.trim().toLowerCase() || null;
  if (digest !== null && !/^[0-9a-f]{64}$/.test(digest)) throw badInput('knownDigest has 64 hexadecimal digits.');
  return digest;
}

@Resolver(() => AuditTrailEntryType)
export class AuditTrailResolver {
  @Query(() => AuditTrailEntryConnection, { description: 'The whole audit trail, the newest first; empty for all but the network’s administration.' })
  async auditTrail(
    @Ctx() scope: Scope,
    @Arg('filter', () => AuditTrailFilterInput, { nullable: true, description: 'Which entries; default: all.' }) filter: TrailFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'endCursor of the page before.' }) after: string | null,
  ) {
    const size = pageSize(first, 50);
    const position = decodeCursor(after, 2);
    if (!mayForNetwork(scope.viewer, 'readAudit')) return pageOf([], size, () => []);
    const keys = await keysOf(scope.db, filter ?? {});
    return pageOf(await findTrail(scope.db, keys, position, size), size, (row) => [row.position, row.id]);
  }

  @Query(() => [String], { description: `Fields of a filter whose word more than ${MOST_KEYS} names contain: auditTrail goes by ${MOST_KEYS} of them, so what it finds is a part. Empty where nothing is left out, and for all but the network’s administration.` })
  async auditTrailCut(@Ctx() scope: Scope, @Arg('filter', () => AuditTrailFilterInput, { nullable: true, description: 'As it is given to auditTrail.' }) filter: TrailFilter | null): Promise<string[]> {
    return mayForNetwork(scope.viewer, 'readAudit') ? cutWordsOf(scope.db, filter ?? {}) : [];
  }

  @Query(() => AuditTrailWordsType, { nullable: true, description: 'Verbs and nouns the trail can be searched for; null for all but the network’s administration.' })
  auditTrailWords(@Ctx() scope: Scope) {
    return mayForNetwork(scope.viewer, 'readAudit') ? findTrailWords(scope.db) : null;
  }

  @Query(() => AuditSealType, { nullable: true, description: 'How far the trail is sealed, and what the last check found; null for all but the network’s administration, and before the first seal.' })
  async auditSeal(@Ctx() scope: Scope) {
    return mayForNetwork(scope.viewer, 'readAudit') ? ((await findAuditSeal(scope.db)) ?? null) : null;
  }

  @Mutation(() => CheckAuditTrailResult, { description: `Seals what has not been sealed yet and recomputes every seal now; what it found is kept. A trail of more than ${MOST_WHILE_WAITING} entries and seals is recomputed every night alone: then the last check is answered. For the network’s administration.` })
  async checkAuditTrail(@Ctx() scope: Scope, @Arg('input', () => CheckAuditTrailInput, { description: 'Compared with what.' }) input: CheckAuditTrailInput): Promise<object> {
    requireForNetwork(scope.viewer, 'readAudit');
    const known = digestOrNull(input.knownDigest);
    await sealAudit(scope);
    const check = await checkAuditNow(scope);
    const number = known === null ? undefined : await findSealOf(scope.db, known);
    return { check, holdsKnownDigest: known === null ? null : number !== undefined && number <= check.seals };
  }

  @FieldResolver(() => AuditedObjectType, { description: 'What it is about.' })
  async object(@Root() entry: TrailRow, @Ctx() scope: Scope): Promise<AuditedObjectType> {
    return { type: entry.objectType, id: entry.objectId, ...(await scope.batches.load(nameOfObject, objectKey(entry))) };
  }
}
