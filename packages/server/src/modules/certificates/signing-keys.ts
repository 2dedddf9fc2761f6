import { exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { type Db, sql } from '#db/statement';
import { makeCode } from '#lib/code';

/** The key that signs now. */
export type SigningKey = { id: string; kid: string; privateJwk: JWK };

const CURRENT = sql('signing-key', 'select id, kid, private_jwk as "privateJwk" from certificate_key where retired_at is null');
// Of two processes that start at once one makes the key, the other finds it.
const MAKE = sql('make-signing-key', `
insert into certificate_key (kid, public_jwk, private_jwk, made_at) values ($1, $2, $3, app_now()) on conflict ((true)) where retired_at is null do nothing`);
const RETIRE = sql('retire-signing-key', 'update certificate_key set retired_at = app_now() where retired_at is null returning id');
const PUBLISHED = sql('published-certificate-keys', `select public_jwk as "publicJwk" from certificate_key order by made_at desc`);

/** The key that signs; made when there is none. It never leaves the database but to sign. */
export async function signingKey(db: Db): Promise<SigningKey> {
  const [known] = await db.query<SigningKey>(CURRENT);
  if (known) return known;
  await makeKey(db);
  return (await db.query<SigningKey>(CURRENT))[0]!;
}

/** Retires the key that signs and makes another. What the old one signed stays provable: it is still published. Answers the new key. */
export async function changeKey(db: Db): Promise<SigningKey> {
  await db.query(RETIRE);
  return signingKey(db);
}

async function makeKey(db: Db): Promise<void> {
  const kid = makeCode().slice('VT-'.length);
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const named = { kid, alg: 'EdDSA', use: 'sig' };
  await db.query(MAKE, [kid, JSON.stringify({ ...(await exportJWK(publicKey)), ...named }), JSON.stringify({ ...(await exportJWK(privateKey)), ...named })]);
}

/** All public keys, the newest first, as a JWKS: with them anybody verifies a certificate without asking. */
export async function publishedKeys(db: Db): Promise<{ keys: JWK[] }> {
  return { keys: (await db.query<{ publicJwk: JWK }>(PUBLISHED)).map(({ publicJwk }) => publicJwk) };
}

export const privateKeyOf = ({ privateJwk }: SigningKey) => importJWK(privateJwk, 'EdDSA');
