import { peoplePaths } from '#foundation/people/index.ts';
import { holdsAny } from '#platform/http/actor.ts';
import type { Frame } from '#platform/http/door.ts';
import type { Desk } from '../gate-store.ts';
import { partnerWords } from '../partner-words.ts';
import { words } from '../words.ts';

/** The hotline and its number, to ring; where the county has not entered one, that this is so and where it is entered. */
export function HotlineNumber({ hotline, frame }: { hotline: Desk | null; frame: Frame }) {
  const t = partnerWords(frame.lang);
  if (!hotline) return <>{words(frame.lang)('noHotline')}</>;
  if (hotline.phone)
    return (
      <>
        {hotline.name}: <a href={`tel:${hotline.phone.replace(/[^+\d]/g, '')}`}>{hotline.phone}</a>
      </>
    );
  const mayEnter = frame.actor !== null && holdsAny(frame.actor, ['administrator']);
  return (
    <>
      {t('noNumber')}{' '}
      {mayEnter ? <a href={peoplePaths.agency(hotline.id)}>{t('enterNumber')}</a> : t('whoEntersNumber')}
    </>
  );
}
