import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { limaDate } from '#db/now';
import { LocalDateScalar } from '#graphql/scalars';
import type { Scope } from '#http/scope';
import { namesakesOfAgency } from '#modules/agencies/agency.finders';
import { AgencyType } from '#modules/agencies/agency.type';
import { personById } from '#modules/people/person.finders';
import { PersonType } from '#modules/people/person.type';
import { certificationById, type CertificationRow } from './certification.finders.ts';
import { mayReview, maySeeReview } from './certification.policy.ts';
import { CertificationLineType, CertificationType, ChecklistItemType } from './certification.type.ts';
import { type CertificationLineRow, linesOfCertification } from './checklist.finders.ts';
import { missingItems, outOfDateItems } from './checklist.rules.ts';
import { mayNotDecideBecause, usualValidUntil } from './decision.rules.ts';
import { evidenceOfCertification } from './evidence.finders.ts';
import { type MarkRow, marksOfCertification } from './mark.finders.ts';
import { isProposer, isSecondPerson } from './proposal.rules.ts';
import { proposalsOfCertification, type ProposalRow } from './proposal.finders.ts';
import { type CertificationKind, kindOf, marksAreSpoken } from './review.rules.ts';
import { CertificationKindEnum, CertificationProposalMayType, CertificationProposalType, CertificationValidityType, LineMarkType, MarkCountsType } from './review.type.ts';
import { validityNow } from './validity-now.ts';

/** What reviewing adds to a file. */
@Resolver(() => CertificationType)
export class CertificationReviewResolver {
  @FieldResolver(() => CertificationKindEnum, { description: 'What the agency asks for with it.' })
  async kind(@Root() file: CertificationRow, @Ctx() scope: Scope): Promise<CertificationKind> {
    return kindOf(file.followsId ? await scope.batches.load(certificationById, file.followsId) : null);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'The certifier at it; null while nobody is, and for all but the network’s staff.' })
  assignee(@Root() file: CertificationRow, @Ctx() scope: Scope) {
    return file.assigneeId && maySeeReview(scope.viewer, file) ? scope.batches.load(personById, file.assigneeId) : null;
  }

  @FieldResolver(() => ChecklistItemType, { nullable: true, description: 'The required item whose evidence ends the certification before decidedUntil; null when the decision does.' })
  async limitedBy(@Root() file: CertificationRow, @Ctx() scope: Scope) {
    if (!file.limitingItemId) return null;
    return (await scope.batches.load(linesOfCertification, file.id)).find(({ item }) => item.id === file.limitingItemId)?.item ?? null;
  }

  @FieldResolver(() => [AgencyType], { nullable: true, description: 'Other agencies whose trade or legal name is the same as one of its agency’s, or reads the same: without case, accents, blanks and points. Null for all but the network’s staff.' })
  namesakes(@Root() file: CertificationRow, @Ctx() scope: Scope) {
    return maySeeReview(scope.viewer, file) ? scope.batches.load(namesakesOfAgency, file.agencyId) : null;
  }

  @FieldResolver(() => [CertificationProposalType], { nullable: true, description: 'What certifiers proposed for it, the latest first; the first may wait for a second person. Null for all but the network’s staff.' })
  proposals(@Root() file: CertificationRow, @Ctx() scope: Scope) {
    return maySeeReview(scope.viewer, file) ? scope.batches.load(proposalsOfCertification, file.id) : null;
  }

  @FieldResolver(() => Int, { description: 'How many required items show nothing, lack their date, or show what has run out.' })
  async missingCount(@Root() file: CertificationRow, @Ctx() scope: Scope): Promise<number> {
    const lines = await scope.batches.load(linesOfCertification, file.id);
    const today = limaDate(await scope.now());
    return new Set([...missingItems(lines), ...outOfDateItems(lines, today).filter(({ isRequired }) => isRequired)].map(({ id }) => id)).size;
  }

  @FieldResolver(() => MarkCountsType, { nullable: true, description: 'How far its review has come; null for all but the network’s staff.' })
  async markCounts(@Root() file: CertificationRow, @Ctx() scope: Scope): Promise<MarkCountsType | null> {
    if (!maySeeReview(scope.viewer, file)) return null;
    const [lines, given] = await Promise.all([scope.batches.load(linesOfCertification, file.id), scope.batches.load(marksOfCertification, file.id)]);
    const count = (wanted: MarkRow['mark']) => given.filter(({ mark }) => mark === wanted).length;
    return { ok: count('OK'), asked: count('ASK'), refused: count('REFUSE'), unmarked: lines.length - given.length };
  }

  @FieldResolver(() => CertificationValidityType, { nullable: true, description: 'How long a certification given on it today would last; null for all but certifiers.' })
  async validity(
    @Root() file: CertificationRow, @Ctx() scope: Scope,
    @Arg('decidedUntil', () => LocalDateScalar, { nullable: true, description: 'The last day chosen; default twelve months from today.' }) decidedUntil: string | null,
  ): Promise<CertificationValidityType | null> {
    if (!mayReview(scope.viewer)) return null;
    const today = limaDate(await scope.now());
    return validityNow(await scope.batches.load(linesOfCertification, file.id), decidedUntil ?? usualValidUntil(today), today);
  }
}

