import { defineBatch, defineBatchById, groupRows } from '#db/batch';
import { type Db, sql } from '#db/statement';
import type { DocumentCounts, MediaType } from '#modules/documents/document.rules';

/** A paper within a file, as it is: its latest version is what counts. */
export type DocumentRow = { id: string; certificationId: string; itemId: string };

/** One version of a paper. */
export type DocumentVersionRow = {
  id: string; documentId: string; certificationId: string; itemId: string; agencyId: string; version: number; fileName: string; mediaType: MediaType; bytes: number;
  /** Null once it was erased. */
  storedAs: string | null; thumbnailAs: string | null; width: number | null; height: number | null; issuedOn: string | null; validUntil: string | null; isCarried: boolean;
  uploadedAt: string; uploadedBy: string; erasedAt: string | null; isRemoved: boolean;
};

const DOCUMENT = 'd.id, d.certification_id as "certificationId", d.checklist_item_id as "itemId"';
const VERSION = `v.id, v.document_id as "documentId", d.certification_id as "certificationId", d.checklist_item_id as "itemId", c.agency_id as "agencyId", v.version,
  v.file_name as "fileName", v.media_type as "mediaType", v.bytes::int as bytes, v.stored_as as "storedAs", v.thumbnail_as as "thumbnailAs", v.width, v.height, v.issued_on as "issuedOn",
  v.valid_until as "validUntil", v.carried_from_id is not null as "isCarried", v.uploaded_at as "uploadedAt", v.uploaded_by as "uploadedBy", v.erased_at as "erasedAt", d.removed_at is not null as "isRemoved"`;
const FROM = 'document_version v join document d on d.id = v.document_id join certification c on c.id = d.certification_id';

const OF_FILES = sql('documents-of-certifications', `select ${DOCUMENT} from document d where d.certification_id = any ($1::uuid[]) and d.removed_at is null order by d.id`);
const BY_ID = sql('documents-by-id', `select ${DOCUMENT} from document d where d.id = any ($1::uuid[]) and d.removed_at is null`);
const VERSIONS = sql('versions-of-documents', `select ${VERSION} from ${FROM} where v.document_id = any ($1::uuid[]) order by v.version desc`);
const VERSION_BY_ID = sql('document-version-by-id', `select ${VERSION} from ${FROM} where v.id = $1`);
const COUNTS = sql('count-documents', `
select count(*) filter (where checklist_item_id = $2)::int as "inItem", count(document.id)::int as "inFile",
       (select count(*)::int from document_version where document_id = $3) as versions, e.ever, e."bytesEver"
  from (select count(*)::int as ever, coalesce(sum(v.bytes), 0)::float as "bytesEver"
          from document d join document_version v on v.document_id = d.id where d.certification_id = $1 and v.carried_from_id is null) e
  left join document on certification_id = $1 and removed_at is null group by e.ever, e."bytesEver"`);

/** The papers of a file, in the order in which they came; those that were taken out are not among them. */
export const documentsOfCertification = defineBatch<string, DocumentRow[]>(async (db, ids) =>
  groupRows(ids, await db.query<DocumentRow>(OF_FILES, [ids]), (row) => row.certificationId));

/** Papers by id, unless they were taken out. */
export const documentById = defineBatchById((db, ids) => db.query<DocumentRow>(BY_ID, [ids]));

/** The versions of papers, the latest first. */
export const versionsOfDocument = defineBatch<string, DocumentVersionRow[]>(async (db, ids) =>
  groupRows(ids, await db.query<DocumentVersionRow>(VERSIONS, [ids]), (row) => row.documentId));

/** One version, with whose file it belongs to: for the policy of whoever asks for it. */
export const findVersion = async (db: Db, id: string): Promise<DocumentVersionRow | undefined> => (await db.query<DocumentVersionRow>(VERSION_BY_ID, [id]))[0];

/** How many papers an item and its file have, how many versions one of them, and what the file was ever sent; what an earlier file lends it costs nothing. */
export const countDocuments = async (db: Db, certificationId: string, itemId: string, documentId: string | null): Promise<DocumentCounts> =>
  (await db.query<DocumentCounts>(COUNTS, [certificationId, itemId, documentId]))[0]!;
