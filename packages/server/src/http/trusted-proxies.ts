import { isIP } from 'node:net';
import { StartupProblem } from '#db/startup-problem';

/** The proxies whose X-Forwarded-For is believed; false: none, the address of the connection counts. */
export function trustedProxies(text: string | undefined): string[] | false {
  const proxies = (text ?? '').split(',').map((part) => part.trim()).filter(Boolean);
  const wrong = proxies.find((proxy) => !isNetwork(proxy));
  if (wrong) throw new StartupProblem(`TRUST_PROXY must list addresses or networks such as 10.0.0.7 or 10.0.0.0/8, separated by commas; it has "${wrong}".`);
  return proxies.length > 0 && proxies;
}

function isNetwork(text: string): boolean {
  const [address, bits, ...more] = text.split('/');
  const version = isIP(address!);
  if (version === 0 || more.length > 0) return false;
  // A network of no bits is everybody: then anyone may say where they come from.
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= (version === 4 ? 32 : 128));
}
