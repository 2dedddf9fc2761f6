import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '#graphql/scalars';

@ObjectType('AuditChange', { simpleResolvers: true, description: 'One thing that changed.' })
export class AuditChangeType {
  @Field(() => String, { description: 'What changed.' }) field!: string;
  @Field(() => String, { nullable: true, description: 'Before; null when there was nothing.' }) before!: string | null;
  @Field(() => String, { nullable: true, description: 'After; null when there is nothing.' }) after!: string | null;
}

@ObjectType('AuditEntry', { simpleResolvers: true, description: 'One entry of the audit trail: who changed what, when.' })
export class AuditEntryType {
  @Field(() => ID, { description: 'Key of the entry.' }) id!: string;
  @Field(() => DateTimeScalar, { description: 'When, by the database’s clock.' }) at!: string;
  @Field(() => String, { description: 'Name of the person; "system" when nobody was signed in. To agencies, whoever acts for the network is "Vilcanota Trek"; its staff see who of them it was.' }) actor!: string;
  @Field(() => String, { description: 'How it came: "portal" with the page, "api" for requests from no page of the portal, "demo" for the making of the demonstration.' }) via!: string;
  @Field(() => String, { description: 'The verb, such as hold-spots.' }) action!: string;
  @Field(() => String, { nullable: true, description: 'The reason that was given.' }) reason!: string | null;
  @Field(() => Boolean, { description: 'Words of it are not here any more: they were erased with the person who wrote them, or whom they are about.' }) hasErasedWords!: boolean;
  @Field(() => [AuditChangeType], { description: 'What changed, from what to what.' }) changes!: AuditChangeType[];
}
