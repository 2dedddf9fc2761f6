import { buildSchema, GraphQLError, getVariableValues, parse, type OperationDefinitionNode, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { type AccessError, NotFound } from '#access/errors';
import { errorFacts } from './error-facts.ts';
import { makeFormatError, withoutValues } from './format-error.ts';

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

describe('what is logged and answered about a fault', () => {
  const databaseError = Object.assign(new Error('duplicate key value: (document_number)=(AB123456)'), { code: '23505', table: 'traveller', constraint: 'traveller_key', detail: 'Key (AB123456) exists.' });
  const logged: unknown[] = [];
  const format = makeFormatError({ error: (facts: unknown) => logged.push(facts), warn: () => {} } as never);
  const answerTo = (cause: Error) => format({ message: cause.message }, new GraphQLError(cause.message, { originalError: cause, path: ['x'] }));

  it('is the kind of a database error, not what people typed', () => {
    expect(errorFacts(databaseError)).toMatchObject({ code: '23505', table: 'traveller', constraint: 'traveller_key' });
    expect(JSON.stringify(errorFacts(databaseError))).not.toContain('AB123456');
    const answer = answerTo(databaseError);
    expect(JSON.stringify([answer, logged])).not.toContain('AB123456');
    expect(logged).toHaveLength(1);
    expect(answer.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', errorId: (logged[0] as { errorId: string }).errorId });
  });

  it('is "try again" when the database is away', () => {
    expect(answerTo(Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:5432'), { code: 'ECONNREFUSED' }))).toEqual({
      message: 'The database does not answer. Try again in a moment.', extensions: { code: 'UNAVAILABLE' },
    });
  });

  it('is "try again" when a connection was lost, or a statement or its lock was waited for too long', () => {
    for (const message of ['Client has encountered a connection error and is not queryable', 'Connection terminated unexpectedly', 'Query read timeout']) {
      expect([message, answerTo(new Error(message)).extensions]).toEqual([message, { code: 'UNAVAILABLE' }]);
    }
    for (const code of ['57014', '55P03', '08006', '57P01']) expect([code, answerTo(Object.assign(new Error('x'), { code })).extensions]).toEqual([code, { code: 'UNAVAILABLE' }]);
    expect(answerTo(new Error('passed on', { cause: Object.assign(new Error('x'), { code: 'ECONNRESET' }) })).extensions).toEqual({ code: 'UNAVAILABLE' });
  });

  it('is bad input when PostgreSQL could not read a value, and does not repeat it', () => {
    for (const code of ['22007', '22008', '22009', '22P02', '22003']) {
      const answer = answerTo(Object.assign(new Error('time zone displacement out of range: "2026-01-01 00:00:00+99:99"'), { code }));
      expect([code, answer.extensions, answer.message.includes('2026')]).toEqual([code, { code: 'BAD_USER_INPUT' }, false]);
    }
  });

  it('is the sentence of an access error', () => {
    const refusal: AccessError = new NotFound();
    expect(answerTo(refusal)).toEqual({ message: refusal.message, extensions: { code: 'NOT_FOUND' } });
  });
});
