import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar, LocalDateScalar } from '#graphql/scalars';
import { graphqlEnum } from '#graphql/shared.type';
import { certificateStates, type CertificateState } from './certificate.rules.ts';

export const CertificateStateEnum = graphqlEnum('CertificateState', 'What a certificate is worth at the moment of asking.', certificateStates, {
  VALID: 'The agency is certified.', LAPSED: 'Its last day has passed.', SUSPENDED: 'The network has suspended the agency.', REVOKED: 'The network has revoked it.',
});

@ObjectType('Certificate', { description: 'The certificate of an agency, which anybody may check by its number.' })
export class CertificateType {
  @Field(() => String, { description: 'Number on the paper, for example VT-2026-0007.' }) number!: string;
  @Field(() => CertificateStateEnum, { description: 'What it is worth now.' }) state!: CertificateState;
  @Field(() => DateTimeScalar, { description: 'The instant this was read: what is said is true as of it.' }) asOf!: string;
  @Field(() => String, { description: 'The agency it was issued to, by the name it trades under.' }) agencyName!: string;
  @Field(() => LocalDateScalar, { description: 'First day.' }) validFrom!: string;
  @Field(() => LocalDateScalar, { description: 'Last day.' }) validUntil!: string;
  @Field(() => DateTimeScalar, { description: 'When it was issued.' }) issuedAt!: string;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of a suspension that runs; null when it is open, or none runs.' }) suspendedUntil!: string | null;
  @Field(() => String, { nullable: true, description: 'Number of the agency’s newer certificate that is valid now; null when there is none.' }) replacedBy!: string | null;
}
