import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Scope } from '#http/scope';
import { maskedNumber } from './document.rules.ts';
import type { TravellerRow } from './traveller.finders.ts';
import { canSeeDocuments, canSeeHealthData } from './traveller.policy.ts';
import { TravellerType } from './traveller.type.ts';

/** The fields of a person that not everybody who sees the name may see. */
@Resolver(() => TravellerType)
export class TravellerResolver {
  @FieldResolver(() => String, { description: 'Number of the document; masked but for its last three characters for viewers who may not see it whole; empty once it was erased, thirty days after the trek.' })
  documentNumber(@Root() traveller: TravellerRow, @Ctx() scope: Scope) {
    return canSeeDocuments(scope.viewer, traveller.agencyId) ? traveller.documentNumber : maskedNumber(traveller.documentNumber);
  }

  @FieldResolver(() => String, { nullable: true, description: 'What a guide must know about the person’s health. Null when not given, and for viewers who may not see health data.' })
  medicalNote(@Root() traveller: TravellerRow, @Ctx() scope: Scope) {
    return canSeeHealthData(scope.viewer, traveller.agencyId) ? traveller.medicalNote : null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'What the person eats or does not. Null when not given, and for viewers who do not look after the group.' })
  diet(@Root() traveller: TravellerRow, @Ctx() scope: Scope) {
    return canSeeDocuments(scope.viewer, traveller.agencyId) ? traveller.diet : null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Whom to call in an emergency. Null when not given, and for viewers who do not look after the group.' })
  emergencyContact(@Root() traveller: TravellerRow, @Ctx() scope: Scope) {
    return canSeeDocuments(scope.viewer, traveller.agencyId) ? traveller.emergencyContact : null;
  }
}
