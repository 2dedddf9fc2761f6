import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Scope } from '#http/scope';
import type { Language } from '#modules/mails/letter';
import { chargesOf } from './charges.ts';
import { erasePersonalData } from './erase-personal-data.ts';
import { erasureEffect } from './erasure-effect.ts';
import { exportPersonalData } from './export-personal-data.ts';
import { findSubjects } from './find-subjects.ts';
import { groupOf } from './groups.ts';
import {
  DataSubjectInput, DataSubjectType, ErasePersonalDataInput, ErasePersonalDataResult, ErasureEffectType, ExportPersonalDataInput, ExportPersonalDataResult, PrivacyEntryType,
} from './personal-data.type.ts';
import { privacyEntries } from './privacy.ts';
import { findSubject } from './subject.ts';

@Resolver()
export class PersonalDataResolver {
  @Query(() => [PrivacyEntryType], { description: 'Every kind of personal data that the network keeps, for everybody to read.' })
  privacy(): PrivacyEntryType[] {
    return privacyEntries();
  }

  @Query(() => [DataSubjectType], { description: 'People, travellers and crews by the beginning of a last name, by a whole document or address; at least three characters, at most twenty of a kind. An agency finds the travellers it entered, the network’s administrators everybody; empty for all others.' })
  dataSubjects(@Ctx() scope: Scope, @Arg('search', () => String, { description: 'What is looked for.' }) search: string) {
    return findSubjects(scope, search);
  }

  @Query(() => ErasureEffectType, { nullable: true, description: 'What erasing somebody would do; null where there is nobody, or nobody of whom whoever asks may have the data.' })
  async erasureEffect(@Ctx() scope: Scope, @Arg('subject', () => DataSubjectInput, { description: 'Whose data.' }) key: DataSubjectInput): Promise<ErasureEffectType | null> {
    const subject = await findSubject(scope, key);
    if (!subject) return null;
    const { lines, fingerprint } = await erasureEffect(scope.db, subject);
    return { fingerprint, lines: lines.map((line) => ({ ...line, what: groupOf(line.group).what })), ...(await chargesOf(scope.db, subject)) };
  }

  @Mutation(() => ExportPersonalDataResult, { description: 'Hands out everything that is kept of somebody: of oneself, of a traveller one’s agency entered, of anybody for the network’s administrators. It is written into the audit trail that it was asked for.' })
  exportPersonalData(@Ctx() scope: Scope, @Arg('input', () => ExportPersonalDataInput, { description: 'Whose data.' }) input: ExportPersonalDataInput): Promise<object> {
    return exportPersonalData(scope, input.subject, input.language.toLowerCase() as Language);
  }

  @Mutation(() => ErasePersonalDataResult, { description: 'Erases what is kept of somebody, all in one: of oneself, of a traveller one’s agency entered, of anybody for the network’s administrators. What stays, and why, is said before by erasureEffect.' })
  erasePersonalData(@Ctx() scope: Scope, @Arg('input', () => ErasePersonalDataInput, { description: 'Whose data, and why.' }) input: ErasePersonalDataInput): Promise<object> {
    return erasePersonalData(scope, input);
  }
}
