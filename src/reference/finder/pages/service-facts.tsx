import type { Child } from 'hono/jsx';
import type { Frame } from '#platform/http/door.ts';
import { exclusionWords, type Offer, OwnWords, type Said, wordsOf } from '#reference/directory/index.ts';
import { SummaryList } from '#ui/summary-list.tsx';
import { dayWords } from '#ui/time-words.ts';
import { spoken } from '../languages.ts';
import type { Answer } from '../model/find.ts';
import { hasTrait, traits } from '../model/question.ts';
import { speak, tagOf } from '../spoken.ts';

type Props = { answer: Answer; frame: Frame };

/** Whom a place takes and whom it does not, what it costs and what to bring: each only where somebody has said it. */
export function ForYou({ answer: { offer }, frame }: Props) {
  const t = speak(frame);
  const own = wordsOf(offer, tagOf(frame));
  const said = (words: string | null | undefined) => (words ? <OwnWords said={own(words)} /> : '');
  const rows = [
    { label: t('ages'), value: agesWords(offer, frame) },
    { label: t('whoMay'), value: said(offer.more?.eligibility) },
    { label: t('servesHeading'), value: goodToKnow(offer, frame) },
    { label: t('speaksHeading'), value: languagesOf(offer, own) },
    { label: t('papers'), value: listOf(papersWords(offer, frame, own)) },
    { label: t('costHeading'), value: said(offer.fees) },
    { label: t('notTaken'), value: listOf(notTakenWords(offer, own)) },
    { label: t('roomHeading'), value: roomWords(offer, frame) },
  ].filter(({ value }) => value !== '' && value !== null);
  if (rows.length === 0) return null;
  return (
    <>
      <h2>{t('forYouHeading')}</h2>
      <SummaryList rows={rows.map(({ label, value }) => ({ label, value: <span dir="auto">{value}</span> }))} />
    </>
  );
}

function agesWords({ minimumAge: from, maximumAge: to }: Offer, frame: Frame): string {
  const t = speak(frame);
  if (from !== null && to !== null) return t('agesBoth', { from, to });
  if (from !== null) return t('agesFrom', { from });
  return to === null ? '' : t('agesTo', { to });
}

/** What is known to be so; that nobody has said it is no "no". Papers have a line of their own. */
const goodToKnow = (offer: Offer, frame: Frame): string =>
  traits
    .filter((trait) => trait !== 'no-id' && hasTrait(offer, trait) === true)
    .map((trait) => speak(frame)(`fit-${trait}`))
    .join(' · ');

/** Each by its own name, as who speaks it looks for it. */
function languagesOf({ languages, more }: Offer, own: Own): Child {
  const interpreters = more?.interpreters ? <OwnWords said={own(more.interpreters)} /> : null;
  if (languages.length === 0) return interpreters;
  return (
    <>
      {languages.map((tag, at) => (
        <>
          {at > 0 && ', '}
          <bdi lang={tag}>{spoken.find((each) => each.tag === tag)?.own ?? tag}</bdi>
        </>
      ))}
      {interpreters && '. '}
      {interpreters}
    </>
  );
}

type Own = (words: string) => Said;

const papersWords = ({ documents, profile }: Offer, frame: Frame, own: Own): Said[][] => [
  ...(profile.no_id_needed === true ? [[{ words: speak(frame)('noPapers') }]] : []),
  ...documents.map((each) => [own(each)]),
];

const notTakenWords = ({ profile }: Offer, own: Own): Said[][] =>
  (profile.exclusions ?? []).map((each) => exclusionWords(each, own));

const listOf = (all: readonly Said[][]): Child =>
  all.length === 0 ? '' : <OwnWords said={all.flatMap((each, at) => (at > 0 ? [{ words: ' · ' }, ...each] : each))} />;

function roomWords({ profile: { capacity } }: Offer, frame: Frame): string {
  if (!capacity) return '';
  const t = speak(frame);
  const day = dayWords(capacity.said_on, tagOf(frame));
  return capacity.state === 'waiting' && capacity.wait_days
    ? t('room-waitingDays', { n: capacity.wait_days, day })
    : t(`room-${capacity.state}`, { day });
}
