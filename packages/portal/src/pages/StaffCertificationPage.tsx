import { useQueryRefHandlers, useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { startTransition, useState } from 'react';
import { AskSheet } from '@/features/certification/AskSheet.tsx';
import { checklistNames } from '@/features/certification/checklist-names.ts';
import { DecisionSheet } from '@/features/certification/DecisionSheet.tsx';
import { Dossier } from '@/features/certification/Dossier.tsx';
import { LineThread } from '@/features/certification/LineThread.tsx';
import { neighbours } from '@/features/certification/neighbours.ts';
import { QueueKeys } from '@/features/certification/QueueKeys.tsx';
import { QueueRail } from '@/features/certification/QueueRail.tsx';
import { queueSearchOf, readQueueSearch } from '@/features/certification/queue-search.ts';
import { ReviewFile } from '@/features/certification/ReviewFile.tsx';
import { ReviewHead } from '@/features/certification/ReviewHead.tsx';
import { DocumentViewer } from '@/features/documents/DocumentViewer.tsx';
import { LetterPage } from '@/features/mails/LetterPage.tsx';
import { useViewer } from '@/features/people/viewer.ts';
import { ReadsReservations } from '@/features/standing/reads-reservations.ts';
import { StaffStanding } from '@/features/standing/StaffStanding.tsx';
import { InForceMark } from '@/features/states/InForceMark.tsx';
import { Timeline } from '@/features/states/Timeline.tsx';
import { useLanguage } from '@/lib/use-language.ts';
import { useMedia } from '@/lib/use-media.ts';
import { ButtonLink } from '@/ui/actions/Button.tsx';
import { Dialog } from '@/ui/feedback/Dialog.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { Section } from '@/ui/page/Section.tsx';
import { NotHere } from './NotHere.tsx';
import type { PageProps } from './page-props.ts';
import type { load } from './StaffCertificationPage.query.ts';
import styles from './StaffCertificationPage.module.css';

/** Too narrow for a paper beside the items; the same in the styles. */
const NARROW = '(max-width: 74.99em)';
const letterFrame = (letter: { html: string; title: string }) => <LetterPage html={letter.html} title={letter.title} />;

/** One file with everything a certifier needs: the list beside it, the answers with their marks, the document, and what is decided. */
export function StaffCertificationPage(props: PageProps<typeof load>) {
  const { t } = useLingui();
  const viewer = useViewer();
  const language = useLanguage();
  // Before the reading: asked anew after it, the page would go on with the old answer until something else draws it.
  const { refetch } = useQueryRefHandlers(props.data);
  const { data } = useReadQuery(props.data);
  const [open, setOpen] = useState<'ask' | 'decide' | null>(null);
  const [isFresh, setFresh] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  const [isPaperOpen, setPaperOpen] = useState(false);
  const isNarrow = useMedia(NARROW);
  const { certification: file, network } = data;
  // The list beside stays where it is from file to file; nothing that was opened or shown of one belongs to the next.
  const [reviewedId, setReviewedId] = useState(file?.id);
  if (reviewedId !== file?.id) {
    setReviewedId(file?.id);
    setOpen(null);
    setFresh(false);
    setShown(null);
    setPaperOpen(false);
  }
  if (!viewer?.networkRoles.includes('CERTIFIER') || !file) return <NotHere />;

  const view = readQueueSearch(props.search);
  const files = data.certificationQueue.edges.map(({ node }) => node);
  const ids = files.map(({ id }) => id);
  const { next } = neighbours(ids, file.id);
  const papers = file.lines.flatMap(({ documents }) => documents);
  const paper = papers.find(({ id }) => id === shown) ?? papers[0];
  const personId = viewer.person.id;
  // The page goes on with what it has when the server is out of reach.
  const reload = () => startTransition(() => void refetch().catch(() => undefined));
  const mayAct = file.may.decide && !file.proposals?.some(({ outcome }) => outcome === null);
  const verbs = mayAct ? { onAsk: () => setOpen('ask'), onDecide: () => setOpen('decide') } : {};
  const thread = (slug: string | null) => <LineThread certification={file} itemSlug={slug} personId={personId} />;
  /** Beside the items the paper is in sight; a narrow screen shows it alone, and closing it leads back to its row. */
  function show(id: string) {
    setShown(id);
    setPaperOpen(isNarrow);
  }
  /** The sheet gives the focus back when it has gone; the item takes it then. */
  function goTo(slug: string) {
    setOpen(null);
    window.setTimeout(() => {
      const line = document.getElementById(slug);
      line?.scrollIntoView({ block: 'center' });
      line?.focus({ preventScroll: true });
    }, 60);
  }
  function done() {
    setOpen(null);
    setFresh(true);
    reload();
  }

  return (
    <PageBody width="full">
      <div className={styles.desk} data-with-paper={paper ? true : undefined}>
        <div className={styles.list}>
          <QueueRail certifications={files} view={view} currentId={file.id} today={network.today} />
          {next && next !== file.id && (
            <ButtonLink to="/staff/certifications/$id" params={{ id: next }} search={queueSearchOf(view)} look="quiet">
              <Trans>Siguiente expediente</Trans>
            </ButtonLink>
          )}
          <QueueKeys ids={ids} currentId={file.id} view={view} {...verbs} />
        </div>
        <div className={styles.dossier}>
          <PageHeader title={file.agency.tradeName} marks={<InForceMark of="certification" state={file.state} until={file.validUntil} today={network.today} look="boxed" />} />
          <ReviewHead
            key={file.id}
            certification={file}
            certifiers={data.certifiers}
            personId={personId}
            today={network.today}
            isFresh={isFresh}
            onAsk={() => setOpen('ask')}
            onDecide={() => setOpen('decide')}
            onReload={reload}
          />
          <ReadsReservations value={viewer.networkRoles.some((role) => role !== 'CERTIFIER')}>
            <StaffStanding key={`standing ${file.id}`} certification={file} today={network.today} onDone={reload} />
          </ReadsReservations>
          <Dossier certification={file} />
          <ReviewFile key={`items ${file.id}`} certification={file} personId={personId} today={network.today} shownDocumentId={paper?.id ?? null} onShowDocument={show} onAtHand={setShown} onReload={reload} thread={thread} />
          <Section key={`whole ${file.id}`} title={t`Sobre todo el expediente`}>{thread(null)}</Section>
          <Timeline entries={file.history ?? []} of="certification" fieldNames={checklistNames(data.certificationChecklist, language)} />
        </div>
        {paper && !isNarrow && (
          <aside className={styles.paper} aria-label={t`Documento`}>
            <DocumentViewer key={paper.id} document={paper} isNarrow />
          </aside>
        )}
      </div>
      {paper && (
        <Dialog title={t`Documento`} closeLabel={t`Volver al requisito`} isOpen={isNarrow && isPaperOpen} onClose={() => setPaperOpen(false)} size="full">
          <DocumentViewer key={paper.id} document={paper} />
        </Dialog>
      )}
      {open === 'ask' && <AskSheet certification={file} personId={personId} isOpen onClose={() => setOpen(null)} onAsked={done} letter={letterFrame} />}
      {open === 'decide' && (
        <DecisionSheet certification={file} personId={personId} today={network.today} isOpen onClose={() => setOpen(null)} onDecided={done} onGoTo={goTo} letter={letterFrame} />
      )}
    </PageBody>
  );
}
