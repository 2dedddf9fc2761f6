// Verifies a certificate without a network and without this project: copy this file, the network's keys and the text of the QR.
//   curl -s https://…/.well-known/vilcanota-certificate-keys.json > keys.json
//   node verify-certificate.mjs keys.json 'https://…/certificates/VT-2026-0007#eyJ…'
// Says what the network signed. Whether the agency is certified today, only the network knows: open the address.
import { readFileSync } from 'node:fs';
import { createPublicKey, verify } from 'node:crypto';

const [keysFile, text] = process.argv.slice(2);
if (!keysFile || !text) {
  console.error('Usage: node verify-certificate.mjs <keys.json> <text of the QR>');
  process.exit(2);
}
const [head, body, signature] = text.slice(text.indexOf('#') + 1).split('.');
if (!signature) {
  console.error('This is not the text of a certificate’s QR: an address, a # and three parts with points between them.');
  process.exit(2);
}
const read = (part) => JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'));
try {
  const { alg, kid } = read(head);
  const key = JSON.parse(readFileSync(keysFile, 'utf8')).keys.find((one) => one.kid === kid);
  if (!key) throw new Error(`none of the keys is called ${kid}`);
  if (alg !== 'EdDSA' || !verify(null, Buffer.from(`${head}.${body}`), createPublicKey({ key, format: 'jwk' }), Buffer.from(signature, 'base64url'))) throw new Error('the signature does not fit');
  const said = read(body);
  console.log(`Genuine: signed by ${said.iss} with its key ${kid}.${said.demo ? ' It comes from a demonstration: it is invented and worth nothing.' : ''}`);
  console.log(said);
} catch (cause) {
  console.error(`Not genuine, or not to be verified: ${cause.message}`);
  process.exit(1);
}
