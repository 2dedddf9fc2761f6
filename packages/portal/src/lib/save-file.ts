/** Hands a text to the browser as a file. */
export function saveFile(name: string, type: 'application/json' | 'text/html' | 'text/csv', text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then; an address that is given back at once would be empty in some browsers.
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
