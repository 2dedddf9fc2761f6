import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { joinClasses } from '@/lib/join-classes.ts';
import styles from './FilterMany.module.css';
import filters from './filters.module.css';

/** Any of several things: a button that says what is picked, and the list to pick from below it. It acts with each pick. Escape and whatever lies outside close it. */
export function FilterMany(props: { label: string; all: string; values: readonly string[]; options: ReadonlyArray<{ value: string; label: string }>; onChange: (values: string[]) => void }) {
  const { t } = useLingui();
  // Open: what is picked, at once; what it filters may come a little later, and the next pick adds to this one.
  const [draft, setDraft] = useState<readonly string[] | null>(null);
  const isOpen = draft !== null;
  const values = draft ?? props.values;
  const field = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const last = useRef<HTMLElement>(null);
  const picked = props.options.filter(({ value }) => values.includes(value));
  const words = picked.length === 0 ? props.all : picked.length === 1 ? picked[0]!.label : t`${plural(picked.length, { one: '# elegida', other: '# elegidas' })}`;

  function pick(next: string[]) {
    setDraft(next);
    props.onChange(next);
  }

  // What is filtered may hide the page for a moment, and what is hidden loses the focus: it comes back to where it was.
  useLayoutEffect(() => {
    if (isOpen && document.activeElement === document.body) last.current?.focus({ preventScroll: true });
  });

  useEffect(() => {
    if (!isOpen) return;
    const close = (event: PointerEvent) => {
      if (!field.current?.contains(event.target as Node)) setDraft(null);
    };
    document.addEventListener('pointerdown', close);
    return () => document.removeEventListener('pointerdown', close);
  }, [isOpen]);

  return (
    <div
      ref={field}
      className={joinClasses(filters.field, styles.field)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        setDraft(null);
        button.current?.focus();
      }}
      onFocus={(event) => {
        last.current = event.target;
      }}
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) setDraft(null);
      }}
    >
      <span className={styles.label} aria-hidden="true">{props.label}</span>
      <div className={styles.place}>
        <button ref={button} type="button" className={joinClasses(filters.control, styles.button)} data-set={picked.length > 0 || undefined} aria-expanded={isOpen} aria-label={`${props.label}: ${words}`} onClick={() => setDraft(isOpen ? null : props.values)}>
          {words}
        </button>
        {isOpen && (
          <fieldset className={styles.list}>
            <legend className="spoken">{props.label}</legend>
            {props.options.map(({ value, label }) => (
              <label key={value} className={styles.option}>
                <input
                  type="checkbox"
                  checked={values.includes(value)}
                  onChange={(event) => pick(event.target.checked ? [...values, value] : values.filter((one) => one !== value))}
                />
                <span>{label}</span>
              </label>
            ))}
          </fieldset>
        )}
      </div>
    </div>
  );
}
