/** A named statement: prepared once per connection. Made by sql(); its values are $1, $2, … */
export type Statement = string & { readonly named: unique symbol };

const texts = new Map<string, string>();

/** Names a statement. The name is part of the text, so that pool and transaction prepare it alike. */
export function sql(name: string, text: string): Statement {
  if (!/^[a-z0-9-]+$/.test(name)) throw new Error(`Not a statement name: ${name}`);
  const known = texts.get(name);
  // PostgreSQL would refuse the second text at its first use on a connection that knows the first.
  if (known !== undefined && known !== text) throw new Error(`Two statements are called ${name}`);
  texts.set(name, text);
  return `/*@${name}*/ ${text.trim()}` as Statement;
}

/** What runs statements: the pool, or the transaction's own connection. */
export interface Db {
  query<Row extends object>(statement: Statement, values?: readonly unknown[]): Promise<Row[]>;
}
