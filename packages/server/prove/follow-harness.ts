/** Ends this process when the one that started it is gone: a harness that was killed leaves no servers behind. */
export function followHarness(): void {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && process.exit(1), 500).unref();
}
