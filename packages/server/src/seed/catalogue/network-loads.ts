import type { Catalogue } from './catalogue.ts';
import { figureRows } from './figure-rows.ts';
import { isRemoved } from './edited.ts';
import { type Load, replace, upsert } from './load.ts';
import { checklistWords } from './texts/checklist.ts';
import { ecosystemServiceWords } from './texts/ecosystem-services.ts';

/** Values of a figure that staff edited stay as they left them; one that they removed stays away. */
const EDITED_FIGURE = `exists (select 1 from figure f where f.key = reported_figure.key and f.edited_at is not null) or ${isRemoved('FIGURE', 'reported_figure.key')}`;

/** Sources, districts and what the network says of itself. */
export function networkLoads(catalogue: Catalogue): Load[] {
  return [
    upsert('source', ['id'], { id: 'text', title: 'text', kind: 'text', url: 'text' },
      catalogue.sources.map((source) => (source.id === 'unsourced' ? { ...source, title: 'Conocimiento general, por confirmar / General knowledge, to be confirmed' } : source)), { noun: 'SOURCE' }),
    upsert('district', ['slug'], { slug: 'text', name: 'text', province: 'text', ubigeo: 'text', source_ids: 'text[]' },
      catalogue.districts.map(({ sourceIds, ...district }) => ({ ...district, source_ids: sourceIds }))),
    replace('reported_figure', { key: 'text', position: 'integer', label_es: 'text', label_en: 'text', unit: 'text', value_position: 'integer', value: 'text', qualifier_es: 'text', qualifier_en: 'text', year: 'integer', source_ids: 'text[]' }, figureRows(catalogue), EDITED_FIGURE),
    { before: 'insert into figure (key) select distinct key from reported_figure on conflict (key) do nothing', statement: 'select $1::jsonb', rows: [] },
    upsert('ecosystem_service', ['slug'], { slug: 'text', name_es: 'text', name_en: 'text', text_es: 'text', text_en: 'text', position: 'integer', source_ids: 'text[]' },
      catalogue.ecosystemServices.map((service, position) => {
        const { name, text } = ecosystemServiceWords[service.slug] ?? missing(service.slug);
        return { slug: service.slug, name_es: name.es, name_en: name.en, text_es: text.es, text_en: text.en, position, source_ids: service.sourceIds };
      })),
    upsert('supporter', ['slug'], { slug: 'text', name: 'text', alternative_name: 'text', kind: 'text', position: 'integer', source_ids: 'text[]' },
      catalogue.supporters.map((supporter, position) => ({
        slug: supporter.slug, name: supporter.name, kind: supporter.kind, position, source_ids: supporter.sourceIds,
        alternative_name: supporter.foundingTextName === supporter.name ? null : supporter.foundingTextName,
      }))),
    checklistLoad(catalogue),
  ];
}

/** Evidence that goes out of date by itself: its line asks for a date. */
const DATED = new Set(['adventure', 'insurance']);

/**
 * Which lines are required and which need a date is decided here and not found in any source: what the law or the network
 * asks is required, what is recommended is not.
 */
function checklistLoad(catalogue: Catalogue): Load {
  const rows = catalogue.certificationChecklist.map(({ slug, level, sourceIds }, position) => {
    const { title, issuer, instrument, evidence, renewal } = checklistWords[slug] ?? missing(slug);
    return {
      slug, position, level: level.toUpperCase(), title_es: title.es, title_en: title.en, issuer_es: issuer.es, issuer_en: issuer.en,
      instrument_es: instrument?.es, instrument_en: instrument?.en, evidence_es: evidence.es, evidence_en: evidence.en, renewal_es: renewal?.es, renewal_en: renewal?.en,
      is_required: level !== 'recommended', needs_valid_until: DATED.has(slug), source_ids: sourceIds,
    };
  });
  return upsert('checklist_item', ['slug'], {
    slug: 'text', position: 'integer', level: 'text', title_es: 'text', title_en: 'text', issuer_es: 'text', issuer_en: 'text', instrument_es: 'text', instrument_en: 'text',
    evidence_es: 'text', evidence_en: 'text', renewal_es: 'text', renewal_en: 'text', is_required: 'boolean', needs_valid_until: 'boolean', source_ids: 'text[]',
  }, rows);
}

function missing(key: string): never {
  throw new Error(`The catalogue has "${key}", but no words for it.`);
}
