import { setTimeout as sleep } from 'node:timers/promises';
import type { TestServer } from './kit.ts';

/** Seals the whole trail. Other tests write in the same PostgreSQL: an interval closes when what ran beside it has ended too. */
export async function sealTrail({ ownerPool }: TestServer): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    await ownerPool.query('select seal_audit(10000)');
    const { rows } = await ownerPool.query(`select (select count(*) from audit_entry) - (select coalesce(sum(entries), 0) from audit_seal) as unsealed`);
    if (Number(rows[0].unsealed) === 0) return;
    await sleep(50);
  }
  throw new Error('Something in this PostgreSQL does not end.');
}
