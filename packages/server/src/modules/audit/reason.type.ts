import { ObjectType } from 'type-graphql';
import { ProblemType } from '#graphql/problem';

@ObjectType('ReasonMissing', { implements: ProblemType, simpleResolvers: true, description: 'What is done against somebody needs a reason they can read.' })
export class ReasonMissingType extends ProblemType {}
