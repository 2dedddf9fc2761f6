import type pg from 'pg';

// No source gives a daily quota or a number of beds: all of these are invented. What is not listed stays unknown and does not bind,
// so that the demonstration shows that case too: an area (Sele Tecse) and a wild camp (the ridge above Chicón).

const visitorsPerDay: Record<string, number> = {
  'kuntur-wachana': 30, 'hatun-queuna-quishuarani-ccollana': 24, 'siete-cataratas-qanchis-paccha': 28, mantanay: 24, 'abra-malaga-thastayoc-royal-cinclodes': 18,
};

const bedsPerNight: Record<string, number> = {
  'cancha-cancha': 24, quishuarani: 24, cuncani: 24, huacahuasi: 28, 'palcaq-patacancha-camp': 30, 'ipsaycocha-camp': 24, 'cuyoc-camp': 20, 'mantanay-camp': 20, 'ancasmarca-camp': 16,
};

/** Gives areas and lodgings invented limits, before departures open over them; a limit that is there stays. */
export async function setLimits(pool: pg.Pool): Promise<void> {
  await pool.query(
    `insert into resource (kind, name, conservation_area_id, default_limit_kind, default_limit, origin)
     select 'AREA_DAY', a.name, a.id, 'NUMBER', x.value::integer, 'DEMO' from jsonb_each_text($1::jsonb) x join conservation_area a on a.slug = x.key
     on conflict (conservation_area_id) where kind = 'AREA_DAY' do nothing`, [JSON.stringify(visitorsPerDay)]);
  await pool.query(
    `insert into resource (kind, name, place_id, default_limit_kind, default_limit, origin)
     select 'LODGING_NIGHT', p.name, p.id, 'NUMBER', x.value::integer, 'DEMO' from jsonb_each_text($1::jsonb) x join place p on p.slug = x.key
     on conflict (place_id) where kind = 'LODGING_NIGHT' do nothing`, [JSON.stringify(bedsPerNight)]);
}
