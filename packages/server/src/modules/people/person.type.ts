import { Field, ID, ObjectType } from 'type-graphql';
import { graphqlEnum } from '#graphql/shared.type';
import { agencyRoles, networkRoles, type NetworkRole } from '#access/viewer';

export const NetworkRoleEnum = graphqlEnum('NetworkRole', 'What a person does for the network.', networkRoles, {
  CERTIFIER: 'Decides on certification files.', OPERATIONS: 'Looks after the catalogue, departures and reservations.',
  FINANCE: 'Looks after rates, payments and settlement.', ADMIN: 'Looks after people and their roles.',
});
export const AgencyRoleEnum = graphqlEnum('AgencyRole', 'What a person does within an agency.', agencyRoles, {
  OWNER: 'People, keys and the certification file; may do all a booker may.', BOOKER: 'Itineraries, reservations and manifests.',
  FINANCE: 'Statements and payments.', READER: 'Reads, changes nothing.',
});

@ObjectType('Person', { description: 'A person with an account.' })
export class PersonType {
  @Field(() => ID, { description: 'Key of the person.' }) id!: string;
  @Field(() => String, { description: 'Name as the person wrote it.' }) name!: string;
}

@ObjectType('Viewer', { description: 'Who asks: the person signed in, with the agencies they belong to and their roles in the network.' })
export class ViewerType {
  @Field(() => [NetworkRoleEnum], { description: 'Roles in the network; empty for people of agencies.' }) networkRoles!: NetworkRole[];
}
