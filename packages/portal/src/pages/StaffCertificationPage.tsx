import { useReadQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { checklistNames } from '@/features/certification/checklist-names.ts';
import { AnsweredFile } from '@/features/certification/AnsweredFile.tsx';
import { DecideCertification } from '@/features/certification/DecideCertification.tsx';
import { Dossier } from '@/features/certification/Dossier.tsx';
import { neighbours } from '@/features/certification/neighbours.ts';
import { QueueKeys } from '@/features/certification/QueueKeys.tsx';
import { QueueRail } from '@/features/certification/QueueRail.tsx';
import { readQueueSearch } from '@/features/certification/queue-search.ts';
import { useViewer } from '@/features/people/viewer.ts';
import { StateMark } from '@/features/states/StateMark.tsx';
import { Timeline } from '@/features/states/Timeline.tsx';
import { useLanguage } from '@/lib/use-language.ts';
import { ButtonLink } from '@/ui/actions/Button.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { NotHere } from './NotHere.tsx';
import type { PageProps } from './page-props.ts';
import type { load } from './StaffCertificationPage.query.ts';
import styles from './StaffCertificationPage.module.css';

/** One file with everything a certifier needs to decide: the list beside it, the answers, the decision. */
export function StaffCertificationPage(props: PageProps<typeof load>) {
  const router = useRouter();
  const viewer = useViewer();
  const language = useLanguage();
  const { data } = useReadQuery(props.data);
  const { certification: file, network } = data;
  if (!viewer?.networkRoles.includes('CERTIFIER') || !file) return <NotHere />;

  const show = readQueueSearch(props.search);
  const files = data.certificationQueue.edges.map(({ node }) => node);
  const ids = files.map(({ id }) => id);
  const { next } = neighbours(ids, file.id);

  return (
    <PageBody width="full">
      <div className={styles.desk}>
        <div className={styles.list}>
          <QueueRail certifications={files} show={show} currentId={file.id} today={network.today} />
        </div>
        <div className={styles.dossier}>
          <PageHeader title={file.agency.tradeName} marks={<StateMark of="certification" state={file.state} look="boxed" />} />
          <Dossier certification={file} />
          <AnsweredFile certification={file} items={data.certificationChecklist} today={network.today} />
          <Timeline entries={file.history ?? []} of="certification" fieldNames={checklistNames(data.certificationChecklist, language)} />
        </div>
        <div className={styles.decision}>
          <DecideCertification
            key={file.id}
            certification={file}
            personId={viewer.person.id}
            today={network.today}
            onDecided={() => void router.invalidate()}
          />
          {next && next !== file.id && (
            <ButtonLink
              to="/staff/certifications/$id"
              params={{ id: next }}
              search={show === 'waiting' ? {} : { show }}
              look={file.state === 'SUBMITTED' ? 'quiet' : 'secondary'}
            >
              <Trans>Siguiente expediente</Trans>
            </ButtonLink>
          )}
          <QueueKeys ids={ids} currentId={file.id} show={show} />
        </div>
      </div>
    </PageBody>
  );
}
