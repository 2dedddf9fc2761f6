import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Scope } from '#http/scope';
import { auditTrailOf, LATEST_ENTRIES } from '#modules/audit/audit.finders';
import { AuditEntryType } from '#modules/audit/audit.type';
import { historyFor } from '#modules/audit/history';
import type { AgencyRow } from './agency.finders.ts';
import { canSeePapers } from './agency.policy.ts';
import { AgencyType } from './agency.type.ts';

const history = auditTrailOf('Agency');

@Resolver(() => AgencyType)
export class AgencyHistoryResolver {
  @FieldResolver(() => [AuditEntryType], { nullable: true, description: `What happened to it, oldest first: the latest ${LATEST_ENTRIES} entries. For its members and the network’s staff; null for others.` })
  history(@Root() agency: AgencyRow, @Ctx() scope: Scope) {
    return canSeePapers(scope.viewer, agency.id) ? historyFor(scope, history, { id: agency.id, agencyId: agency.id }) : null;
  }
}
