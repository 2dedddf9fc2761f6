import { useReadQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Link, useNavigate, useRouter } from '@tanstack/react-router';
import { FigurePanel } from '@/features/catalogue/FigurePanel.tsx';
import { figureLabel } from '@/features/catalogue/figure-text.ts';
import { RemoveObject } from '@/features/catalogue/RemoveObject.tsx';
import { usePointable } from '@/features/catalogue/use-pointable.ts';
import { useViewer } from '@/features/people/viewer.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { NotHere } from './NotHere.tsx';
import type { PageProps } from './page-props.ts';
import type { load } from './StaffCatalogueFigurePage.query.ts';

/** One figure of the network: its values with their sources, and its history. */
export function StaffCatalogueFigurePage(props: PageProps<typeof load>) {
  const viewer = useViewer();
  const router = useRouter();
  const navigate = useNavigate();
  const language = useLanguage();
  const { data } = useReadQuery(props.data);
  const { pointable, fault, lookAgain } = usePointable();
  const figure = data.catalogueFigure;
  if (!figure || !viewer?.networkRoles.some((role) => role === 'OPERATIONS' || role === 'ADMIN')) return <NotHere />;
  return (
    <PageBody>
      <PageHeader
        title={figureLabel(figure, language)}
        help={
          <>
            <Link to="/staff/catalogue" search={{ of: 'figures' }}>
              <Trans>Cifras</Trans>
            </Link>
            {' · '}
            <Link to="/staff/catalogue" search={{ of: 'translations', texts: 'all' }}>
              <Trans>Su rótulo se edita en «Textos»</Trans>
            </Link>
          </>
        }
        actions={<RemoveObject noun="FIGURE" id={figure.id} onRemoved={() => void navigate({ to: '/staff/catalogue', search: { of: 'figures' } })} />}
      />
      {fault && <FaultNotice fault={fault} onAgain={lookAgain} />}
      <FigurePanel key={figure.id} figure={figure} sources={pointable.SOURCES} onSaved={() => void router.invalidate()} />
    </PageBody>
  );
}
