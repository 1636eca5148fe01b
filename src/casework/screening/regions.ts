import spas from '../../../reference/regions/spas.json' with { type: 'json' };

type Region = { num?: number; number?: number; id?: string | number; name: string | { en: string } };

/** The parts of the county as choices. */
export const regionChoices: readonly { value: string; label: string }[] = (spas as { regions: Region[] }).regions.map(
  (region) => {
    const id = String(region.number ?? region.num ?? region.id);
    return { value: id, label: `${id} – ${typeof region.name === 'string' ? region.name : region.name.en}` };
  },
);

export const regionName = (id: string): string => regionChoices.find((each) => each.value === id)?.label ?? id;
