/** How far the server's clock is ahead of this device's: somewhere between these two, in milliseconds. */
export type ClockLead = { least: number; most: number };

/**
 * What one more answer teaches. Its `Date` header was written between sending and receiving, and carries whole seconds.
 * Answers narrow what is known; when one contradicts it, a clock was set meanwhile, and only the latest counts.
 */
export function narrowLead(known: ClockLead | null, answer: { sentAt: number; receivedAt: number; date: number }): ClockLead {
  const seen = { least: answer.date - answer.receivedAt, most: answer.date + 999 - answer.sentAt };
  if (!known) return seen;
  const both = { least: Math.max(known.least, seen.least), most: Math.min(known.most, seen.most) };
  return both.least <= both.most ? both : seen;
}

let lead: ClockLead | null = null;

/** Now by the server's clock, in milliseconds: holds end by it, whatever this device's clock says. */
export function serverNow(): number {
  return lead ? Date.now() + Math.round((lead.least + lead.most) / 2) : Date.now();
}

/** `fetch` that reads the server's clock from every answer. */
export async function fetchWithClock(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const sentAt = Date.now();
  const answer = await fetch(input, init);
  const date = Date.parse(answer.headers.get('date') ?? '');
  if (!Number.isNaN(date)) lead = narrowLead(lead, { sentAt, receivedAt: Date.now(), date });
  return answer;
}
