import { v7 as uuidv7 } from 'uuid';
import type pg from 'pg';
import type { AgencyRole, NetworkRole } from '#access/viewer';

export type Person = { id: string; name: string; email: string };
export type MadeAgency = { id: string; slug: string; ruc: string; owner: Person };
export type AgencyWish = {
  /** A certification in force from 30 days ago for a year; default true. */
  certified?: boolean;
  owner?: Person;
  members?: { person: Person; role: AgencyRole }[];
  tradeName?: string;
};

/** Makers of rows, each with sensible defaults: a test states only what matters to it. */
export function makeMakers(ownerPool: pg.Pool) {
  let made = 0;

  /** People of the network have their second factor on: outside the demonstration their roles would not count. */
  async function makePerson(wish: { name?: string; email?: string; networkRoles?: NetworkRole[]; hasSecondFactor?: boolean; isEmailVerified?: boolean } = {}): Promise<Person> {
    const id = uuidv7();
    const person = { id, name: wish.name ?? `Persona ${++made}`, email: wish.email ?? `${id}@example.org` };
    await ownerPool.query(`insert into auth."user" (id, name, email, "emailVerified", "twoFactorEnabled") values ($1, $2, $3, $4, $5)`,
      [id, person.name, person.email, wish.isEmailVerified ?? true, wish.hasSecondFactor ?? (wish.networkRoles ?? []).length > 0]);
    await ownerPool.query('insert into network_role (person_id, role) select $1, unnest($2::text[])', [id, wish.networkRoles ?? []]);
    return person;
  }

  async function makeAgency(wish: AgencyWish = {}): Promise<MadeAgency> {
    const owner = wish.owner ?? (await makePerson());
    const id = uuidv7();
    const slug = `agencia-${++made}-${id.slice(-6)}`;
    const ruc = validRuc(20_600_000_00 + made);
    await ownerPool.query(
      `insert into agency (id, slug, trade_name, legal_name, ruc, origin) values ($1, $2, $3, $4, $5, 'NETWORK')`,
      [id, slug, wish.tradeName ?? `Agencia ${made}`, `Agencia ${made} S.A.C.`, ruc],
    );
    for (const { person, role } of [{ person: owner, role: 'OWNER' }, ...(wish.members ?? [])]) {
      await ownerPool.query('insert into membership (agency_id, person_id, role) values ($1, $2, $3)', [id, person.id, role]);
    }
    if (wish.certified ?? true) await certify(id, owner);
    return { id, slug, ruc, owner };
  }

  async function certify(agencyId: string, owner: Person): Promise<void> {
    const certifier = await makePerson({ networkRoles: ['CERTIFIER'] });
    await ownerPool.query(
      `insert into certification (code, agency_id, state, created_by, submitted_at, submitted_by, decided_at, decided_by, valid_from, valid_until)
       values (upper(right($1, 12)), $1::uuid, 'APPROVED', $2, app_now(), $2, app_now(), $3, lima_today() - 30, lima_today() + 335)`,
      [agencyId, owner.id, certifier.id],
    );
  }

  return { makePerson, makeAgency };
}

const WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** A RUC of the right form for the first ten digits given as a number. */
export function validRuc(firstTen: number): string {
  const digits = String(firstTen).padStart(10, '0');
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return `${digits}${(11 - (sum % 11)) % 10}`;
}
