import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import { KnownDigest } from './KnownDigest.tsx';

afterEach(cleanup);

const digest = 'ab12'.repeat(16);
async function show(holds: boolean) {
  const onChecked = vi.fn<() => void>();
  const here = await renderHere(<KnownDigest onChecked={onChecked} />, {
    CompareAuditTrail: () => ({ checkAuditTrail: { __typename: 'CheckAuditTrailSuccess', holdsKnownDigest: holds, check: { __typename: 'AuditCheck', id: 'c1', brokenNumber: null } } }),
  });
  const field = await screen.findByLabelText('Huella anotada');
  return { ...here, field, onChecked, compare: () => userEvent.click(screen.getByRole('button', { name: 'Comparar' })) };
}

test('a digest that a seal has: everything up to it is as it was', async () => {
  const { field, compare, asked, onChecked } = await show(true);
  await userEvent.type(field, `  ${digest.slice(0, 32).toUpperCase()} ${digest.slice(32)} `);
  await compare();
  expect(await screen.findByText(/sigue como estaba\.$/, { selector: '[role=alert] *, [role=status] *' })).toBeTruthy();
  expect(asked).toEqual([{ operation: 'CompareAuditTrail', variables: { input: { knownDigest: digest } } }]);
  expect(onChecked).toHaveBeenCalledOnce();
});

test('a digest that no seal has: it is said, until another one is typed', async () => {
  const { field, compare } = await show(false);
  await userEvent.type(field, digest);
  await compare();
  expect(await screen.findByText(/Ningún sello que se sostenga tiene esa huella/)).toBeTruthy();
  await userEvent.type(field, 'c');
  expect(screen.queryByText(/Ningún sello/)).toBeNull();
});

test('what is no digest is not sent', async () => {
  const { field, compare, asked } = await show(true);
  await userEvent.type(field, digest.slice(1));
  await compare();
  expect(screen.getByText(/Una huella tiene 64 caracteres/)).toBeTruthy();
  expect(asked).toEqual([]);
});
