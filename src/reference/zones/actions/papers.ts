import { z } from 'zod';
import { absent, ok, type Result } from '#kernel/result.ts';
import { pdfOf } from '#platform/documents/index.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Lang } from '#platform/i18n/catalogue.ts';
import { dialled, protocolGuidePdf, seeProtocolGuide } from '#reference/protocols/index.ts';
import { paperLines } from '../crisis-lines.ts';
import { findPlace } from '../load.ts';
import { PROTOCOL } from '../model/standing.ts';
import { placardSource, posterSource } from '../pages/papers.typ.ts';

export const papers = ['poster', 'placard', 'guide'] as const;
export const paperInput = z.looseObject({ placeId: z.uuid(), paper: z.enum(papers), lang: z.string().optional() });

/** Makes the paper in a language; the poster and the placard are in both. */
export type PaperView = { paper: (typeof papers)[number]; make: (lang: Lang) => Promise<Uint8Array> };

/** A paper of one place, with its own numbers and those that were checked. */
export async function seePaper(
  errand: Errand,
  { placeId, paper }: z.infer<typeof paperInput>,
): Promise<Result<PaperView>> {
  const found = await findPlace(errand, placeId);
  if (!found?.site) return absent;
  const { name, phones } = found.site;
  if (paper === 'guide') return guideOf(errand, name, phones);
  const source = (paper === 'poster' ? posterSource : placardSource)({ place: name, phones, lines: paperLines });
  return ok({ paper, make: () => pdfOf(source) });
}

/** The county's quick guide, its steps as they are in use, with this place's numbers before those of the county. */
async function guideOf(errand: Errand, name: string, phones: readonly string[]): Promise<Result<PaperView>> {
  const guide = await seeProtocolGuide(errand, { protocolId: PROTOCOL });
  if (!guide.ok) return guide;
  const checked = new Set(paperLines.map(({ call }) => dialled(call)));
  const own = phones.map((number, at) => ({
    id: `own-${at}`,
    who: { en: 'This place', es: 'Este lugar' },
    number,
    checked: true,
    agency: name,
  }));
  const others = guide.value.phones.map((phone) => ({
    ...phone,
    // What lies on a counter is read by whoever stands there.
    ...(phone.id === 'liaison' ? { who: { en: 'Liaison of your region', es: 'Enlace de su región' } } : {}),
    checked: phone.checked || (phone.number !== null && checked.has(dialled(phone.number))),
  }));
  return ok({
    paper: 'guide',
    make: (lang) => protocolGuidePdf({ ...guide.value, phones: [...own, ...others] }, lang),
  });
}
