import assert from 'node:assert/strict';
import { test } from 'node:test';
import { laws } from '../laws.mjs';
import { sourcesOf } from './sources.mjs';

const server = (path) => `packages/server/src/${path}`;
const portal = (path) => `packages/portal/src/${path}`;
const lines = (count) => 'export {};\n'.repeat(count);

/** For each law: something that breaks it, and its right twin. */
const examples = {
  'module order': {
    broken: { [server('modules/treks/a.ts')]: `import { b } from '#modules/reservations/b';`, [server('modules/reservations/b.ts')]: 'export const b = 1;' },
    right: { [server('modules/reservations/a.ts')]: `import { b } from '#modules/treks/b';`, [server('modules/treks/b.ts')]: 'export const b = 1;' },
  },
  'foreign doors': {
    broken: { [server('modules/rates/a.ts')]: `import { b } from '#modules/treks/trek.resolver';`, [server('modules/treks/trek.resolver.ts')]: 'export const b = 1;' },
    right: { [server('modules/rates/a.ts')]: `import { b } from '#modules/treks/trek.finders';`, [server('modules/treks/trek.finders.ts')]: 'export const b = 1;' },
  },
  'features apart': {
    broken: { [portal('features/treks/A.tsx')]: `import { B } from '@/features/people/B';`, [portal('features/people/B.tsx')]: 'export const B = 1;' },
    right: { [portal('pages/A.tsx')]: `import { B } from '@/features/people/B';`, [portal('features/people/B.tsx')]: 'export const B = 1;' },
  },
  'handlers before reading': {
    broken: { [portal('pages/A.tsx')]: 'const { data } = useReadQuery(ref);\nconst { refetch } = useQueryRefHandlers(ref);' },
    right: { [portal('pages/A.tsx')]: 'const { refetch } = useQueryRefHandlers(ref);\nconst { data } = useReadQuery(ref);' },
  },
  'no cycles': {
    broken: { [server('lib/a.ts')]: `import { b } from './b.ts'; export const a = b;`, [server('lib/b.ts')]: `import { a } from '#lib/a'; export const b = a;` },
    right: { [server('lib/a.ts')]: `import { b } from './b.ts'; export const a = b;`, [server('lib/b.ts')]: `import type { a } from '#lib/a'; export const b = 1;` },
  },
  'paths by border': {
    broken: { [server('http/a.ts')]: `import { b } from '../db/b.ts';`, [server('db/b.ts')]: 'export const b = 1;' },
    right: { [server('http/a.ts')]: `import { b } from '#db/b'; import { c } from './c.ts';`, [server('db/b.ts')]: 'export const b = 1;', [server('http/c.ts')]: 'export const c = 1;' },
  },
  'contract classes hold data only': {
    broken: { [server('a.type.ts')]: `@ObjectType() export class A { @Field(() => Int) spots!: number; get isLarge() { return true; } }` },
    right: { [server('a.type.ts')]: `@ObjectType() export class A { @Field(() => Int) spots!: number; } export class B { get isLarge() { return true; } }` },
  },
  'contract types are stated': {
    broken: { [server('a.type.ts')]: `@ObjectType() export class A { @Field({ description: 'x' }) spots!: number; }` },
    right: { [server('a.type.ts')]: `@ObjectType() export class A { @Field(() => Int, { description: 'x' }) spots!: number; }` },
  },
  'entities add methods only': {
    broken: { [server('a.entity.ts')]: `export class A extends Schema.class { spots = 0; }` },
    right: { [server('a.entity.ts')]: `export class A extends Schema.class { isLarge() { return this.spots > 8; } static kind = 'a'; }` },
  },
  'file names': {
    broken: { [server('modules/treks/trek.service.ts')]: 'export const a = 1;' },
    right: { [server('modules/treks/trek.finders.ts')]: 'export const a = 1;' },
  },
  'colours by token': {
    broken: { [portal('ui/A.module.css')]: '.a { color: #c0ffee; }' },
    right: { [portal('ui/A.module.css')]: '.a { color: var(--ink); } /* never #fff */', [portal('ui/theme/tokens.css')]: ':root { --ink: #112233; }' },
  },
  sizes: {
    broken: { [server('a.ts')]: lines(81), [server('b.ts')]: lines(81), [server('c.ts')]: lines(5) },
    right: { [server('a.ts')]: lines(80), [server('b.ts')]: lines(80), [server('c.ts')]: lines(5) },
  },
  'numbered to-dos': {
    broken: { [server('a.ts')]: '// TODO say which bed' },
    right: { [server('a.ts')]: '// TODO #12 say which bed' },
  },
  'unused exports': {
    broken: { [server('lib/a.ts')]: 'export const a = 1;' },
    right: { [server('lib/a.ts')]: 'export const a = 1;', [server('main.ts')]: `import { a } from '#lib/a'; a;` },
  },
};

for (const law of laws) {
  test(`the law "${law.name}" catches its broken example and lets the right one pass`, () => {
    const { broken, right } = examples[law.name];
    assert.equal(law.check(sourcesOf(broken)).length, 1);
    assert.deepEqual(law.check(sourcesOf(right)), []);
  });
}

/** More ways to break a law than its first example. */
const furtherBreaches = {
  'a module nobody has given a place in the order': ['module order', { [server('modules/guides/a.ts')]: 'export const a = 1;' }],
  'a method on a GraphQL class': ['contract classes hold data only', { [server('a.type.ts')]: '@InputType() export class A { size() { return 1; } }' }],
  'a constructor on a GraphQL class': ['contract classes hold data only', { [server('a.type.ts')]: '@ObjectType() export class A { constructor() {} }' }],
  'a query without a type': ['contract types are stated', { [server('a.resolver.ts')]: '@Resolver() export class A { @Query() all() { return []; } }' }],
  'a field resolver without a type': ['contract types are stated', { [server('a.resolver.ts')]: '@Resolver() export class A { @FieldResolver() all() { return []; } }' }],
  'an argument without a type': ['contract types are stated', { [server('a.resolver.ts')]: `@Resolver() export class A { @Query(() => Int) all(@Arg('id') id: string) { return 1; } }` }],
  'a bare @Field': ['contract types are stated', { [server('a.type.ts')]: '@ObjectType() export class A { @Field spots!: number; }' }],
  'a door that re-exports': ['file names', { [server('modules/treks/index.ts')]: 'export {};' }],
  'a component under another name': ['file names', { [portal('ui/Card.tsx')]: 'export const Box = 1;' }],
  'a colour in a component': ['colours by token', { [portal('ui/A.tsx')]: `export const A = { color: '#fff' };` }],
  'one large file in ten': ['sizes', Object.fromEntries(Array.from({ length: 10 }, (_, i) => [server(`${i}.ts`), lines(i === 9 ? 201 : 10)]))],
};

for (const [what, [name, texts]] of Object.entries(furtherBreaches)) {
  test(`catches ${what}`, () => {
    const law = laws.find((each) => each.name === name);
    assert.equal(law.check(sourcesOf(texts)).length, 1);
  });
}
