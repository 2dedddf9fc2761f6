import type { NetworkRole } from '#access/viewer';

/** The password of every demo account. They exist in a demonstration only, which listens on this machine alone. */
const PASSWORD = 'demo-vilcanota';

/** One account of the demonstration: what its person may do, in words, and how to sign in. */
export type DemoAccount = { role: string; name: string; email: string; password: string; networkRoles: readonly NetworkRole[] };

const account = (mailbox: string, role: string, name: string, networkRoles: readonly NetworkRole[] = []): DemoAccount =>
  ({ role, name, email: `${mailbox}@demo.example`, password: PASSWORD, networkRoles });

/** The people of the demonstration by what they are there for. All of them are invented, and their names say so. */
export const people = {
  amazonasOwner: account('amazonas.titular', 'Amazonas Explorer, certified agency: owner', 'Demo Amazonas Explorer, titular'),
  amazonasBooker: account('amazonas.reservas', 'Amazonas Explorer, certified agency: booker', 'Demo Amazonas Explorer, reservas'),
  queunaOwner: account('queuna', 'Agencia Ejemplo Queuña, certified agency: owner', 'Demo Titular Queuña'),
  puyaOwner: account('puya', 'Agencia Ejemplo Puya, waiting for its certification: owner', 'Demo Titular Puya'),
  tarucaOwner: account('taruca', 'Agencia Ejemplo Taruca, still filling in its file: owner', 'Demo Titular Taruca'),
  kunturOwner: account('kuntur', 'Agencia Ejemplo Kuntur, suspended: owner', 'Demo Titular Kuntur'),
  wallataOwner: account('wallata', 'Agencia Ejemplo Wallata, certification about to lapse: owner', 'Demo Titular Wallata'),
  certifier: account('certificacion', 'The network: certifier', 'Demo Certificadora', ['CERTIFIER']),
  secondCertifier: account('certificacion2', 'The network: second certifier, who confirms what the first proposes', 'Demo Certificador Segundo', ['CERTIFIER']),
  thirdCertifier: account('certificacion3', 'The network: third certifier, who judges appeals against what the first two decided', 'Demo Certificadora Tercera', ['CERTIFIER']),
  operations: account('operaciones', 'The network: operations', 'Demo Operaciones', ['OPERATIONS']),
  finance: account('finanzas', 'The network: finance', 'Demo Finanzas', ['FINANCE']),
  admin: account('admin', 'The network: administrator of people and the audit trail', 'Demo Administradora', ['ADMIN']),
};

export type DemoPerson = keyof typeof people;

/** Every demo account, in the order in which they are shown. */
export const demoAccounts: readonly DemoAccount[] = Object.values(people);
