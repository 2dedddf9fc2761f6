import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { request as ask } from 'node:http';
import { demoPdf } from '#seed/demo/papers';
import { START } from './certifications.ts';
import { dataOf, type TestServer } from './kit.ts';
import type { MadeAgency, Person } from './makers.ts';

export type Part = { name: string; content: Buffer | string; fileName?: string; type?: string };
export type PaperAnswer = { status: number; headers: Record<string, unknown>; body: { version?: { id: string; documentId: string }; problem?: { kind: string } & Record<string, unknown> } };

/** A form as browsers send one. */
export function formOf(parts: readonly Part[], boundary = randomBytes(12).toString('hex')) {
  const pieces = parts.flatMap(({ name, content, fileName, type }) => [
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${fileName === undefined ? '' : `; filename="${fileName}"`}\r\n${type ? `content-type: ${type}\r\n` : ''}\r\n`, content, '\r\n',
  ]);
  return { type: `multipart/form-data; boundary=${boundary}`, body: Buffer.concat([...pieces, `--${boundary}--\r\n`].map((piece) => Buffer.from(piece as string, 'utf8'))) };
}

export const aPaper = (content: Buffer | string = demoPdf('Póliza'), fileName = 'póliza.pdf', type = 'application/pdf'): Part => ({ name: 'file', content, fileName, type });

/** Sends parts to an item of a file as a person: through the application without a port. */
export async function sendParts(server: TestServer, person: Person | undefined, certificationId: string, parts: readonly Part[], wish: { itemSlug?: string; origin?: string; address?: string } = {}): Promise<PaperAnswer> {
  const { type, body } = formOf(parts);
  const answer = await server.app.inject({
    method: 'POST', url: placeOf(certificationId, wish.itemSlug), payload: body, ...(wish.address && { remoteAddress: wish.address }),
    headers: { 'content-type': type, host: 'localhost', ...(person && { cookie: await server.cookieOf(person) }), ...(wish.origin && { origin: wish.origin }) },
  });
  return { status: answer.statusCode, headers: answer.headers, body: answer.json() };
}

export const placeOf = (certificationId: string, itemSlug = 'ruc') => `/files/certifications/${certificationId}/items/${itemSlug}`;

/** Sends bytes over a real connection, chunked unless a length is declared, for as long as the server listens. Answers what it said; undefined when it only cut. */
export async function sendBytes(server: TestServer, person: Person, certificationId: string, type: string, bytes: AsyncIterable<Buffer> | Iterable<Buffer>, headers: Record<string, string> = {}): Promise<PaperAnswer | undefined> {
  const cookie = await server.cookieOf(person);
  const address = new URL(placeOf(certificationId), await server.url());
  return new Promise((resolve, reject) => {
    const request = ask(address, { method: 'POST', headers: { cookie, 'content-type': type, ...headers } }, (response) => {
      const heard: Buffer[] = [];
      response.on('data', (piece: Buffer) => heard.push(piece));
      response.on('end', () => {
        const text = Buffer.concat(heard).toString();
        request.destroy();
        resolve({ status: response.statusCode!, headers: response.headers, body: text ? JSON.parse(text) : {} });
      });
    });
    request.on('error', () => resolve(undefined));
    const closed = new Promise<void>((gone) => request.once('close', gone));
    void (async () => {
      for await (const piece of bytes) {
        if (request.destroyed || request.writableEnded) return;
        if (!request.write(piece)) await Promise.race([new Promise((go) => request.once('drain', go)), closed]);
      }
      request.end();
    })().catch(reject);
  });
}

/** A draft of a new agency, with its owner. */
export async function makeDraft(server: TestServer, agency?: MadeAgency): Promise<{ agency: MadeAgency; owner: Person; id: string }> {
  const made = agency ?? (await server.makeAgency({ certified: false }));
  const { startCertification } = dataOf(await server.as(made.owner).execute(START, { input: { agencyId: made.id } }));
  return { agency: made, owner: made.owner, id: startCertification.certification.id };
}

/** Everything that lies in the store, and what is being received. */
export async function keptFiles(server: TestServer): Promise<string[]> {
  const { documents, dataDir } = server.config;
  const folders = [(documents as { folder: string }).folder, `${dataDir}/incoming`];
  const found = await Promise.all(folders.map((folder) => readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])));
  return found.flat().filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`);
}

/** The papers of an item as the contract shows them. */
export const PAPERS = `query ($id: ID!) { certification(id: $id) { id state missing { slug } lines { item { slug } answer validUntil isCarriedOver
  askedAgain { lapsesOn answer documents { versions { fileName } } }
  documents { id versions { id version fileName mediaType bytes width height issuedOn validUntil isCarried uploadedAt uploadedBy { id } url thumbnailUrl } } comments { body side isInternal writtenBy { id } } } comments { body isInternal } } }`;

export async function lineOf(server: TestServer, person: Person, id: string, itemSlug = 'ruc') {
  const { certification } = dataOf(await server.as(person).execute(PAPERS, { id }));
  return certification.lines.find((line: { item: { slug: string } }) => line.item.slug === itemSlug);
}
