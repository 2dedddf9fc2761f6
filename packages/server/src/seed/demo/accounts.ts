/** The password of every demo account. They exist in a demonstration only, which listens on this machine alone. */
export const DEMO_PASSWORD = 'demo-vilcanota';

/** One account of the demonstration: what its person may do, in words, and how to sign in. */
export type DemoAccount = { role: string; name: string; email: string; password: string };

const account = (role: string, name: string, email: string): DemoAccount => ({ role, name, email: `${email}@demo.example`, password: DEMO_PASSWORD });

/** The people of the demonstration. All names are invented and say so. */
export const demoAccounts: DemoAccount[] = [
  account('Amazonas Explorer, owner', 'Demo Amazonas Explorer (titular)', 'amazonas-owner'),
  account('Amazonas Explorer, booker', 'Demo Amazonas Explorer (reservas)', 'amazonas-booker'),
  account('Certified example agency, owner', 'Demo Titular Queuña', 'queuna-owner'),
  account('Example agency waiting for its certification, owner', 'Demo Titular Puya', 'puya-owner'),
  account('Example agency with a draft file, owner', 'Demo Titular Taruca', 'taruca-owner'),
  account('Network, certifier', 'Demo Certificadora', 'certifier'),
  account('Network, operations', 'Demo Operaciones', 'operations'),
];
