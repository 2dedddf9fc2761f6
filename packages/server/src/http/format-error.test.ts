import { buildSchema, type GraphQLError, getVariableValues, parse, type OperationDefinitionNode, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { withoutValues } from './format-error.ts';

const schema = buildSchema('enum E { A } input I { n: Int!, e: E, s: String } type Query { f(i: I, e: E, n: Int): Int }');

function variableErrors(declared: string, value: unknown): string[] {
  const operation = parse(`query (${declared}) { f }`).definitions[0] as OperationDefinitionNode;
  const { errors } = getVariableValues(schema, operation.variableDefinitions!, { v: value });
  return (errors as readonly GraphQLError[]).map((e) => withoutValues(e.message));
}

describe('what is said about a wrong variable', () => {
  it('names the variable and the path, never the value', () => {
    expect(variableErrors('$v: Int', 'AB123456')).toEqual(['Variable "$v" has a value that does not fit its type.']);
    expect(variableErrors('$v: I', { n: 1, s: { document: 'AB123456' } })).toEqual(['Variable "$v" has a value that does not fit its type at "v.s".']);
    expect(variableErrors('$v: I', { n: 'AB"; 123456' })).toEqual(['Variable "$v" has a value that does not fit its type at "v.n".']);
    expect(variableErrors('$v: E', 'AB123456')).toEqual(['Variable "$v" has a value that does not fit its type.']);
  });

  it('keeps the sentence of a scalar of ours', () => {
    expect(withoutValues('Variable "$v" got invalid value "31-12-2027" at "v.date"; LocalDate must be a date of the calendar as YYYY-MM-DD.'))
      .toBe('Variable "$v" has a value that does not fit its type at "v.date": LocalDate must be a date of the calendar as YYYY-MM-DD.');
  });
});

describe('what is said about a wrong value in a document', () => {
  it('does not quote it', () => {
    const messages = (text: string) => validate(schema, parse(text)).map((e) => withoutValues(e.message));
    expect(messages('{ f(n: "AB123456") }')).toEqual(['Int cannot represent non-integer value: a value that does not fit.']);
    expect(messages('{ f(e: AB123456) }')).toEqual(['This value does not exist in "E" enum.']);
    expect(messages('{ f(i: "AB123456") }').join()).not.toContain('AB123456');
  });
});
