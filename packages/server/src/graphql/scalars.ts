import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isLocalDate } from '#lib/calendar';
import { badInput } from './bad-input.ts';

function scalar<T>(name: string, description: string, what: string, parse: (value: unknown) => T | undefined, serialize: (value: any) => unknown = (v) => v) {
  const strict = (value: unknown): T => {
    const parsed = parse(value);
    if (parsed === undefined) throw badInput(`${name} must be ${what}.`);
    return parsed;
  };
  return new GraphQLScalarType({
    name, description, serialize, parseValue: strict,
    parseLiteral: (node: ValueNode) => strict(node.kind === Kind.STRING ? node.value : node.kind === Kind.INT ? Number(node.value) : undefined),
  });
}

export const LocalDateScalar = scalar('LocalDate', 'A calendar date in America/Lima, YYYY-MM-DD, from 1900 to 2199. Never an instant.', 'a date of the calendar as YYYY-MM-DD',
  (v) => (typeof v === 'string' && isLocalDate(v) ? v : undefined));

export const DateTimeScalar = scalar('DateTime', 'An instant, ISO 8601 in UTC, for example 2027-05-03T15:42:10.123Z.', 'an instant in ISO 8601 with its offset',
  (v) => {
    if (typeof v !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(v)) return undefined;
    const date = new Date(v);
    return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
  },
  (v: string | Date) => (v instanceof Date ? v.toISOString() : v));

export const MinorUnitsScalar = scalar('MinorUnits', 'An amount in the smallest unit of its currency (céntimos, cents): a safe integer, which may exceed 32 bits.', 'a safe integer',
  (v) => (typeof v === 'number' && Number.isSafeInteger(v) ? v : undefined));

export const PositiveIntScalar = scalar('PositiveInt', 'A whole number from 1 to 2147483647.', 'a whole number from 1 up',
  (v) => (typeof v === 'number' && Number.isInteger(v) && v >= 1 && v <= 2147483647 ? v : undefined));

export const IdempotencyKeyScalar = scalar('IdempotencyKey', 'A key chosen by the client: 8 to 100 printable ASCII characters. Repeating a mutation with the same key and input gives the same answer and changes nothing twice; kept 30 days per agency.', '8 to 100 printable ASCII characters',
  (v) => (typeof v === 'string' && /^[\x21-\x7e]{8,100}$/.test(v) ? v : undefined));
