import { Arg, createUnionType, Ctx, Field, FieldResolver, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { badInput } from '#graphql/bad-input';
import { memberOf, ProblemType } from '#graphql/problem';
import { graphqlEnum } from '#graphql/shared.type';
import type { Scope } from '#http/scope';
import { visibleName } from '#lib/visible-name';
import { agencyById } from './agency.finders.ts';
import { AgencyType } from './agency.type.ts';
import { foundAgency } from './found-agency.ts';
import { type RucFault, rucFaults } from './ruc.rules.ts';

const LONGEST_NAME = 150;

function requireName(field: string, text: string): string {
  const name = visibleName(text, LONGEST_NAME);
  if (name === undefined) throw badInput(`${field} must be a name of 1 to ${LONGEST_NAME} characters that can be seen, on one line.`);
  return name.replace(/\s+/gu, ' ');
}

@InputType('FoundAgencyInput', { description: 'The papers of a new agency.' })
export class FoundAgencyInput {
  @Field(() => String, { description: `Legal name (razón social), at most ${LONGEST_NAME} characters.` }) legalName!: string;
  @Field(() => String, { description: `The name it trades under, at most ${LONGEST_NAME} characters.` }) tradeName!: string;
  @Field(() => String, { description: 'Tax number: eleven digits, beginning with 10 or 20.' }) ruc!: string;
}

export const RucFaultEnum = graphqlEnum('RucFault', 'What is wrong with a tax number.', rucFaults, {
  LENGTH: 'It is not eleven digits.', PREFIX: 'It does not begin with 10 or 20.', CHECK_DIGIT: 'Its last digit does not fit the first ten.',
});

@ObjectType('FoundAgencySuccess', { description: 'The agency exists, and who founded it is its owner.' })
export class FoundAgencySuccessType {}

@ObjectType('RucInvalid', { implements: ProblemType, simpleResolvers: true, description: 'The tax number cannot be an agency’s.' })
export class RucInvalidType extends ProblemType {
  @Field(() => RucFaultEnum, { description: 'What is wrong with it.' }) fault!: RucFault;
}

@ObjectType('RucTaken', { implements: ProblemType, simpleResolvers: true, description: 'An agency with this tax number exists. Ask its owner to let you in, or the network if it is not theirs.' })
export class RucTakenType extends ProblemType {}

export const FoundAgencyResult = createUnionType({
  name: 'FoundAgencyResult', description: 'What came of founding an agency.',
  types: () => [FoundAgencySuccessType, RucInvalidType, RucTakenType] as const, resolveType: memberOf('FoundAgencySuccess'),
});

@Resolver()
export class FoundAgencyMutation {
  @Mutation(() => FoundAgencyResult, { description: 'Founds an agency. Who founds it is its owner; it may draft itineraries at once and hold spots once certified.' })
  foundAgency(@Ctx() scope: Scope, @Arg('input', () => FoundAgencyInput, { description: 'Its papers.' }) input: FoundAgencyInput): Promise<object> {
    return foundAgency(scope, {
      legalName: requireName('legalName', input.legalName), tradeName: requireName('tradeName', input.tradeName), ruc: input.ruc.trim(),
    });
  }
}

@Resolver(() => FoundAgencySuccessType)
export class FoundAgencySuccessResolver {
  @FieldResolver(() => AgencyType, { description: 'The new agency.' })
  agency(@Root() answer: { agencyId: string }, @Ctx() scope: Scope) {
    return scope.batches.load(agencyById, answer.agencyId);
  }
}
