import type { Context, Hono } from 'hono';
import { readCode } from '#casework/asks/index.ts';
import { admitTry, askForPasskey, type Desk, prove } from '#foundation/people/index.ts';
import type { Db } from '#platform/database/connect.ts';
import { transact } from '#platform/database/transaction.ts';
import { langOf } from '#platform/http/answers.ts';
import type { Again, Frame } from '#platform/http/door.ts';
import type { Bag, House } from '#platform/http/house.ts';
import { readForm } from '#platform/http/input.ts';
import { fromHere } from '#platform/http/protection.ts';
import type { Lang } from '#platform/i18n/catalogue.ts';
import type { KeyRing } from '#platform/vault/index.ts';
import { readPin } from './actions/pin.ts';
import type { AnyOwnDoor, Holder, Scene, Youth, YouthErrand } from './door.ts';
import { askedLang, frameFor, mountOwnDoors, tokensOf, type Way } from './gate.ts';
import { AbsentPage, ClosedPage, OpenPage } from './pages/open.tsx';
import { enterByPasskey, passkeyHalf } from './passkey-store.ts';
import { paths } from './paths.ts';
import { publicWords } from './public-words.ts';
import { beginRequest, claim, enter, leave, type Typed, wrote } from './session-store.ts';
import { youthDoors } from './youth-doors.tsx';

/** A way with its entrance: how a code opens it, how it is left, and the pages before and after. */
export type Entrance<P extends Holder, E, S> = Way<P, E, S> & {
  /** Tries of one source are counted under this. */
  pace: string;
  enter: (db: Db, ring: KeyRing, typed: Typed, lang: Lang) => Promise<string | null>;
  leave: (tx: Parameters<Way<P, E, S>['begin']>[0], holder: P) => Promise<void>;
  openPage: (frame: Frame) => unknown;
  closedPage: (frame: Frame) => unknown;
};
const under = (home: string) => ({ open: `${home}/open`, leave: `${home}/leave`, closed: `${home}/off/done` });

/** One kind of own page: its way in, its way out, and its doors. */
export function mountWay<P extends Holder, E, S>(
  app: Hono<Bag>,
  { house, desk }: { house: House; desk: Desk },
  way: Entrance<P, E, S>,
  doors: readonly AnyOwnDoor<E, S>[],
): void {
  const tokens = tokensOf(way);
  const at = under(way.home);
  const openForm = async (c: Context<Bag>, again: Again | null, status: 200 | 422 | 429 = 200) => {
    const lang = askedLang(c) ?? langOf(c, null);
    return c.html(String(await way.openPage(frameFor(c, house, tokens, lang, again))), status);
  };
  app.get(way.home, async (c, next) => (tokens.of(c) ? next() : openForm(c, null)));

  app.get(at.open, (c) => c.redirect(way.home, 303));
  app.post(at.open, async (c) => {
    const lang = askedLang(c) ?? langOf(c, null);
    const t = way.say(lang);
    const reading = await readForm(c);
    if (!reading.ok || !fromHere(c)) return openForm(c, { values: {}, errors: {}, notice: t('publicFormOld') }, 422);
    // A code names no account: each source has the pace of one, and what is no code costs as much as what is.
    const source = house.sourceOf(c);
    const admission = await admitTry(desk, `${way.pace} from ${source}`, source);
    if (!admission.ok) return openForm(c, { values: {}, errors: {}, notice: t('publicTooOften') }, 429);
    const typed = reading.fields.code;
    const code = readCode(typeof typed === 'string' ? typed.slice(0, 60) : '');
    const pin = readPin(String(reading.fields.pin ?? '').slice(0, 40));
    const token = await way.enter(house.db, house.vault.ring, { code: code ?? 'no code at all', pin }, lang);
    // Never with what was typed: the code stays on its paper.
    if (!token) return openForm(c, { values: {}, errors: { code: t('publicCodeWrong') }, notice: null }, 422);
    await admission.attempt.succeeded();
    tokens.give(c, token);
    return c.redirect(way.home, 303);
  });

  // The way out, quick: a link, so that it works without script; it ends the session and goes to an everyday page.
  app.get(at.leave, async (c) => {
    const token = tokens.of(c);
    if (token)
      await transact(house.db, async (tx) => {
        const holder = await way.begin(tx, token, null);
        if (holder) await way.leave(tx, holder);
      });
    tokens.drop(c);
    return c.redirect(house.site.exitTo, 303);
  });
  app.get(at.closed, async (c) =>
    c.html(String(await way.closedPage(frameFor(c, house, tokens, askedLang(c) ?? langOf(c, null))))),
  );
  mountOwnDoors(app, house, way, doors);
}

