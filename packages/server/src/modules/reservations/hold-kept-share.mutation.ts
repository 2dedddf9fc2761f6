import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { requireForNetwork } from '#access/grants';
import { memberOf } from '#graphql/problem';
import { IdempotencyKeyScalar } from '#graphql/scalars';
import { textOrNull } from '#graphql/text';
import type { Scope } from '#http/scope';
import { SeasonChangeNotPossibleType } from '#modules/limits/season.type';
import { PartyInvalidType, PartyMemberInput } from '#modules/rates/party.type';
import { holdKeptShare } from './hold-kept-share.ts';
import { AgencyNotCertifiedType, DepartureClosedType, HoldSuccessType, LONGEST_REFERENCE, NoRoomType } from './hold.type.ts';

@InputType('HoldKeptShareInput', { description: 'Spots for the holder of a kept share, out of it.' })
export class HoldKeptShareInput {
  @Field(() => ID, { description: 'The share; its holder is who holds.' }) shareId!: string;
  @Field(() => ID, { description: 'The departure; it needs what the share keeps.' }) departureId!: string;
  @Field(() => [PartyMemberInput], { description: 'The travellers as counts per class.' }) party!: PartyMemberInput[];
  @Field(() => IdempotencyKeyScalar, { description: 'Makes a repetition harmless.' }) key!: string;
  @Field(() => String, { nullable: true, description: `The holder’s own reference, at most ${LONGEST_REFERENCE} characters.` }) reference?: string | null;
}

const HoldKeptShareResult = createUnionType({
  name: 'HoldKeptShareResult', description: 'What came of holding out of a kept share.',
  types: () => [HoldSuccessType, NoRoomType, DepartureClosedType, AgencyNotCertifiedType, PartyInvalidType, SeasonChangeNotPossibleType] as const, resolveType: memberOf('HoldSuccess'),
});

@Resolver()
export class HoldKeptShareMutation {
  @Mutation(() => HoldKeptShareResult, { description: 'Holds spots for the holder of a kept share, out of what is unused of it. For the network’s operations staff.' })
  async holdKeptShare(@Ctx() scope: Scope, @Arg('input', () => HoldKeptShareInput, { description: 'Which share, where, how many.' }) input: HoldKeptShareInput): Promise<object> {
    requireForNetwork(scope.viewer, 'runSeason');
    return holdKeptShare(scope, { ...input, reference: textOrNull('reference', input.reference, LONGEST_REFERENCE) });
  }
}
