import { Field, InterfaceType } from 'type-graphql';

/** What every refusal has in common. Rules make plain objects told apart by kind, the name of the member type. */
@InterfaceType('Problem', {
  description: 'Something the network’s rules do not allow. The message is for developers; show people your own words, by __typename.',
  resolveType: (value: { kind: string }) => value.kind,
})
export abstract class ProblemType {
  @Field(() => String, { description: 'What is the case, in English, for developers.' })
  message!: string;
}

/** A refusal: its kind names the type of the contract, its other fields are the facts. */
export type Refusal<Kind extends string = string> = { readonly kind: Kind; readonly message: string };

/** Resolves a member of a result union: refusals say their kind, a success is told apart by having none. */
export const memberOf = (success: string) => (value: object): string => (value as { kind?: string }).kind ?? success;
