import { Arg, createUnionType, Ctx, Field, FieldResolver, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { Viewer } from '#access/viewer';
import { defineBatchById } from '#db/batch';
import { sql } from '#db/statement';
import { memberOf } from '#graphql/problem';
import type { Scope } from '#http/scope';
import { ViewerType } from '#modules/people/person.type';
import type { Language } from './letter.ts';
import { LanguageEnum, type LanguageName } from './mail.type.ts';
import { setLanguage } from './set-language.ts';

const LANGUAGES = sql('languages-of-people', 'select id, language from person where id = any ($1::text[])');
const languageOfPerson = defineBatchById<{ id: string; language: Language }>((db, ids) => db.query(LANGUAGES, [ids]));

const nameOf = (language: Language) => language.toUpperCase() as LanguageName;

@InputType('SetLanguageInput', { description: 'The language to be written to in.' })
export class SetLanguageInput {
  @Field(() => LanguageEnum, { description: 'Which.' }) language!: LanguageName;
}
@ObjectType('SetLanguageSuccess', { description: 'Letters come in this language from now on.' })
export class SetLanguageSuccessType {}
export const SetLanguageResult = createUnionType({
  name: 'SetLanguageResult', description: 'What came of setting the language of letters.', types: () => [SetLanguageSuccessType] as const, resolveType: memberOf('SetLanguageSuccess'),
});

@Resolver(() => ViewerType)
export class ViewerLanguageResolver {
  @Mutation(() => SetLanguageResult, { description: 'Sets the language in which whoever asks is written to. Said again, it changes nothing.' })
  setLanguage(@Ctx() scope: Scope, @Arg('input', () => SetLanguageInput, { description: 'Which language.' }) input: SetLanguageInput): Promise<object> {
    return setLanguage(scope, input.language.toLowerCase() as Language);
  }

  @FieldResolver(() => LanguageEnum, { description: 'The language in which they are written to.' })
  async language(@Root() viewer: Viewer, @Ctx() scope: Scope): Promise<LanguageName> {
    return nameOf((await scope.batches.load(languageOfPerson, viewer.personId))!.language);
  }
}

@Resolver(() => SetLanguageSuccessType)
export class SetLanguageSuccessResolver {
  @FieldResolver(() => LanguageEnum, { description: 'The language.' })
  async language(@Root() answer: { personId: string }, @Ctx() scope: Scope): Promise<LanguageName> {
    return nameOf((await scope.batches.load(languageOfPerson, answer.personId))!.language);
  }
}
