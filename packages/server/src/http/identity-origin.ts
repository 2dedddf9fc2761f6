/** What better-auth answers to a page of an address that is not trusted, or that does not say its address. */
const FOREIGN = new Set(['INVALID_ORIGIN', 'MISSING_OR_NULL_ORIGIN']);

/** Adds to such a refusal the address where the portal opens: it may be a person at a name nobody listed in TRUSTED_ORIGINS, and they can only go there. */
export async function sayWhereToOpen(response: Response, baseUrl: string): Promise<Response> {
  if (response.status !== 403) return response;
  const said = (await response.clone().json().catch(() => ({}))) as { code?: string };
  return FOREIGN.has(said.code ?? '') ? Response.json({ ...said, openAt: baseUrl }, { status: 403 }) : response;
}
