import type { Lang } from '#platform/i18n/catalogue.ts';
import { Radios } from '#ui/choice-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { Scene } from '../door.ts';
import { paths } from '../paths.ts';
import { plainProtocols } from '../plain-steps.ts';
import { publicWords } from '../public-words.ts';
import type { ToRate } from '../say-store.ts';
import { ReadToMe, SayAloud } from './aloud.tsx';
import { faces } from './faces.tsx';
import { MyPage } from './shell.tsx';

/** What it is about, as a youth says it; null: there are no words for it that fit. */
function nameOf({ kind, about, name, onDay }: ToRate, lang: Lang): string | null {
  if (kind === 'protocol') return plainProtocols.get(about)?.[lang] ?? null;
  if (kind === 'provider') return name;
  const t = publicWords(lang);
  return onDay ? t('publicSayWhat-hearing', { day: dayWords(onDay, lang) }) : t('publicSayWhat-zone');
}

/** Three questions at most, on a scale of pictures with words; the answers stand without the youth. */
export function SayPage({ things, frame }: Scene & { things: readonly ToRate[] }) {
  const t = publicWords(frame.lang);
  const { value, error } = typed(frame.again);
  const named = things.flatMap((each) => {
    const label = nameOf(each, frame.lang);
    return label ? [{ ...each, label }] : [];
  });
  const open = named.filter(({ done }) => !done);
  const done = named.filter((each) => each.done);
  const scale = faces(frame.lang);
  return (
    <MyPage frame={frame} here={paths.say} script="speak">
      <h1>{t('publicSay')}</h1>
      <p>{t('publicSayText')}</p>
      {open.length === 0 ? (
        <p>{t('publicSayAll')}</p>
      ) : (
        <Form action={paths.say} label={t('publicSay')}>
          <ReadToMe frame={frame} />
          <Radios
            name="about"
            label={t('publicSayWhat')}
            value={value('about')}
            error={error('about')}
            choices={open.map(({ kind, about, label }) => ({ value: `${kind}:${about}`, label }))}
          />
          <Radios name="listened" label={t('publicSayListened')} value={value('listened')} choices={scale} inline />
          <Radios name="safe" label={t('publicSaySafe')} value={value('safe')} choices={scale} inline />
          <Radios name="helped" label={t('publicSayHelped')} value={value('helped')} choices={scale} inline />
          <SayAloud kept={value('spoken')} frame={frame} />
          <Actions>
            <SubmitButton>{t('publicSayNow')}</SubmitButton>
          </Actions>
        </Form>
      )}
      {done.length > 0 && (
        <>
          <p>{t('publicSayDone')}</p>
          <ul>
            {done.map(({ label }) => (
              <li>{label}</li>
            ))}
          </ul>
        </>
      )}
    </MyPage>
  );
}
