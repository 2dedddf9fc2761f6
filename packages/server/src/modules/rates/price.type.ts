import { Field, ID, Int, ObjectType } from 'type-graphql';
import { LocalDateScalar } from '#graphql/scalars';
import { graphqlEnum, MoneyType, type Origin, OriginEnum } from '#graphql/shared.type';
import { lineKinds, type LineKind } from './line.rules.ts';
import type { AgeClass, RateClass } from './party.rules.ts';
import { AgeClassEnum, RateClassEnum } from './party.type.ts';
import { PRECEDENCE } from './rate.rules.ts';

export const PriceLineKindEnum = graphqlEnum('PriceLineKind', 'What a line of a price is for.', lineKinds, {
  TREK: 'The trek itself, per traveller.',
  CONSERVATION_FEE: 'Entering a conservation area, per traveller; it belongs to the owning community and is never discounted.',
  AMENDMENT_FEE: 'For moving to another departure; only on reservations.',
  CANCELLATION_FEE: 'What the network keeps of a trek that was cancelled, for all or for some; only on reservations.',
});

@ObjectType('PriceLine', { description: 'One line of a price: something, how many times, at what rate.' })
export class PriceLineType {
  @Field(() => Int, { description: 'Place of the line in the price, from 1.' }) position!: number;
  @Field(() => PriceLineKindEnum, { description: 'What the line is for.' }) kind!: LineKind;
  @Field(() => RateClassEnum, { nullable: true, description: 'Class the rate is for; null where it is for all.' }) rateClass!: RateClass | null;
  @Field(() => AgeClassEnum, { nullable: true, description: 'Age class the rate is for; null where it is for both.' }) ageClass!: AgeClass | null;
  @Field(() => Int, { description: 'How many travellers; 1 for a fee. Negative on a reservation’s line that takes back what an earlier one charged.' }) quantity!: number;
  @Field(() => MoneyType, { nullable: true, description: 'Rate per traveller. Null: the network has not set it, to be confirmed; the line is not part of the totals.' }) unit!: MoneyType | null;
  @Field(() => MoneyType, { nullable: true, description: 'Rate times quantity; null when the rate is.' }) total!: MoneyType | null;
  @Field(() => OriginEnum, { description: 'Who set the rate: the network, or invented for the demonstration.' }) origin!: Origin;
}

@ObjectType('Price', { description: 'What departures cost a party, line by line. Taxes are included. The sum of the lines of a currency is its total, always.' })
export class PriceType {
  @Field(() => [PriceLineType], { description: 'Per departure the trek, one line for all who pay the same rate, then one line per conservation area and class. An area entered again on a later day of the same departure is free.' }) lines!: PriceLineType[];
  @Field(() => [MoneyType], { description: 'One total per currency: currencies are never added.' }) totals!: MoneyType[];
  @Field(() => Boolean, { description: 'False when a line has no amount yet.' }) isComplete!: boolean;
}

@ObjectType('ConservationFee', { description: `What one traveller pays to enter a conservation area. ${PRECEDENCE}` })
export class ConservationFeeType {
  @Field(() => ID, { description: 'Key of the rate.' }) id!: string;
  @Field(() => RateClassEnum, { description: 'Class the fee is for.' }) rateClass!: RateClass;
  @Field(() => AgeClassEnum, { description: 'Age class the fee is for.' }) ageClass!: AgeClass;
  @Field(() => LocalDateScalar, { description: 'First day the fee is in force.' }) validFrom!: string;
  @Field(() => OriginEnum, { description: 'Who set it: the network, or invented for the demonstration.' }) origin!: Origin;
}
