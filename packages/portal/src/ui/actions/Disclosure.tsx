import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import styles from './Disclosure.module.css';

/**
 * A button that opens a small panel of links or choices below itself. Closes by Escape (focus returns), by a press
 * outside, and when something in it was chosen.
 */
export function Disclosure(props: { label: string; trigger: ReactNode; children: ReactNode; align?: 'start' | 'end' }) {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panelId = useId();

  useEffect(() => {
    if (!isOpen) return undefined;
    function closeOutside(event: PointerEvent) {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    }
    function closeByKey(event: KeyboardEvent) {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    }
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('keydown', closeByKey);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('keydown', closeByKey);
    };
  }, [isOpen]);

  return (
    <div className={styles.box} ref={box}>
      <button
        ref={button}
        type="button"
        className={styles.trigger}
        aria-expanded={isOpen}
        aria-controls={panelId}
        aria-label={props.label}
        onClick={() => setOpen(!isOpen)}
      >
        {props.trigger}
      </button>
      <div id={panelId} hidden={!isOpen} className={styles.panel} data-align={props.align ?? 'end'} onClick={(event) => {
        if ((event.target as HTMLElement).closest('a, button')) setOpen(false);
      }}>
        {props.children}
      </div>
    </div>
  );
}