/** What reviewing adds to an item of a file. */
@Resolver(() => CertificationLineType)
export class LineReviewResolver {
  @FieldResolver(() => LineMarkType, { nullable: true, description: 'The reviewer’s mark on what it shows now; null without one, and for the agency until the network has spoken.' })
  async mark(@Root() line: CertificationLineRow, @Ctx() scope: Scope): Promise<MarkRow | null> {
    const file = await scope.batches.load(certificationById, line.certificationId);
    if (!file || !(maySeeReview(scope.viewer, file) || marksAreSpoken(file.state))) return null;
    return (await scope.batches.load(marksOfCertification, line.certificationId)).find(({ itemId }) => itemId === line.item.id) ?? null;
  }

  @FieldResolver(() => String, { description: 'Stands for all it shows now: its answer, its dates, its documents. To be given with a mark, which is about what was seen.' })
  async evidence(@Root() line: CertificationLineRow, @Ctx() scope: Scope): Promise<string> {
    return (await scope.batches.load(evidenceOfCertification, line.certificationId)).find(({ itemId }) => itemId === line.item.id)!.fingerprint;
  }
}

@Resolver(() => LineMarkType)
export class LineMarkResolver {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who set it; null for all but the network’s staff.' })
  async markedBy(@Root() mark: MarkRow, @Ctx() scope: Scope) {
    const file = await scope.batches.load(certificationById, mark.certificationId);
    return file && maySeeReview(scope.viewer, file) ? scope.batches.load(personById, mark.markedBy) : null;
  }
}

@Resolver(() => CertificationProposalType)
export class CertificationProposalResolver {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who proposed it.' })
  proposedBy(@Root() proposal: ProposalRow, @Ctx() scope: Scope) {
    return scope.batches.load(personById, proposal.proposedBy);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who confirmed, declined or withdrew it; null while it waits.' })
  endedBy(@Root() proposal: ProposalRow, @Ctx() scope: Scope) {
    return proposal.endedBy && scope.batches.load(personById, proposal.endedBy);
  }

  @FieldResolver(() => CertificationProposalMayType, { description: 'What the viewer may do with it now.' })
  async may(@Root() proposal: ProposalRow, @Ctx() scope: Scope): Promise<CertificationProposalMayType> {
    const { viewer } = scope;
    if (!viewer || !mayReview(viewer)) return { answer: false, withdraw: false, mayNotAnswerBecause: null };
    const file = (await scope.batches.load(certificationById, proposal.certificationId))!;
    const because = proposal.outcome ? 'PROPOSAL_ENDED' : !isSecondPerson(viewer.personId, proposal) ? 'PROPOSED_BY_YOU' : notTheirs(mayNotDecideBecause(viewer, file));
    return { answer: !because, withdraw: isProposer(viewer.personId, proposal), mayNotAnswerBecause: because ?? null };
  }
}

/** A suspension or revocation is proposed for a file that was decided: only whose file it is matters here. */
const notTheirs = (because: ReturnType<typeof mayNotDecideBecause>) => (because === 'NOT_SUBMITTED' ? undefined : because);
