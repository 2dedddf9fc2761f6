import { Arg, Ctx, Field, ID, InputType, ObjectType, Query, Resolver } from 'type-graphql';
import { limaDate } from '#db/now';
import { LocalDateScalar } from '#graphql/scalars';
import { graphqlEnum } from '#graphql/shared.type';
import { textOrNull } from '#graphql/text';
import type { Scope } from '#http/scope';
import { LONGEST_REASON } from '#modules/audit/reason.rules';
import { mayReview, maySeeCertification } from '#modules/certifications/certification.policy';
import { linesOfCertification } from '#modules/certifications/checklist.finders';
import { LONGEST_CONDITIONS, usualValidUntil } from '#modules/certifications/decision.rules';
import { seeCertification } from '#modules/certifications/lock-certification';
import { marksOfCertification } from '#modules/certifications/mark.finders';
import { LONGEST_REQUEST } from '#modules/certifications/mark.rules';
import { runningSuspensionOf } from '#modules/certifications/running-suspension';
import { validityNow } from '#modules/certifications/validity-now';
import { findFileFacts } from './certification-facts.finders.ts';
import { type CertificationLetter, sayCertification } from './certification-letter.ts';
import { FILES } from './certification-letters.ts';
import { languages } from './letter.ts';
import { inCapitals, LanguageEnum, type LanguageName } from './mail.type.ts';
import { findRecipients } from './recipients.finders.ts';
import { setLetter } from './set-letter.ts';

const kinds = ['CERTIFY', 'ASK', 'REFUSE'] as const;
const DecisionLetterKindEnum = graphqlEnum('DecisionLetterKind', 'What a certifier is about to do with a file.', kinds, {
  CERTIFY: 'To certify the agency.', ASK: 'To ask it for changes.', REFUSE: 'To refuse the file; the letter goes once a second person confirms.',
});

@InputType('DecisionLetterInput', { description: 'What is about to be decided on a file.' })
class DecisionLetterInput {
  @Field(() => ID, { description: 'The file.' }) certificationId!: string;
  @Field(() => DecisionLetterKindEnum, { description: 'What is about to be done.' }) kind!: (typeof kinds)[number];
  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day chosen, to certify; default twelve months from today.' }) validUntil?: string | null;
  @Field(() => String, { nullable: true, description: 'The conditions, to certify.' }) conditions?: string | null;
  @Field(() => String, { nullable: true, description: 'The note with a certification, the general text with a request for changes, the reason of a refusal.' }) text?: string | null;
}

@ObjectType('LetterPreview', { simpleResolvers: true, description: 'A letter as it would be sent.' })
class LetterPreviewType {
  @Field(() => LanguageEnum, { description: 'The language it is written in.' }) language!: LanguageName;
  @Field(() => String, { description: 'What stands above it.' }) subject!: string;
  @Field(() => String, { description: 'The letter as plain text.' }) text!: string;
  @Field(() => String, { description: 'The letter as a page, which loads nothing and runs nothing.' }) html!: string;
}

@Resolver()
export class DecisionLetterResolver {
  @Query(() => [LetterPreviewType], { nullable: true, description: 'The letter that a decision would send to the agency’s owner, in every language; null for all but certifiers.' })
  async decisionLetter(@Ctx() scope: Scope, @Arg('input', () => DecisionLetterInput, { description: 'What is about to be decided.' }) input: DecisionLetterInput): Promise<LetterPreviewType[] | null> {
    const file = await seeCertification(scope, input.certificationId);
    if (!file || !maySeeCertification(scope.viewer, file) || !mayReview(scope.viewer)) return null;
    const letter = await letterOf(scope, file.id, input);
    const [owner] = await findRecipients(scope.db, file.agencyId, FILES);
    return languages.map((language) => ({
      language: inCapitals(language), ...setLetter(sayCertification(letter, language, scope.siteUrl), { language, name: owner?.name ?? letter.agency, isDemo: scope.isDemo }),
    }));
  }
}

/** The facts of a letter from what is about to be decided: what the verb would write, and the letter would read. */
async function letterOf(scope: Scope, id: string, input: DecisionLetterInput): Promise<CertificationLetter> {
  const { agency, code, agencyId } = (await findFileFacts(scope.db, id))!;
  const lines = await scope.batches.load(linesOfCertification, id);
  if (input.kind === 'REFUSE') return { agency, code, about: 'refused', reason: textOrNull('text', input.text, LONGEST_REASON) ?? '…' };
  if (input.kind === 'ASK') {
    const given = await scope.batches.load(marksOfCertification, id);
    const asked = lines.flatMap(({ item }) => given.filter(({ itemId, mark }) => itemId === item.id && mark !== 'OK').map(({ note }) => ({ item: item.title, text: note! })));
    return { agency, code, about: 'changes', asked, text: textOrNull('text', input.text, LONGEST_REQUEST) };
  }
  const today = limaDate(await scope.now());
  const { validFrom, validUntil, decidedUntil, limitedBy } = validityNow(lines, input.validUntil ?? usualValidUntil(today), today);
  return {
    agency, code, about: 'certified', validFrom, validUntil, decidedUntil, limitedBy: limitedBy?.title ?? null,
    conditions: textOrNull('conditions', input.conditions, LONGEST_CONDITIONS), note: textOrNull('text', input.text, LONGEST_REASON), suspension: await runningSuspensionOf(scope.db, agencyId),
  };
}
