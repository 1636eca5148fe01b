import { z } from 'zod';
import { dayOf } from '#kernel/calendar.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import { pdfOf } from '#platform/documents/index.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Lang, Text } from '#platform/i18n/catalogue.ts';
import { type Need, needs, type Offer, offers } from '#reference/directory/index.ts';
import type { Region } from '#reference/regions/index.ts';
import { cardDefinition, checkedLine, type Definition, definitions } from '../guides.ts';
import { sectionsOf } from '../model/guide.ts';
import { cardSource } from '../pages/card.typ.ts';
import { guideSource } from '../pages/guide.typ.ts';
import { contactIn, type RegionContact } from '../region-contact.ts';

type Regions = readonly Pick<Region, 'id' | 'name'>[];
/** A guide that can be made: a region's has the region's id at its end. */
export type Kind = { id: string; title: Text; for: 'staff' | 'public'; definition: Definition; region: string | null };

const regional = ({ title, ...definition }: Definition, regions: Regions): Kind[] =>
  regions.map(({ id, name }) => ({
    id: `${definition.id}-${id}`,
    title: { en: title.en.replace('{region}', name), es: title.es.replace('{region}', name) },
    for: definition.for,
    definition: { title, ...definition },
    region: id,
  }));

/** Every guide with sections, of a county with these regions; the card stands apart. */
export const kindsOf = (regions: Regions): Kind[] =>
  definitions.flatMap((definition) =>
    definition.byRegion
      ? regional(definition, regions)
      : [{ id: definition.id, title: definition.title, for: definition.for, definition, region: null }],
  );

export const CARD = 'card';
export const order = Object.keys(needs) as Need[];

export const paperInput = z.object({ id: z.string().max(80), lang: z.string().optional() });
type Input = z.infer<typeof paperInput>;
export type PaperView = { id: string; pdf: (lang: Lang) => Promise<Uint8Array> };

/** A guide of the county whose directory a visitor sees. Those for partners are not among them. */
export const openPaper = (errand: Errand, { id }: Input): Promise<Result<PaperView>> => paper(errand, id, null, false);

/** Any guide, of the person's own county. */
export const staffPaper = (errand: Errand, { id }: Input): Promise<Result<PaperView>> =>
  paper(errand, id, errand.actor.countyId, true);

async function paper(
  errand: Errand,
  id: string,
  countyId: string | null,
  withStaffs: boolean,
): Promise<Result<PaperView>> {
  const { offers: all, regions, timeZone } = await offers(errand, countyId);
  const kind = kindsOf(regions).find((each) => each.id === id && (withStaffs || each.for === 'public'));
  if (!kind && id !== CARD) return absent;
  const today = dayOf(errand.now, timeZone);
  const contact = await contactIn(errand.tx, countyId, kind?.region ?? null);
  const key = (lang: Lang) => `${id} ${lang} ${today} ${JSON.stringify(contact)}`;
  return ok({ id, pdf: (lang) => made(all, key(lang), () => sourceOf(kind ?? null, all, lang, today, contact)) });
}

export function sourceOf(
  kind: Kind | null,
  all: readonly Offer[],
  lang: Lang,
  today: string,
  contact: RegionContact | null = null,
): string {
  if (!kind) return cardSource({ title: cardDefinition.title, lines: cardLines(), lang, today });
  const { serves, needs: met, lines, intro } = kind.definition;
  return guideSource({
    title: kind.title[lang],
    intro: intro[lang],
    lines: lines.flatMap((id) => checkedLine(id) ?? []),
    sections: sectionsOf(all, { serves, needs: met, region: kind.region }, order),
    contact,
    lang,
    today,
  });
}

const cardLines = () =>
  cardDefinition.lines.flatMap(({ id, as }) => {
    const line = checkedLine(id);
    return line ? [{ as, call: line.call, text: line.text }] : [];
  });

const papers = new WeakMap<readonly Offer[], Map<string, Promise<Uint8Array>>>();

/** Made once a day while the directory stays as it is: its offers are the very same value until something in it changes. */
function made(all: readonly Offer[], key: string, source: () => string): Promise<Uint8Array> {
  const known = papers.get(all) ?? new Map<string, Promise<Uint8Array>>();
  papers.set(all, known);
  const kept = known.get(key);
  if (kept) return kept;
  // Another day's papers go: thirteen guides in two languages are all there is of one.
  if (known.size > 40) known.clear();
  const pdf = pdfOf(source());
  known.set(key, pdf);
  pdf.catch(() => known.delete(key));
  return pdf;
}
