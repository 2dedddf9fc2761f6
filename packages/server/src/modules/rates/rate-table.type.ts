import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '#graphql/connection';
import { DateTimeScalar, LocalDateScalar, MinorUnitsScalar } from '#graphql/scalars';
import { type Currency, CurrencyEnum, graphqlEnum, type Origin, OriginEnum } from '#graphql/shared.type';
import { LARGEST_PARTY } from './party.rules.ts';
import { AgeClassEnum, PartyMemberInput, RateClassEnum } from './party.type.ts';
import type { AgeClass, RateClass } from './party.rules.ts';
import { PriceType } from './price.type.ts';
import { PRECEDENCE, ratedItems, type RatedItem } from './rate.rules.ts';

export const RatedItemEnum = graphqlEnum('RatedItem', 'What a rate is set for.', ratedItems, {
  TREK: 'A trek, per traveller.', CONSERVATION_FEE: 'Entering a conservation area, per traveller.',
});

@ObjectType('Season', { simpleResolvers: true, description: 'A part of every year that rates refer to. It may run over the turn of the year.' })
export class SeasonType {
  @Field(() => ID, { description: 'Key of the season.' }) id!: string;
  @Field(() => String, { description: 'Name in Spanish.' }) nameEs!: string;
  @Field(() => String, { nullable: true, description: 'Name in English; null where it has not been written.' }) nameEn!: string | null;
  @Field(() => String, { description: 'First day in every year, as MM-DD.' }) firstDay!: string;
  @Field(() => String, { description: 'Last day in every year, as MM-DD; before the first one: in the following year.' }) lastDay!: string;
  @Field(() => OriginEnum, { description: 'Who named it: the network, or invented for the demonstration.' }) origin!: Origin;
}

@ObjectType('Rate', { description: `A price the network has set, per traveller. Rates are entered and withdrawn, never edited. ${PRECEDENCE}` })
export class RateType {
  @Field(() => ID, { description: 'Key of the rate.' }) id!: string;
  @Field(() => RatedItemEnum, { description: 'What it is set for.' }) item!: RatedItem;
  @Field(() => RateClassEnum, { nullable: true, description: 'For whom; null: for every rate class.' }) rateClass!: RateClass | null;
  @Field(() => AgeClassEnum, { nullable: true, description: 'For whom; null: for adults and minors.' }) ageClass!: AgeClass | null;
  @Field(() => Int, { nullable: true, description: 'The smallest party it is for; null: any.' }) minPeople!: number | null;
  @Field(() => LocalDateScalar, { description: 'First day of travel it is in force for.' }) validFrom!: string;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of travel it is in force for; null: without end.' }) validUntil!: string | null;
  @Field(() => OriginEnum, { description: 'Who set it: the network, or invented for the demonstration.' }) origin!: Origin;
  @Field(() => DateTimeScalar, { description: 'When it was entered: prices made before do not know it.' }) createdAt!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was withdrawn: prices made after do not know it; null while it counts.' }) withdrawnAt!: string | null;
}

export const RateConnection = connectionOf('Rate', () => RateType);

@InputType('RateFilter', { description: 'Which rates.' })
export class RateFilterInput {
  @Field(() => RatedItemEnum, { nullable: true, description: 'For treks, or for conservation areas.' }) item?: RatedItem | null;
  @Field(() => ID, { nullable: true, description: 'For this trek.' }) trekId?: string | null;
  @Field(() => ID, { nullable: true, description: 'For this conservation area.' }) conservationAreaId?: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'In force for travel on this day, whatever their season.' }) on?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Withdrawn ones too; otherwise only those that count.' }) isWithdrawnToo?: boolean | null;
}

@InputType('RateInput', { description: 'A rate as it is entered: for one trek or for one conservation area.' })
export class RateInput {
  @Field(() => ID, { nullable: true, description: 'The trek it is for.' }) trekId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The conservation area it is for.' }) conservationAreaId?: string | null;
  @Field(() => RateClassEnum, { nullable: true, description: 'For whom; a conservation fee names one.' }) rateClass?: RateClass | null;
  @Field(() => AgeClassEnum, { nullable: true, description: 'For whom; a conservation fee names one.' }) ageClass?: AgeClass | null;
  @Field(() => ID, { nullable: true, description: 'Only in this season; never for a conservation fee.' }) seasonId?: string | null;
  @Field(() => Int, { nullable: true, description: `Only for parties of at least so many, 2 to ${LARGEST_PARTY}; never for a conservation fee.` }) minPeople?: number | null;
  @Field(() => MinorUnitsScalar, { description: 'What one traveller pays, in minor units; 0 is free.' }) amount!: number;
  @Field(() => CurrencyEnum, { description: 'The currency: one for all rates of the same thing and days.' }) currency!: Currency;
  @Field(() => LocalDateScalar, { description: 'First day of travel.' }) validFrom!: string;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of travel; without it, no end.' }) validUntil?: string | null;
}

@InputType('RatePreviewInput', { description: 'A change of the rates, and a sample party to see its effect on.' })
export class RatePreviewInput {
  @Field(() => RateInput, { nullable: true, description: 'A rate to be entered.' }) rate?: RateInput | null;
  @Field(() => ID, { nullable: true, description: 'Or a rate to be withdrawn.' }) withdrawnId?: string | null;
  @Field(() => LocalDateScalar, { description: 'Day of travel.' }) on!: string;
  @Field(() => [PartyMemberInput], { description: 'Who would go.' }) party!: PartyMemberInput[];
}

@ObjectType('RatePreview', { simpleResolvers: true, description: 'What a change of the rates would mean for a sample party. Nothing is written.' })
export class RatePreviewType {
  @Field(() => PriceType, { description: 'What the party pays by the rates as they are.' }) before!: PriceType;
  @Field(() => PriceType, { description: 'What it would pay with the change.' }) after!: PriceType;
}

@ObjectType('PaymentTerms', { simpleResolvers: true, description: 'By when is to be paid what is confirmed from a day on: a deposit after the confirmation, the rest before the start. Frozen on each reservation when it is confirmed.' })
export class PaymentTermsType {
  @Field(() => ID, { description: 'Key of the terms.' }) id!: string;
  @Field(() => Int, { description: 'Share of what is owed that is the deposit, per cent; rounded half away from zero per currency.' }) depositPercent!: number;
  @Field(() => Int, { description: 'Days after the confirmation until which the deposit is due.' }) depositDays!: number;
  @Field(() => Int, { description: 'Days before the start until which the rest is due.' }) balanceDays!: number;
  @Field(() => Int, { description: 'Days after a due date before an unpaid reservation lapses.' }) graceDays!: number;
  @Field(() => LocalDateScalar, { description: 'First day of confirmation they are for.' }) validFrom!: string;
  @Field(() => OriginEnum, { description: 'Who set them: the network, or invented for the demonstration.' }) origin!: Origin;
  @Field(() => DateTimeScalar, { description: 'When they were entered.' }) createdAt!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When they were withdrawn; null while they count.' }) withdrawnAt!: string | null;
}
