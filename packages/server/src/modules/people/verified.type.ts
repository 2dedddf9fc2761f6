import { ObjectType } from 'type-graphql';
import { ProblemType } from '#graphql/problem';

@ObjectType('EmailNotVerified', { implements: ProblemType, simpleResolvers: true, description: 'Whoever asks has not proven that their e-mail address is theirs. The link in the letter sent to it does, and so does an invitation.' })
export class EmailNotVerifiedType extends ProblemType {}
