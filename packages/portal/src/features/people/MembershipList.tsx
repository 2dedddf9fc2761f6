import { Trans, useLingui } from '@lingui/react/macro';
import { agencyRoleWords } from '@/features/states/role-words.ts';
import { StateMark } from '@/features/states/StateMark.tsx';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import { DataTable } from '@/ui/tables/DataTable.tsx';
import { useViewer } from './viewer.ts';

/** The agencies this person works for, and as what. */
export function MembershipList() {
  const { t, i18n } = useLingui();
  const viewer = useViewer();
  if (!viewer) return null;
  if (viewer.memberships.length === 0) {
    return (
      <EmptyState>
        <Trans>Su cuenta todavía no pertenece a ninguna agencia.</Trans>
      </EmptyState>
    );
  }
  return (
    <DataTable
      caption={t`Sus agencias`}
      rows={viewer.memberships}
      rowKey={(membership) => membership.agency.id}
      columns={[
        { key: 'agency', header: t`Agencia`, isName: true, cell: (membership) => membership.agency.tradeName },
        { key: 'role', header: t`Su función`, cell: (membership) => i18n._(agencyRoleWords[membership.role].word) },
        { key: 'standing', header: t`Certificación`, cell: (membership) => <StateMark of="agency" state={membership.agency.standing} /> },
      ]}
    />
  );
}
