import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { LocalDateScalar, MinorUnitsScalar } from './scalars.ts';

export const currencies = ['PEN', 'USD'] as const;
export type Currency = (typeof currencies)[number];
export const origins = ['FACT', 'NETWORK', 'DEMO'] as const;
export type Origin = (typeof origins)[number];

/** Turns a list of values into the object that registerEnumType wants: { A: 'A', … }. */
export function enumOf<const V extends string>(values: readonly V[]): { [K in V]: K } {
  return Object.fromEntries(values.map((v) => [v, v])) as { [K in V]: K };
}

/** Registers an enum of the contract with a description for each value; returns the object to name as its type. */
export function graphqlEnum<const V extends string>(name: string, description: string, values: readonly V[], meanings: { [K in V]: string }) {
  const object = enumOf(values);
  registerEnumType(object, { name, description, valuesConfig: Object.fromEntries(values.map((v) => [v, { description: meanings[v] }])) as never });
  return object;
}

export const CurrencyEnum = graphqlEnum('Currency', 'The currencies of the network. Amounts of different currencies are never added.', currencies, { PEN: 'Peruvian sol.', USD: 'United States dollar.' });
export const OriginEnum = graphqlEnum('Origin', 'Where a statement comes from.', origins, {
  FACT: 'From the catalogue, with its sources.', NETWORK: 'Entered by the network or by a person who uses it.', DEMO: 'Invented for the demonstration, and marked so wherever it is shown.',
});

@ObjectType('Money', { simpleResolvers: true, description: 'An amount in the smallest unit of its currency.' })
export class MoneyType {
  @Field(() => MinorUnitsScalar, { description: 'Céntimos or cents.' }) amount!: number;
  @Field(() => CurrencyEnum, { description: 'The currency of the amount.' }) currency!: Currency;
}

@ObjectType('PageInfo', { simpleResolvers: true, description: 'Where a page of a list ends.' })
export class PageInfoType {
  @Field(() => Boolean, { description: 'There is at least one more after endCursor.' }) hasNextPage!: boolean;
  @Field(() => String, { nullable: true, description: 'Give it as after to read the next page; null on an empty page.' }) endCursor!: string | null;
}

@ObjectType('Source', { simpleResolvers: true, description: 'Where a fact of the catalogue was read.' })
export class SourceType {
  @Field(() => ID, { description: 'The source’s key in the catalogue.' }) id!: string;
  @Field(() => String, { description: 'Title and publisher, in the language of the source.' }) title!: string;
  @Field(() => String, { nullable: true, description: 'Address without scheme; null for sources off the web.' }) url!: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The day of the source; null when it gives none.' }) dated!: string | null;
}

@ObjectType('Text', { simpleResolvers: true, description: 'A text in the languages of the network.' })
export class TextType {
  @Field(() => String, { description: 'Spanish (Peru).' }) es!: string;
  @Field(() => String, { nullable: true, description: 'English; null where it has not been written.' }) en!: string | null;
}

/** Largest page of any list. */
export const LARGEST_PAGE = 100;
