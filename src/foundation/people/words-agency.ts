import { catalogue, type Lang } from '#platform/i18n/catalogue.ts';

/** Kinds of agencies, the doors they keep, their parts in protocols. */
const words = catalogue({
  'kind-child-welfare': ['Child welfare', 'Bienestar infantil'],
  'kind-probation': ['Probation', 'Libertad vigilada'],
  'kind-health': ['Health', 'Salud'],
  'kind-education': ['Education', 'Educación'],
  'kind-law-enforcement': ['Law enforcement', 'Policía'],
  'kind-prosecutor': ['Prosecutor', 'Fiscalía'],
  'kind-youth-counsel': ['Youth’s lawyers', 'Defensa de jóvenes'],
  'kind-community-organisation': ['Community organization', 'Organización comunitaria'],
  'kind-court': ['Court', 'Tribunal'],
  'kind-library': ['Library', 'Biblioteca'],
  'kind-tribe': ['Tribe', 'Tribu'],
  'kind-labor-agency': ['Labor agency', 'Agencia laboral'],
  'kind-county-office': ['County office', 'Oficina del condado'],
  'door-hotline': ['Hotline', 'Línea de ayuda'],
  'door-police': ['Police', 'Policía'],
  'door-probation': ['Probation', 'Libertad vigilada'],
  'door-detention': ['Juvenile hall', 'Centro de detención juvenil'],
  'door-court': ['Court', 'Tribunal'],
  'door-child-welfare': ['Child welfare', 'Bienestar infantil'],
  'door-school': ['School', 'Escuela'],
  'door-clinic': ['Clinic', 'Clínica'],
  'door-shelter': ['Shelter', 'Refugio'],
  'door-community-organization': ['Community organization', 'Organización comunitaria'],
  'door-library': ['Library', 'Biblioteca'],
  'door-wellbeing-center': ['Student wellbeing center', 'Centro de bienestar estudiantil'],
  'door-street-outreach': ['Street outreach', 'Alcance en la calle'],
  'part-child-welfare': ['child welfare', 'bienestar infantil'],
  'part-probation': ['probation', 'libertad vigilada'],
  'part-law-enforcement': ['law enforcement', 'policía'],
  'part-advocacy': ['advocacy', 'defensa comunitaria'],
  'part-clinic': ['clinic or medical hub', 'clínica o centro médico'],
  'part-mental-health': ['mental health', 'salud mental'],
  'part-school': ['school', 'escuela'],
  'part-cbo': ['community organization', 'organización comunitaria'],
  'part-legal-aid': ['legal aid', 'ayuda legal'],
  'part-defense': ['defense counsel', 'defensa legal'],
  'part-public-benefits': ['public benefits', 'beneficios públicos'],
  'part-public-place': ['public place', 'lugar público'],
  'part-labor-agency': ['labor agency', 'agencia laboral'],
  'part-federal': ['federal agency', 'agencia federal'],
  'part-tribe': ['tribe', 'tribu'],
  'part-other-county': ['another county', 'otro condado'],
});

/** The word for a key that data names; a key without a word stays as it is. */
export function wordFor(lang: Lang, prefix: 'kind' | 'door' | 'part', key: string): string {
  try {
    return words(lang)(`${prefix}-${key}` as never);
  } catch {
    return key;
  }
}
