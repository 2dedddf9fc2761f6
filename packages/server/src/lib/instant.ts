/** PostgreSQL's text of a timestamptz (session in UTC) → ISO 8601 with milliseconds; 'infinity' stays as it is. */
export function toIsoInstant(text: string): string {
  const match = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(\.\d+)?\+00(?::00)?$/.exec(text);
  if (!match) return text;
  const millis = (match[3] ?? '.000').slice(1, 4).padEnd(3, '0');
  return `${match[1]}T${match[2]}.${millis}Z`;
}
