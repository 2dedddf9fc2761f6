/** Shows a requirement of the file and puts the cursor into its answer. */
export function goToLine(slug: string) {
  const line = document.getElementById(slug);
  line?.scrollIntoView({ block: 'start' });
  line?.querySelector<HTMLElement>('textarea')?.focus({ preventScroll: true });
}
