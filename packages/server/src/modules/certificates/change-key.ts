import { requireForNetwork } from '#access/grants';
import { inTransaction } from '#db/in-transaction';
import type { Scope } from '#http/scope';
import { refuseIfReasonMissing } from '#modules/audit/reason.rules';
import { writeAudit } from '#modules/audit/write-audit';
import { changeKey } from './signing-keys.ts';

/** Retires the key that signs certificates and makes another: what was signed before stays provable. For the network's administrators, with a reason. */
export async function changeCertificateKey(scope: Scope, { reason }: { reason: string }) {
  requireForNetwork(scope.viewer, 'changeKeys');
  const refusal = refuseIfReasonMissing(reason);
  if (refusal) return refusal;
  return inTransaction(scope, async (inside) => {
    const { id, kid } = await changeKey(inside.db);
    await writeAudit(inside, { action: 'change-certificate-key', objectType: 'CertificateKey', objectId: id, reason: reason.trim(), before: null, after: { keyId: kid } });
    return { keyId: kid };
  });
}
