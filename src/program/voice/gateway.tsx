import type { Context, Hono } from 'hono';
import { readCode } from '#casework/asks/index.ts';
import { admitTry, type Desk } from '#foundation/people/index.ts';
import { transact } from '#platform/database/transaction.ts';
import { langOf } from '#platform/http/answers.ts';
import type { Again } from '#platform/http/door.ts';
import type { Bag, House } from '#platform/http/house.ts';
import { readForm } from '#platform/http/input.ts';
import { fromHere } from '#platform/http/protection.ts';
import { readPin } from './actions/pin.ts';
import { askedLang, dropToken, frameFor, giveToken, mountYouthDoors, tokenOf } from './gate.ts';
import { AbsentPage, ClosedPage, OpenPage } from './pages/open.tsx';
import { paths } from './paths.ts';
import { publicWords } from './public-words.ts';
import { beginRequest, enter, leave } from './session-store.ts';
import { youthDoors } from './youth-doors.tsx';

/** The youth's own page: its way in, its way out, and its doors. */
export function mountOwnPage(app: Hono<Bag>, house: House, desk: Desk): void {
  const openForm = async (c: Context<Bag>, again: Again | null, status: 200 | 422 | 429 = 200) => {
    const lang = askedLang(c) ?? langOf(c, null);
    return c.html(String(await OpenPage({ frame: frameFor(c, house, lang, again) })), status);
  };
  app.get(paths.mine, async (c, next) => (tokenOf(c) ? next() : openForm(c, null)));

  app.get(paths.open, (c) => c.redirect(paths.mine, 303));
  app.post(paths.open, async (c) => {
    const lang = askedLang(c) ?? langOf(c, null);
    const t = publicWords(lang);
    const reading = await readForm(c);
    if (!reading.ok || !fromHere(c)) return openForm(c, { values: {}, errors: {}, notice: t('publicFormOld') }, 422);
    // A code names no account: each source has the pace of one, and what is no code costs as much as what is.
    const source = house.sourceOf(c);
    const admission = await admitTry(desk, `own page from ${source}`, source);
    if (!admission.ok) return openForm(c, { values: {}, errors: {}, notice: t('publicTooOften') }, 429);
    const typed = reading.fields.code;
    const code = readCode(typeof typed === 'string' ? typed.slice(0, 60) : '');
    const pin = readPin(String(reading.fields.pin ?? '').slice(0, 40));
    const token = await enter(house.db, house.vault.ring, { code: code ?? 'no code at all', pin }, lang);
    // Never with what was typed: the code stays on its paper.
    if (!token) return openForm(c, { values: {}, errors: { code: t('publicCodeWrong') }, notice: null }, 422);
    await admission.attempt.succeeded();
    giveToken(c, token);
    return c.redirect(paths.mine, 303);
  });

  // The way out, quick: a link, so that it works without script; it ends the session and goes to an everyday page.
  app.get(paths.leave, async (c) => {
    const token = tokenOf(c);
    if (token)
      await transact(house.db, async (tx) => {
        const youth = await beginRequest(tx, token, null);
        if (youth) await leave(tx, youth);
      });
    dropToken(c);
    return c.redirect(house.site.exitTo, 303);
  });
  app.get(`${paths.off}/done`, async (c) => {
    const lang = askedLang(c) ?? langOf(c, null);
    return c.html(String(await ClosedPage({ frame: frameFor(c, house, lang) })));
  });
  mountYouthDoors(app, house, youthDoors, { absent: (frame) => AbsentPage({ frame }) });
}

/** Paths that are open before the youth's code, each with its reason; the repository's test lists them. */
export const ownPageGateways: readonly { method: string; path: string; reason: string }[] = [
  { method: 'GET', path: paths.open, reason: 'leads back to the form of the code' },
  { method: 'POST', path: paths.open, reason: 'a youth opens their page by the code on their card, at a pace' },
  { method: 'GET', path: paths.leave, reason: 'ends the session that the cookie names, and leads away' },
  { method: 'GET', path: `${paths.off}/done`, reason: 'says that the page is off; it tells nothing of anybody' },
];
