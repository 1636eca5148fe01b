import spas from '../../../reference/regions/spas.json' with { type: 'json' };

type Region = { num?: number; number?: number; id?: string | number; name: string | { en: string } };

/** The county's regions as choices. */
export function regionChoices(label: (name: string) => string): { value: string; label: string }[] {
  const list = (spas as { regions: Region[] }).regions;
  return list.map((region) => {
    const id = String(region.number ?? region.num ?? region.id);
    const name = typeof region.name === 'string' ? region.name : region.name.en;
    return { value: id, label: label(`${id} – ${name}`) };
  });
}
