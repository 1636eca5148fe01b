import { folded } from './search.ts';

/**
 * What entries say so often that nobody should have to translate it for each: what it costs and what to bring. An entry's own
 * translation comes before these.
 */
const common: readonly { en: string; es: string }[] = [
  { en: 'Free', es: 'Gratis' },
  { en: 'No cost', es: 'Sin costo' },
  { en: 'No fee', es: 'Sin costo' },
  { en: 'None', es: 'Nada' },
  { en: 'By income', es: 'Según los ingresos' },
  { en: 'Sliding scale', es: 'Según los ingresos' },
  { en: 'Free under 18', es: 'Gratis para menores de 18 años' },
  { en: 'Medi-Cal', es: 'Medi-Cal' },
  { en: 'Medi-Cal accepted', es: 'Se acepta Medi-Cal' },
  { en: 'Call for cost', es: 'Llama para saber el costo' },
  { en: 'A photo ID', es: 'Una identificación con foto' },
  { en: 'Photo ID', es: 'Identificación con foto' },
  { en: 'ID', es: 'Identificación' },
  { en: 'Birth certificate', es: 'Acta de nacimiento' },
  { en: 'Social Security card', es: 'Tarjeta del Seguro Social' },
  { en: 'Proof of address', es: 'Comprobante de domicilio' },
  { en: 'Proof of income', es: 'Comprobante de ingresos' },
  { en: 'A health card, when you have one', es: 'Una tarjeta de salud, si tienes' },
  { en: 'Call first', es: 'Llama primero' },
  { en: 'Walk in', es: 'Ven sin cita' },
  { en: 'An elevator', es: 'Un elevador' },
];

const plain = (words: string): string =>
  folded(words)
    .replace(/[.\s]+$/, '')
    .trim();
const known = new Map(common.map((each) => [plain(each.en), each]));

/** In this language; undefined: it is not among them. */
export function commonWords(own: string, language: string): string | undefined {
  const found = known.get(plain(own));
  return found && (language === 'es' || language === 'en') ? found[language] : undefined;
}
