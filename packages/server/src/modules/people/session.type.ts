import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '#graphql/scalars';

@ObjectType('Session', { simpleResolvers: true, description: 'A browser in which the person is signed in. It ends fourteen days after signing in, or when it is ended.' })
export class SessionType {
  @Field(() => ID, { description: 'Key of the session; it lets nobody in.' }) id!: string;
  @Field(() => Boolean, { description: 'True for the one this is asked from.' }) isThis!: boolean;
  @Field(() => DateTimeScalar, { description: 'When the person signed in there.' }) startedAt!: string;
  @Field(() => DateTimeScalar, { description: 'Until when it lasts.' }) endsAt!: string;
  @Field(() => String, { nullable: true, description: 'Which browser, such as Firefox, by what it says of itself; null when it says nothing known.' }) browser!: string | null;
  @Field(() => String, { nullable: true, description: 'On which system, such as Android, by what it says of itself; null when it says nothing known.' }) system!: string | null;
  @Field(() => String, { nullable: true, description: 'From which address, approximately: its last part is left out. Null when not known.' }) address!: string | null;
}
