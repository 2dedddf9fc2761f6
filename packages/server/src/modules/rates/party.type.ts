import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { ProblemType } from '#graphql/problem';
import { PositiveIntScalar } from '#graphql/scalars';
import { graphqlEnum } from '#graphql/shared.type';
import { ageClasses, LARGEST_PARTY, partyFaults, rateClasses, type AgeClass, type PartyFault, type RateClass } from './party.rules.ts';

export const RateClassEnum = graphqlEnum('RateClass', 'Classes by which conservation fees differ.', rateClasses, {
  PERUVIAN: 'Peruvian nationals.',
  FOREIGN_RESIDENT: 'Foreigners resident in Peru, by their carné de extranjería.',
  ANDEAN_COMMUNITY: 'Nationals of Bolivia, Colombia or Ecuador.',
  FOREIGN: 'All other visitors.',
});
export const AgeClassEnum = graphqlEnum('AgeClass', 'Age classes by which conservation fees differ.', ageClasses, {
  ADULT: '18 years or more on the first day.',
  MINOR: 'Under 18 on the first day.',
});

@ObjectType('PartyMember', { simpleResolvers: true, description: 'How many people of one rate class and age class a party has.' })
export class PartyMemberType {
  @Field(() => RateClassEnum, { description: 'Class by which fees differ.' }) rateClass!: RateClass;
  @Field(() => AgeClassEnum, { description: 'Adults or minors.' }) ageClass!: AgeClass;
  @Field(() => Int, { description: 'How many people of these classes.' }) count!: number;
}

@InputType('PartyMemberInput', { description: 'How many people of one rate class and age class go. Each pair of classes is stated at most once.' })
export class PartyMemberInput {
  @Field(() => RateClassEnum, { description: 'Class by which fees differ.' }) rateClass!: RateClass;
  @Field(() => AgeClassEnum, { description: 'Adults or minors, by their age on the first day.' }) ageClass!: AgeClass;
  @Field(() => PositiveIntScalar, { description: 'How many people of these classes.' }) count!: number;
}

export const PartyFaultEnum = graphqlEnum('PartyFault', 'What is wrong with a party.', partyFaults, {
  NOBODY: 'It has no people.', TOO_MANY: 'It has more people than one reservation may have.', CLASS_TWICE: 'It states a pair of classes twice.',
  MINORS_ALONE: 'It has minors and no adult.',
});

@ObjectType('PartyInvalid', { implements: ProblemType, simpleResolvers: true, description: `The party cannot go as stated: nobody, more than the largest party (${LARGEST_PARTY}), a class twice, or minors alone.` })
export class PartyInvalidType extends ProblemType {
  @Field(() => PartyFaultEnum, { description: 'What is wrong.' }) fault!: PartyFault;
  @Field(() => Int, { description: 'The most people one reservation may have.' }) largest!: number;
}
