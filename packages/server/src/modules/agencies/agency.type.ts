import { Field, ID, ObjectType } from 'type-graphql';
import type { AgencyRole } from '#access/viewer';
import { graphqlEnum, type Origin, OriginEnum } from '#graphql/shared.type';
import { AgencyRoleEnum } from '#modules/people/person.type';
import { agencyStandings, type AgencyStanding } from './agency.rules.ts';

export const AgencyStandingEnum = graphqlEnum('AgencyStanding', 'Whether an agency may hold and confirm spots today, in Lima.', agencyStandings, {
  NOT_CERTIFIED: 'It was never certified, or its certification was revoked.', CERTIFIED: 'Its certification is in force.', SUSPENDED: 'The network has suspended its certification.',
  LAPSED: 'Its certification has run out; confirmed groups stay, new holds wait for a renewal.',
});

@ObjectType('Agency', { description: 'A travel agency. Everybody sees the certified ones; the others are seen by their members and the network’s staff.' })
export class AgencyType {
  @Field(() => ID, { description: 'Key of the agency.' }) id!: string;
  @Field(() => String, { description: 'Its name in addresses.' }) slug!: string;
  @Field(() => String, { description: 'The name it trades under.' }) tradeName!: string;
  @Field(() => AgencyStandingEnum, { description: 'Whether it may hold and confirm today. A lapse comes by the calendar alone.' }) standing!: AgencyStanding;
  @Field(() => OriginEnum, { description: 'Who entered it: itself, the catalogue, or invented for the demonstration.' }) origin!: Origin;
}

@ObjectType('Membership', { description: 'A person’s place in an agency.' })
export class MembershipType {
  @Field(() => AgencyRoleEnum, { description: 'What the person does there.' }) role!: AgencyRole;
}
