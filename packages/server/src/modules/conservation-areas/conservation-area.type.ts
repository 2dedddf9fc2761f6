import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '#graphql/shared.type';
import { legalStates } from './conservation-area.rules.ts';

export const LegalStateEnum = graphqlEnum('LegalState', 'How a conservation area stands in law, as far as is known.', legalStates, {
  RECOGNISED: 'Recognised, and its term has not ended.',
  TERM_ENDED: 'The legal term has passed and no renewal is known: to be confirmed.',
  TO_BE_CONFIRMED: 'Recognised, but for how long was not found.',
});

@ObjectType('ConservationArea', { simpleResolvers: true, description: 'A private conservation area: land that its community keeps for nature. Trekkers pay to enter it.' })
export class ConservationAreaType {
  @Field(() => ID, { description: 'Identifier.' }) id!: string;
  @Field(() => String, { description: 'Stable key for addresses.' }) slug!: string;
  @Field(() => String, { description: 'Its name.' }) name!: string;
  @Field(() => Float, { description: 'Extent in hectares.' }) hectares!: number;
  @Field(() => Boolean, { description: 'The extent is derived from a published total rather than published itself.' }) hectaresDerived!: boolean;
  @Field(() => String, { nullable: true, description: 'The resolution that recognised it; null when its number was not found.' }) instrument!: string | null;
  @Field(() => Int, { nullable: true, description: 'Year of its recognition; null when not known.' }) recognitionYear!: number | null;
  @Field(() => Boolean, { description: 'Recognised without end.' }) isPerpetual!: boolean;
  @Field(() => Boolean, { description: 'One of the eight areas of the network’s founding text.' }) amongFirstEight!: boolean;
}
