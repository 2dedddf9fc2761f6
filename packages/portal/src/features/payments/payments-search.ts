import type { BalanceSide } from '@/graphql/__generated__/schema.ts';

/** Which balances the page lists; stands in the address as `?show=credit`. */
export const readPaymentsSearch = (search: Record<string, unknown>): BalanceSide => (search.show === 'credit' ? 'CREDIT' : 'OWED');
