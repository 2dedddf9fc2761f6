/** Hands a text to the browser as a file. */
export function saveFile(name: string, type: 'application/json' | 'text/html', text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
