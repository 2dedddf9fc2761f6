import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '#graphql/scalars';

@ObjectType('Mail', { simpleResolvers: true, description: 'A letter that would have been sent by e-mail; in the demonstration it is shown instead.' })
export class MailType {
  @Field(() => ID, { description: 'Key of the letter.' }) id!: string;
  @Field(() => DateTimeScalar, { description: 'When it was written.' }) at!: string;
  @Field(() => String, { description: 'Address it is for.' }) to!: string;
  @Field(() => String, { description: 'What it is about, in Spanish and English.' }) subject!: string;
  @Field(() => String, { description: 'Plain text, in Spanish and English.' }) text!: string;
}
