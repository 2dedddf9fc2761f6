import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { limaDate } from '#db/now';
import { LocalDateScalar } from '#graphql/scalars';
import { SourceType } from '#graphql/shared.type';
import type { Scope } from '#http/scope';
import { findDistricts, findEcosystemServices, findReportedFigures, findSupporters, type EcosystemServiceRow, type ReportedValueRow, type SupporterRow } from './network.finders.ts';
import { DistrictType, EcosystemServiceType, NetworkType, ReportedFigureType, ReportedValueType, SupporterType } from './network.type.ts';
import { loadSources } from './source.finders.ts';

/** The network's names, as its founding text gives them. */
const NETWORK = { name: 'Vilcanota Trek', formerName: 'Lares Trek' };

@Resolver(() => NetworkType)
export class NetworkResolver {
  @Query(() => NetworkType, { description: 'The network in a few figures, with their sources.' })
  network() {
    return NETWORK;
  }

  @FieldResolver(() => Boolean, { description: 'This installation carries invented demonstration data, marked as such.' })
  isDemo(@Ctx() scope: Scope) {
    return scope.isDemo;
  }

  @FieldResolver(() => [ReportedFigureType], { description: 'Figures that sources give, contradicting ones side by side.' })
  figures(@Ctx() scope: Scope) {
    return findReportedFigures(scope.db);
  }

  @FieldResolver(() => [EcosystemServiceType], { description: 'What the forests do for people.' })
  ecosystemServices(@Ctx() scope: Scope) {
    return findEcosystemServices(scope.db);
  }

  @FieldResolver(() => [SupporterType], { description: 'Who supports and advises the network.' })
  supporters(@Ctx() scope: Scope) {
    return findSupporters(scope.db);
  }

  @FieldResolver(() => [DistrictType], { description: 'The districts it lies in.' })
  districts(@Ctx() scope: Scope) {
    return findDistricts(scope.db);
  }

  @FieldResolver(() => LocalDateScalar, { description: 'Today in Lima, by the database’s clock.' })
  async today(@Ctx() scope: Scope) {
    return limaDate(await scope.now());
  }
}

@Resolver(() => ReportedValueType)
export class ReportedValueResolver {
  @FieldResolver(() => [SourceType], { description: 'Who gives this value.' })
  sources(@Root() value: ReportedValueRow, @Ctx() scope: Scope) {
    return loadSources(scope, value.sourceIds);
  }
}

@Resolver(() => EcosystemServiceType)
export class EcosystemServiceResolver {
  @FieldResolver(() => [SourceType], { description: 'Where this was read.' })
  sources(@Root() service: EcosystemServiceRow, @Ctx() scope: Scope) {
    return loadSources(scope, service.sourceIds);
  }
}

@Resolver(() => SupporterType)
export class SupporterResolver {
  @FieldResolver(() => [SourceType], { description: 'Where this was read.' })
  sources(@Root() supporter: SupporterRow, @Ctx() scope: Scope) {
    return loadSources(scope, supporter.sourceIds);
  }
}