/** The challenge of the way in; another than of those at work, so that neither's answer is any good to the other. */
const OPENING = 'open own page';
const youthsWay = (desk: Desk): Entrance<Youth, YouthErrand, Scene> => ({
  home: paths.mine,
  cookie: 'page',
  pace: 'own page',
  begin: beginRequest,
  claim,
  wrote,
  enter,
  leave,
  errand: (own, youth) => ({ ...own, youth, desk }),
  scene: (frame, youth) => ({ frame, youth }),
  say: (lang) => publicWords(lang) as (key: string) => string,
  absent: (frame) => AbsentPage({ frame }),
  openPage: async (frame) => OpenPage({ frame, options: await askForPasskey(desk, OPENING) }),
  closedPage: (frame) => ClosedPage({ frame }),
});

/** The youth's own page. */
export function mountOwnPage(app: Hono<Bag>, house: House, desk: Desk): void {
  const way = youthsWay(desk);
  const tokens = tokensOf(way);
  // By a passkey that was added beside the code, at the pace of one; what does not prove one looks the same, whatever it was.
  app.get(paths.passkeyOpen, (c) => c.redirect(paths.mine, 303));
  app.post(paths.passkeyOpen, async (c) => {
    const lang = askedLang(c) ?? langOf(c, null);
    const t = publicWords(lang);
    const back = async (notice: string, status: 422 | 429) => {
      const frame = frameFor(c, house, tokens, lang, { values: {}, errors: {}, notice });
      return c.html(
        String(await OpenPage({ frame, options: await askForPasskey(desk, OPENING), wrong: true })),
        status,
      );
    };
    const reading = await readForm(c);
    if (!reading.ok || !fromHere(c)) return back(t('publicFormOld'), 422);
    const source = house.sourceOf(c);
    const admission = await admitTry(desk, `${way.pace} from ${source}`, source);
    if (!admission.ok) return back(t('publicTooOften'), 429);
    const typed = typeof reading.fields.credential === 'string' ? reading.fields.credential : '';
    const proof = await prove(desk, OPENING, typed, (id) => passkeyHalf(house.db, id));
    const token = proof && (await enterByPasskey(house.db, proof, lang));
    if (!token) return back(t('publicPasskeyNot'), 422);
    await admission.attempt.succeeded();
    tokens.give(c, token);
    return c.redirect(paths.mine, 303);
  });
  mountWay(app, { house, desk }, way, youthDoors);
}

type Gateway = { method: string; path: string; reason: string };
/** Paths of a way that are open before its code, each with its reason; the repository's test lists them. */
export function gatewaysOf(home: string, whose: string): readonly Gateway[] {
  const at = under(home);
  return [
    { method: 'GET', path: at.open, reason: 'leads back to the form of the code' },
    { method: 'POST', path: at.open, reason: `${whose} opens their page by the code on their card, at a pace` },
    { method: 'GET', path: at.leave, reason: 'ends the session that the cookie names, and leads away' },
    { method: 'GET', path: at.closed, reason: 'says that the page is off; it tells nothing of anybody' },
  ];
}
export const ownPageGateways: readonly Gateway[] = [
  ...gatewaysOf(paths.mine, 'a youth'),
  { method: 'GET', path: paths.passkeyOpen, reason: 'leads back to the form of the code' },
  {
    method: 'POST',
    path: paths.passkeyOpen,
    reason: 'a youth opens their page by a passkey that they added, at a pace',
  },
];
