import { SqlMigration } from './sql-migration.ts';

/**
 * Who a person is: the tables of better-auth 1.7.25, as its getMigrations(…).compileMigrations() wrote them, in a schema of their own.
 * A trigger keeps our row of the person beside its user, in the same transaction: nobody is signed in without being a person.
 */
export class Identity extends SqlMigration {
  override name = '0006-identity';
  sql = `
create schema auth;
create table auth."user" ("id" text not null primary key, "name" text not null, "email" text not null unique, "emailVerified" boolean not null, "image" text, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz default CURRENT_TIMESTAMP not null);
create table auth."session" ("id" text not null primary key, "expiresAt" timestamptz not null, "token" text not null unique, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz not null, "ipAddress" text, "userAgent" text, "userId" text not null references auth."user" ("id") on delete cascade);
create table auth."account" ("id" text not null primary key, "accountId" text not null, "providerId" text not null, "userId" text not null references auth."user" ("id") on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, "scope" text, "password" text, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz not null);
create table auth."verification" ("id" text not null primary key, "identifier" text not null, "value" text not null, "expiresAt" timestamptz not null, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz default CURRENT_TIMESTAMP not null);
create table auth."rateLimit" ("id" text not null primary key, "key" text not null unique, "count" integer not null, "lastRequest" bigint not null);
create index "session_userId_idx" on auth."session" ("userId");
create index "account_userId_idx" on auth."account" ("userId");
create index "verification_identifier_idx" on auth."verification" ("identifier");

grant usage on schema auth to vilcanota_app;
grant select, insert, update, delete on all tables in schema auth to vilcanota_app;

create function auth.user_is_person() returns trigger language plpgsql as $$
begin
  insert into public.person (id, name, email) values (new."id", new."name", new."email")
  on conflict (id) do update set name = excluded.name, email = excluded.email;
  return new;
end $$;
create trigger user_is_person after insert or update of "name", "email" on auth."user" for each row execute function auth.user_is_person();
`;
}
