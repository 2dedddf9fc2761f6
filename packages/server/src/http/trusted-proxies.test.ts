import { expect, test } from 'vitest';
import { trustedProxies } from './trusted-proxies.ts';

test('proxies are addresses or networks; without any, nobody is believed', () => {
  expect(trustedProxies(undefined)).toBe(false);
  expect(trustedProxies(' , ')).toBe(false);
  expect(trustedProxies('10.0.0.7, 192.168.0.0/16,2001:db8::/32')).toEqual(['10.0.0.7', '192.168.0.0/16', '2001:db8::/32']);
});

test('anything else, everybody among it, is refused at the start by its name', () => {
  for (const text of ['true', 'proxy.example', '10.0.0.0/33', '0.0.0.0/0', '10.0.0.1/8/8', '10.0.0.0/x', '::/0']) {
    expect(() => trustedProxies(`10.0.0.7,${text}`)).toThrow(`it has "${text}"`);
  }
});
