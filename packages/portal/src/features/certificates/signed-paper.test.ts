import { describe, expect, test } from 'vitest';
import { checkSignedForm, type PublishedKey, signedFormOf } from './signed-paper.ts';

const paper = { iss: 'https://red.example', number: 'VT-2026-0007', agency: 'Agencia Ñandú', from: '2026-11-23', until: '2027-11-22', iat: 1_795_000_000 };
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

async function signed(kid = '7F3K-92QX') {
  const { publicKey, privateKey } = (await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify'])) as CryptoKeyPair;
  const text = `${part({ alg: 'EdDSA', kid })}.${part(paper)}`;
  const signature = Buffer.from(await crypto.subtle.sign({ name: 'Ed25519' }, privateKey, Buffer.from(text))).toString('base64url');
  const key = { ...(await crypto.subtle.exportKey('jwk', publicKey)), kid } as PublishedKey;
  return { jws: `${text}.${signature}`, key };
}

describe('the signed form of a certificate', () => {
  test('is read from what stands after the #, and nothing else is one', () => {
    expect(signedFormOf('#aa.bb.c-_')).toBe('aa.bb.c-_');
    expect(['', '#', '#vigencia', '#aa.bb', '#aa.bb.<script>'].map(signedFormOf)).toEqual([null, null, null, null, null]);
  });

  test('is genuine with the key the network published, and says what it says', async () => {
    const { jws, key } = await signed();
    expect(await checkSignedForm(jws, [key])).toEqual({ verdict: 'genuine', paper });
  });

  test('is forged when a letter of it was changed, or another key signed it under the same name', async () => {
    const { jws, key } = await signed();
    const [head, , signature] = jws.split('.');
    expect(await checkSignedForm(`${head}.${part({ ...paper, until: '2099-01-01' })}.${signature}`, [key])).toEqual({ verdict: 'forged' });
    expect(await checkSignedForm((await signed()).jws, [key])).toEqual({ verdict: 'forged' });
    expect(await checkSignedForm(`${part({ alg: 'none' })}.${part(paper)}.`, [key])).toEqual({ verdict: 'forged' });
  });

  test('is forged when its signature cannot even be read', async () => {
    const { jws, key } = await signed();
    const [head, body] = jws.split('.');
    expect(await checkSignedForm(`${head}.${body}.abcde`, [key])).toEqual({ verdict: 'forged' });
  });

  test('cannot be told without its key, and says so', async () => {
    const { jws, key } = await signed();
    expect(await checkSignedForm(jws, null)).toEqual({ verdict: 'no-keys' });
    expect(await checkSignedForm(jws, [{ ...key, kid: 'other' }])).toEqual({ verdict: 'unknown-key' });
  });
});
