/** What a certificate is worth at this moment, whatever its paper says. */
export const certificateStates = ['VALID', 'LAPSED', 'SUSPENDED', 'REVOKED'] as const;
export type CertificateState = (typeof certificateStates)[number];

/** The number people read: VT-2026-0007, the year of the issue and a number that rises for ever and is never used twice. */
export const certificateNumber = (issuedOn: string, serial: number): string => `VT-${issuedOn.slice(0, 4)}-${String(serial).padStart(4, '0')}`;

/** A number as it is kept, however a person typed it; null when it is none. */
export function canonicalNumber(typed: string): string | null {
  const found = /^\s*VT[\s-]*(\d{4})[\s-]*(\d{4,})\s*$/i.exec(typed);
  return found ? `VT-${found[1]}-${found[2]}` : null;
}

/** What a certificate says in its signed form: what was true when it was issued. Whoever reads it asks the network what is true now. */
export type SignedCertificate = {
  /** The address of whoever issued it. */
  iss: string;
  number: string;
  agency: string;
  /** Of companies; a person's RUC contains the number of their identity card, which a paper for everybody does not show. */
  ruc?: string;
  /** First and last day in force, as the network decided. */
  from: string;
  until: string;
  /** When it was signed, in seconds. */
  iat: number;
  /** There where it was issued by a demonstration: it is invented and worth nothing. */
  demo?: true;
};

/** The RUC that may stand in public: a company's. */
export const publicRuc = (ruc: string | null): string | null => (ruc?.startsWith('20') ? ruc : null);

/** What the QR of a certificate carries: the public page, and after the # the signed form, which no server sees. */
export const qrText = (siteUrl: string, number: string, jws: string): string => `${siteUrl}/certificates/${number}#${jws}`;
