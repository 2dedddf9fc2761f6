import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, LocalDateScalar } from '#graphql/scalars';
import { graphqlEnum } from '#graphql/shared.type';
import { addableNouns } from './add-to-catalogue.ts';
import { gapKinds, type GapKind } from './gap.rules.ts';
import { catalogueNouns, type CatalogueNoun, factKinds, type FactKind } from './noun.ts';

export const CatalogueNounEnum = graphqlEnum('CatalogueNoun', 'What the network’s staff edit of the catalogue.', catalogueNouns, {
  COMMUNITY: 'A community.', CONSERVATION_AREA: 'A conservation area.', PLACE: 'A place of a route.', TREK: 'A trek.', STAGE: 'One day of a trek.', SERVICE: 'What a community offers.', SOURCE: 'A source of facts.',
});
export const AddableNounEnum = graphqlEnum('AddableNoun', 'What staff add to the catalogue.', addableNouns, {
  PLACE: 'A place of a route.', STAGE: 'The next day of a trek.', SERVICE: 'What a community offers.', SOURCE: 'A source of facts.',
});
export const FactKindEnum = graphqlEnum('FactKind', 'How the values of a fact are written.', factKinds, {
  TEXT: 'One text.', TEXTS: 'Texts.', WHOLE: 'A whole number.', WHOLES: 'Whole numbers.', DECIMAL: 'A number with a decimal point.', DATE: 'YYYY-MM-DD.', FLAG: 'true or false.',
  CHOICE: 'One of the choices.', CHOICES: 'Some of the choices.', OBJECT: 'The id of another thing.', OBJECTS: 'Ids of other things, in order.',
});
export const confidences = ['HIGH', 'MEDIUM', 'LOW'] as const;
export type Confidence = (typeof confidences)[number];
export const ConfidenceEnum = graphqlEnum('Confidence', 'How sure the editors are of a fact. Internal to the network.', confidences, { HIGH: 'Sure.', MEDIUM: 'Probable.', LOW: 'To be looked into.' });
export const GapKindEnum = graphqlEnum('GapKind', 'What may be missing of something in the catalogue.', gapKinds, {
  TRANSLATION_MISSING: 'It is written in one language only.', TO_BE_CONFIRMED: 'A fact worth knowing is unknown.', TERM_ENDED: 'The legal term has passed and no renewal is known.',
  TERM_ENDS_SOON: 'The legal term ends within a year.', VALIDITY_UNKNOWN: 'How long the recognition is valid was not found.', WITHOUT_TRACK: 'The stage has no track.', WITHOUT_STAGES: 'The trek has no stages.',
});

@ObjectType('CatalogueGap', { simpleResolvers: true, description: 'Something that is missing.' })
export class CatalogueGapType {
  @Field(() => GapKindEnum, { description: 'What kind of gap.' }) kind!: GapKind;
  @Field(() => String, { nullable: true, description: 'Which fact; null where it is about the whole.' }) field!: string | null;
}

@ObjectType('CatalogueObject', { description: 'Something of the catalogue as its editors see it. For the network’s staff who edit it.' })
export class CatalogueObjectType {
  @Field(() => ID, { description: 'Its id.' }) id!: string;
  @Field(() => CatalogueNounEnum, { description: 'What it is.' }) noun!: CatalogueNoun;
  @Field(() => String, { description: 'Its name in Spanish.' }) name!: string;
  @Field(() => String, { nullable: true, description: 'Its stable key: the part of its public page’s address, or what names a source in a fact; null when it has none.' }) slug!: string | null;
  @Field(() => ID, { nullable: true, description: 'What it belongs to: the trek of a stage, the community of a service, the owner of an area.' }) parentId!: string | null;
  @Field(() => Int, { description: 'Raised by each save; to be sent with the next one.' }) version!: number;
}

@ObjectType('CatalogueFact', { simpleResolvers: true, description: 'One fact of a thing: its values, and on what they are grounded. For the network’s staff who edit it.' })
export class CatalogueFactType {
  @Field(() => String, { description: 'Which fact, such as altitudeM.' }) field!: string;
  @Field(() => FactKindEnum, { description: 'How its values are written.' }) kind!: FactKind;
  @Field(() => [String], { description: 'Its values as text; none: unknown.' }) values!: string[];
  @Field(() => String, { nullable: true, description: 'Of OBJECT and OBJECTS: the noun, DISTRICT or SERVICE_NAME.' }) of!: string | null;
  @Field(() => [String], { description: 'Of CHOICE and CHOICES: what may be chosen.' }) choices!: string[];
  @Field(() => Float, { nullable: true, description: 'Smallest number.' }) min!: number | null;
  @Field(() => Float, { nullable: true, description: 'Largest number.' }) max!: number | null;
  @Field(() => Boolean, { description: 'May not be unknown.' }) isRequired!: boolean;
  @Field(() => Boolean, { description: 'Departures freeze it when they open: a change counts for those opened later.' }) isFrozen!: boolean;
  @Field(() => Boolean, { description: 'Given when the thing was added; not changed after.' }) isFixed!: boolean;
  @Field(() => ConfidenceEnum, { nullable: true, description: 'How sure the editors are. Never published.' }) confidence!: Confidence | null;
  @Field(() => String, { nullable: true, description: 'The editors’ note on this fact. Never published.' }) note!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When staff last saved it; null while it is as the catalogue was delivered.' }) editedAt!: string | null;
}

@ObjectType('CatalogueChoice', { simpleResolvers: true, description: 'Something that a fact may point to and that has no page on the desk.' })
export class CatalogueChoiceType {
  @Field(() => String, { description: 'What kind: DISTRICT or SERVICE_NAME.' }) of!: string;
  @Field(() => String, { description: 'What is written as the value.' }) value!: string;
  @Field(() => String, { description: 'What it is called.' }) name!: string;
}

@ObjectType('KeptDepartures', { simpleResolvers: true, description: 'Departures that were opened with a route and keep it, whatever becomes of the trek’s stages.' })
export class KeptDeparturesType {
  @Field(() => Int, { description: 'How many departures from today on.' }) count!: number;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The first of them.' }) firstDate!: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The last of them.' }) lastDate!: string | null;
  @Field(() => Int, { description: 'Spots that are held or confirmed on them.' }) reservedSpots!: number;
  @Field(() => String, { description: 'Names what was shown: to be sent with a save that changes the route.' }) fingerprint!: string;
}

@ObjectType('FactGround', { simpleResolvers: true, description: 'On what a fact is grounded that the network’s staff entered: public, as far as sources and the day go.' })
export class FactGroundType {
  @Field(() => String, { description: 'Which fact, such as hectares.' }) field!: string;
}
