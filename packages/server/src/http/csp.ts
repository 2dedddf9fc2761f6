/**
 * What a page of the portal may load: only what this server serves. Scripts are files; the kit's style tags carry the
 * page's nonce; style attributes are allowed, because positions and bar lengths are written there.
 */
export const pagePolicy = (nonce: string) => policy(`'nonce-${nonce}'`);

/** The query explorer’s editor writes style tags without a nonce: on that page alone styles are allowed without one. */
export const explorerPolicy = () => policy("'unsafe-inline'");

const policy = (styles: string) => [
  "default-src 'self'", "script-src 'self'", "worker-src 'self' blob:", `style-src 'self' ${styles}`, "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:", "font-src 'self'", "connect-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "base-uri 'self'", "form-action 'self'",
].join('; ');

/** What draws PDFs works apart from the page, and fetches from here what it needs for rare pictures. */
export const PAPER_WORKER_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'";

/** Answers that are no pages load nothing. */
export const dataPolicy = { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } };
