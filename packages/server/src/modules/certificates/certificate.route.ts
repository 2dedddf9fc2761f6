import type { FastifyInstance, FastifyRequest } from 'fastify';
import { answerNothingHere } from '#http/answer-faults';
import type { Scope } from '#http/scope';
import { canSeePapers } from '#modules/agencies/agency.policy';
import { certificatePdf } from './certificate-pdf.ts';
import { findCertificate } from './certificate.finders.ts';
import { publishedKeys, signingKey } from './signing-keys.ts';

/** Keys change rarely, and a verifier without a network goes by what it kept. */
const KEYS_KEPT_SECONDS = 3_600;

/**
 * The paper of a certificate, for whoever may see its agency’s papers, made at the moment it is asked for; and the public keys, for everybody:
 * another site may read them, and verifies with them without asking us.
 */
export function registerCertificates(app: FastifyInstance, siteUrl: string, scopeOf: (request: FastifyRequest) => Promise<Scope>): void {
  app.get<{ Params: { file: string } }>('/files/certificates/:file', async (request, reply) => {
    const scope = await scopeOf(request);
    const typed = /^(.+)\.pdf$/i.exec(request.params.file)?.[1];
    const certificate = typed && (await findCertificate(scope.db, typed));
    if (!certificate || !canSeePapers(scope.viewer, certificate.agencyId)) return answerNothingHere(reply);
    const paper = await certificatePdf({ ...certificate, siteUrl, isDemo: scope.isDemo });
    return reply.headers({
      'content-type': 'application/pdf', 'content-disposition': `attachment; filename="certificado-${certificate.number}.pdf"`, 'cache-control': 'private, no-store',
    }).send(paper);
  });

  app.get('/.well-known/vilcanota-certificate-keys.json', async (request, reply) => {
    const { db } = await scopeOf(request);
    await signingKey(db);
    return reply.headers({ 'content-type': 'application/jwk-set+json; charset=utf-8', 'cache-control': `public, max-age=${KEYS_KEPT_SECONDS}`, 'access-control-allow-origin': '*' })
      .send(JSON.stringify(await publishedKeys(db)));
  });
}
