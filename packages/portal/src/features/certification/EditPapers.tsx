import type { FragmentType } from '@apollo/client';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState, type DragEvent } from 'react';
import type { EditablePaper_document } from '@/graphql/__generated__/documents.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { StatusMark } from '@/ui/marks/StatusMark.tsx';
import { EditablePaper } from './EditablePaper.tsx';
import { FileSize } from './FileSize.tsx';
import styles from './EditPapers.module.css';
import type { makePaperQueue, Sending } from './paper-queue.ts';
import type { PaperWish } from './send-paper.ts';
import { SendingRow } from './SendingRow.tsx';

/** What papers may be, as the server says. */
export type PaperRules = { mediaTypes: readonly string[]; mostBytes: number; mostPerItem: number };

/** The papers of a requirement: those that are there, those on their way, and the place to put more: dropped, chosen, or by the keyboard. */
export function EditPapers(props: {
  certificationId: string;
  itemSlug: string;
  titleId: string;
  documents: ReadonlyArray<{ id: string; versions: ReadonlyArray<{ id: string }> } & FragmentType<EditablePaper_document>>;
  rules: PaperRules;
  queue: ReturnType<typeof makePaperQueue>;
  sendings: readonly Sending[];
  /** The paper that arrived last. */
  arrived: PaperWish | null;
  today: LocalDate;
  onClosed: () => void;
}) {
  const { t } = useLingui();
  const { certificationId, itemSlug, rules, queue } = props;
  const [isOver, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const mine = props.sendings.filter(({ wish }) => wish.itemSlug === itemSlug);
  const accept = rules.mediaTypes.join(',');
  const isFull = props.documents.length >= rules.mostPerItem;

  function add(files: Iterable<File>, documentId: string | null = null) {
    queue.add([...files].map((file) => ({ certificationId, itemSlug, file, documentId })));
  }
  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    add(event.dataTransfer.files);
  }

  return (
    <div className={styles.papers} role="group" aria-label={t`Documentos`} aria-describedby={props.titleId}>
      {props.documents.length > 0 && (
        <ul className={styles.list}>
          {props.documents.map((document) => (
            <EditablePaper
              key={document.id}
              document={document}
              today={props.today}
              accept={accept}
              onReplace={(documentId, file) => add([file], documentId)}
              onClosed={props.onClosed}
            />
          ))}
        </ul>
      )}
      {mine.length > 0 && (
        <ul className={styles.list}>
          {mine.map((sending) => (
            <SendingRow key={sending.id} sending={sending} onCancel={() => queue.cancel(sending.id)} onRetry={() => queue.retry(sending.id)} />
          ))}
        </ul>
      )}
      <p role="status" className={styles.help}>{props.arrived && <ArrivedWords wish={props.arrived} versions={props.documents.find(({ id }) => id === props.arrived?.documentId)?.versions.length ?? 1} />}</p>
      {isFull ? (
        <p className={styles.help}>
          <Plural value={rules.mostPerItem} one="Un requisito lleva como máximo # documento: para poner otro, reemplácelo." other="Un requisito lleva como máximo # documentos: para poner otro, reemplace o quite uno." />
        </p>
      ) : (
        <div
          className={styles.place}
          data-over={isOver || undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <Button size="small" aria-describedby={props.titleId} onClick={() => chooser.current?.click()}>
            <Trans>Adjuntar documentos</Trans>
          </Button>
          <p className={styles.help}>
            <Trans>
              o suéltelos aquí: PDF, JPEG, PNG o WebP, hasta <FileSize bytes={rules.mostBytes} /> cada uno
            </Trans>
          </p>
          <input
            ref={chooser}
            type="file"
            multiple
            hidden
            accept={accept}
            aria-label={t`Adjuntar documentos`}
            onChange={(event) => {
              add(event.currentTarget.files ?? []);
              event.currentTarget.value = '';
            }}
          />
        </div>
      )}
    </div>
  );
}

/** That a paper is there, and as which version when it took the place of another. */
function ArrivedWords({ wish, versions }: { wish: PaperWish; versions: number }) {
  const { name } = wish.file;
  return <StatusMark tone="go">{versions > 1 ? <Trans>«{name}» está guardado como versión {versions}</Trans> : <Trans>«{name}» está guardado</Trans>}</StatusMark>;
}
