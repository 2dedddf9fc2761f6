import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { mayForNetwork } from '#access/grants';
import { limaDate } from '#db/now';
import { LocalDateScalar } from '#graphql/scalars';
import type { Scope } from '#http/scope';
import { seesStaffNames } from '#modules/audit/history';
import { certificationById, type CertificationRow } from '#modules/certifications/certification.finders';
import { maySeeCertification } from '#modules/certifications/certification.policy';
import { CertificationType } from '#modules/certifications/certification.type';
import { CertificationSuccessType } from '#modules/certifications/file.type';
import { linesOfCertification } from '#modules/certifications/checklist.finders';
import { seeCertification } from '#modules/certifications/lock-certification';
import { datedLines } from '#modules/certifications/validity-now';
import { firstToLapse } from '#modules/certifications/validity.rules';
import { personById } from '#modules/people/person.finders';
import { PersonType } from '#modules/people/person.type';
import { type AppealRow, appealsOfCertification, decisionOfCertification } from './appeal.finders.ts';
import { appealObstacle, appealUntilOf, isAppealable } from './appeal.rules.ts';
import { appealFactsOf } from './appeal-facts.ts';
import { CertificationAppealType } from './appeal.type.ts';
import { mayAppeal, mayChange, mayJudge, mayWithdraw } from './may-with-standing.ts';
import type { SinceLook } from './look.rules.ts';
import { findSinceLook, type SinceLookIds, standingImpactOf } from './standing-impact.ts';
import { NextLapseType, StandingDecisionType, StandingImpactType, StandingMayType, StandingSinceLookType } from './standing.type.ts';

/** What standing adds to a file: what stands against it, who objects, and what may be done. */
@Resolver(() => CertificationType)
export class CertificationStandingResolver {
  @Query(() => StandingImpactType, { nullable: true, description: 'What would end if the agency of this file were suspended or revoked now, and what stays; null for all but certifiers.' })
  async standingChangeImpact(@Ctx() scope: Scope, @Arg('certificationId', () => ID, { description: 'The file.' }) certificationId: string): Promise<StandingImpactType | null> {
    const file = mayForNetwork(scope.viewer, 'certify') ? await seeCertification(scope, certificationId) : null;
    return file && maySeeCertification(scope.viewer, file) ? standingImpactOf(scope.db, file.agencyId, (await scope.now()).toISOString()) : null;
  }

  @FieldResolver(() => StandingDecisionType, { nullable: true, description: 'What stands against it: a refusal, a suspension that runs, a revocation; null without any.' })
  async standingDecision(@Root() file: CertificationRow, @Ctx() scope: Scope): Promise<StandingDecisionType | null> {
    const decision = isAppealable(file.state) ? await scope.batches.load(decisionOfCertification, file.id) : null;
    if (!decision) return null;
    const obstacle = appealObstacle(await appealFactsOf(scope, file), limaDate(await scope.now()));
    return { ...decision, appealUntil: appealUntilOf(decision.decidedOn), appealObstacle: obstacle ?? null };
  }

  @FieldResolver(() => LocalDateScalar, { nullable: true, description: 'Last day of the suspension that runs; null for an open one, and when none runs.' })
  suspendedUntil(@Root() file: CertificationRow): string | null {
    return file.state === 'SUSPENDED' ? file.suspendedUntil : null;
  }

  @FieldResolver(() => [CertificationAppealType], { description: 'What its agency objected to, the latest first.' })
  appeals(@Root() file: CertificationRow, @Ctx() scope: Scope) {
    return scope.batches.load(appealsOfCertification, file.id);
  }

  @FieldResolver(() => StandingMayType, { description: 'What the viewer may do about its standing now.' })
  async standingMay(@Root() file: CertificationRow, @Ctx() scope: Scope): Promise<StandingMayType> {
    return { ...(await mayChange(scope, file)), appeal: await mayAppeal(scope, file) };
  }

  @FieldResolver(() => NextLapseType, { nullable: true, description: 'The required item whose evidence runs out next; null when none of it does.' })
  async nextLapse(@Root() file: CertificationRow, @Ctx() scope: Scope): Promise<NextLapseType | null> {
    const today = limaDate(await scope.now());
    const coming = datedLines(await scope.batches.load(linesOfCertification, file.id)).filter(({ evidenceUntil }) => evidenceUntil !== null && evidenceUntil >= today);
    const first = firstToLapse(coming);
    return first ? { item: first.item, on: first.evidenceUntil } : null;
  }
}

/** What standing adds to the answer of an act on a file. */
@Resolver(() => CertificationSuccessType)
export class StandingSuccessResolver {
  @FieldResolver(() => StandingSinceLookType, { nullable: true, description: 'After a suspension or a revocation: what came since its impact was looked at. Null for all other acts.' })
  sinceLook(@Root() answer: { sinceLook?: SinceLookIds }, @Ctx() scope: Scope): Promise<SinceLook> | null {
    return answer.sinceLook ? findSinceLook(scope.db, answer.sinceLook) : null;
  }
}

@Resolver(() => CertificationAppealType)
export class CertificationAppealResolver {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who of the agency made it.' })
  madeBy(@Root() appeal: AppealRow, @Ctx() scope: Scope) {
    return scope.batches.load(personById, appeal.madeBy);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who judged it; null while it waits, when it was withdrawn, and for all but the network’s staff.' })
  decidedBy(@Root() appeal: AppealRow, @Ctx() scope: Scope) {
    return appeal.decidedBy && appeal.outcome !== 'WITHDRAWN' && seesStaffNames(scope.viewer) ? scope.batches.load(personById, appeal.decidedBy) : null;
  }

  @FieldResolver(() => CertificationType, { nullable: true, description: 'The file it led to, when it was granted against a refusal or a revocation.' })
  opened(@Root() appeal: AppealRow, @Ctx() scope: Scope) {
    return appeal.openedId && scope.batches.load(certificationById, appeal.openedId);
  }

  @FieldResolver(() => Boolean, { description: 'The viewer may judge it now.' })
  mayDecide(@Root() appeal: AppealRow, @Ctx() scope: Scope): Promise<boolean> {
    return mayJudge(scope, appeal);
  }

  @FieldResolver(() => Boolean, { description: 'The viewer may take it back now.' })
  mayWithdraw(@Root() appeal: AppealRow, @Ctx() scope: Scope): boolean {
    return mayWithdraw(scope.viewer, appeal);
  }
}
