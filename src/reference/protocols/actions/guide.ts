import { z } from 'zod';
import { absent, ok, type Result } from '#kernel/result.ts';
import { pdfOf } from '#platform/documents/index.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Lang } from '#platform/i18n/catalogue.ts';
import { guideOf } from '../model/guide.ts';
import { guideSizesPt, guideSource } from '../pages/guide.typ.ts';
import { type ProtocolView, protocolInput, seeProtocol } from './library.ts';

export const guideInput = protocolInput.extend({ lang: z.string().optional() });

/** `publishedAt`, `zone`: when the version came into force, and the county's time zone. */
export type GuideView = ProtocolView & { publishedAt: Date; zone: string };

/** Only what runs has a guide: a wall must not say what is not in force. */
export async function seeGuide(errand: Errand, input: { protocolId: string }): Promise<Result<GuideView>> {
  const view = await seeProtocol(errand, input);
  const publishedAt = view.ok && view.value.shown.publishedAt;
  return publishedAt ? ok({ ...view.value, publishedAt, zone: errand.actor.timeZone }) : absent;
}

const made = new Map<string, Promise<Uint8Array>>();

/** The one-page guide, in the largest letters that fit one page. Made once for each wording of it. */
export function guidePdf({ shown, county, phones, publishedAt, zone }: GuideView, lang: Lang): Promise<Uint8Array> {
  const guide = guideOf(shown.definition, lang, { ...county, phones, publishedAt, zone });
  const key = JSON.stringify(guide);
  const known = made.get(key);
  if (known) return known;
  const pdf = largestThatFits((sizePt) => pdfOf(guideSource(guide, sizePt)));
  if (made.size > 100) made.clear();
  made.set(key, pdf);
  pdf.catch(() => made.delete(key));
  return pdf;
}

/** Halves the list of sizes until the largest one that gives a single page is found; the smallest if none does. */
async function largestThatFits(make: (sizePt: number) => Promise<Uint8Array>): Promise<Uint8Array> {
  let [low, high] = [0, guideSizesPt.length - 1];
  let best: Uint8Array | null = null;
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    const pdf = await make(guideSizesPt[middle] ?? guideSizesPt[0]);
    if (pagesOf(pdf) === 1) {
      best = pdf;
      high = middle - 1;
    } else low = middle + 1;
  }
  return best ?? make(guideSizesPt.at(-1) ?? guideSizesPt[0]);
}

export const pagesOf = (pdf: Uint8Array): number =>
  (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b(?!s)/g) ?? []
  ).length;
