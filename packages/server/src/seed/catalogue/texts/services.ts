import type { Words } from './words.ts';

/** What communities are known to offer, by the catalogue's key. */
export const serviceNames: Record<string, Words> = {
  'alpaca-herding-visit': { es: 'Visita al pastoreo de alpacas', en: 'Visit to the alpaca herds' },
  'archaeological-site': { es: 'Sitio arqueológico', en: 'Archaeological site' },
  arrieros: { es: 'Arrieros', en: 'Muleteers' },
  birdwatching: { es: 'Observación de aves', en: 'Birdwatching' },
  camping: { es: 'Zona de campamento', en: 'Camping ground' },
  'conservation-area-visit': { es: 'Visita al área de conservación', en: 'Visit to the conservation area' },
  'glacier-hike-trailhead': { es: 'Inicio de la caminata al glaciar', en: 'Start of the walk to the glacier' },
  homestay: { es: 'Alojamiento en casa de familia', en: 'Homestay' },
  horses: { es: 'Caballos', en: 'Horses' },
  'hot-springs': { es: 'Baños termales', en: 'Hot springs' },
  lagoons: { es: 'Lagunas', en: 'Lagoons' },
  'llama-handlers': { es: 'Llameros', en: 'Llama handlers' },
  'local-market': { es: 'Mercado local', en: 'Local market' },
  lodging: { es: 'Hospedaje', en: 'Lodging' },
  porters: { es: 'Porteadores', en: 'Porters' },
  'puya-raimondii-stand-visit': { es: 'Visita al rodal de puya de Raimondi', en: 'Visit to the Puya raimondii stand' },
  'queuna-forest-visit': { es: 'Visita al bosque de queuña', en: 'Visit to the queuña forest' },
  reforestation: { es: 'Reforestación', en: 'Reforestation' },
  'tourist-services': { es: 'Servicios para visitantes', en: 'Services for visitors' },
  'traditional-meals': { es: 'Comidas tradicionales', en: 'Traditional meals' },
  'trail-end': { es: 'Final de caminata', en: 'End of a walk' },
  trailhead: { es: 'Inicio de caminata', en: 'Trailhead' },
  waterfalls: { es: 'Cataratas', en: 'Waterfalls' },
  weaving: { es: 'Tejido', en: 'Weaving' },
};
