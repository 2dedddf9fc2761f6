import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { decodeCursor, isCount, pageOf, pageSize } from '#graphql/connection';
import { graphqlEnum } from '#graphql/shared.type';
import type { Scope } from '#http/scope';
import { PersonType } from '#modules/people/person.type';
import { mayReview } from './certification.policy.ts';
import { CertificationConnection, CertificationStateEnum } from './certification.type.ts';
import type { CertificationState } from './certification.rules.ts';
import { findQueue } from './queue.finders.ts';
import { type CertificationSort, certificationSorts, type CertificationView, certificationViews, LAPSING_DAYS } from './queue.rules.ts';
import { findCertifiers } from './reviewer.finders.ts';

const CertificationViewEnum = graphqlEnum('CertificationView', 'The lists a certifier works through.', certificationViews, {
  WAITING: 'Handed in and not decided: the network’s turn.', MINE: 'In work and assigned to whoever asks.', ASKED_BACK: 'Given back to the agency, whose answer is awaited.',
  OVERDUE: 'The network’s turn, past the day by which it was to answer.', PROPOSED: 'A refusal, suspension or revocation waits for a second person.',
  LAPSING: `In force, and running out within ${LAPSING_DAYS} days.`, ALL: 'Everything that was ever handed in.',
});
const CertificationSortEnum = graphqlEnum('CertificationSort', 'What the list of files is ordered by.', certificationSorts, {
  AGE: 'When it was handed in, the oldest first.', DUE: 'By when it is to be answered, the earliest first.', MISSING: 'How much is missing or has run out, the most first.',
});

/** Where no view is named, as before there were any: what waits for a decision or for the agency's answer. */
const IN_WORK: CertificationState[] = ['SUBMITTED', 'IN_REVIEW', 'INFO_REQUESTED'];

@Resolver()
export class QueueResolver {
  @Query(() => CertificationConnection, { description: 'Files for certifiers to work through; empty for all others.' })
  async certificationQueue(
    @Ctx() scope: Scope,
    @Arg('view', () => CertificationViewEnum, { nullable: true, description: 'Which list; default: the files in work.' }) view: CertificationView | null,
    @Arg('sort', () => CertificationSortEnum, { nullable: true, defaultValue: 'AGE', description: 'In which order.' }) sort: CertificationSort | null,
    @Arg('states', () => [CertificationStateEnum], { nullable: true, description: 'Of the list only files in these states. Drafts are never listed.' }) states: CertificationState[] | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'endCursor of the page before.' }) after: string | null,
  ) {
    const size = pageSize(first ?? 20);
    const order = sort ?? 'AGE';
    const position = decodeCursor(after, 2, order === 'MISSING' ? isCount : undefined);
    const { viewer } = scope;
    if (!viewer || !mayReview(viewer)) return pageOf([], size, () => []);
    const listed = states ?? (view ? null : IN_WORK);
    const rows = await findQueue(scope.db, { view: view ?? 'ALL', sort: order, states: listed, personId: viewer.personId }, position, size);
    return pageOf(rows, size, (row) => [row.position, row.id]);
  }

  @Query(() => [PersonType], { description: 'The network’s certifiers, by name; empty for all others.' })
  certifiers(@Ctx() scope: Scope) {
    return mayReview(scope.viewer) ? findCertifiers(scope.db) : [];
  }
}
