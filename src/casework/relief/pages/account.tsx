import { storyPaths, TellingOnce } from '#casework/story/index.ts';
import { toRecord, YouthHeading } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Radios } from '#ui/choice-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { AccountView } from '../actions/sheet.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

/** The youth's account, told once and used for every charge: what they shared of their story first. */
export function AccountPage({ view, frame }: { view: AccountView; frame: Frame }) {
  const t = words(frame.lang);
  const { record, told, work } = view;
  const crumbs = [...toRecord(record, frame), { href: paths.relief(record.id), label: t('title') }];
  const { account } = work;
  const { value, error, isBack } = typed(frame.again);
  const yesNo = [
    { value: 'yes', label: t('yes') },
    { value: 'no', label: t('no') },
    { value: '', label: t('notKnown') },
  ];
  return (
    <StaffPage frame={frame} title={t('account')} width="form" crumbs={crumbs}>
      <YouthHeading youth={record} frame={frame} />
      <h2>{t('account')}</h2>
      <p>{t('accountLead')}</p>
      <p>{t('privileged')}</p>
      {told.parts.length === 0 && (
        <p>
          {t('nothingShared')} <a href={storyPaths.story(record.id)}>{t('toStory')}</a>
        </p>
      )}
      <TellingOnce told={told} form="account" frame={frame}>
        <Form action={paths.account(record.id)} label={t('account')}>
          <input type="hidden" name="follows" value={isBack ? value('follows') : (account?.id ?? '')} />
          <TextArea
            name="words"
            label={t('accountWords')}
            hint={t('accountHint')}
            value={isBack ? value('words') : (account?.words ?? '')}
            error={error('words')}
            rows={12}
            maxlength={20000}
          />
          <Radios
            name="complete"
            label={t('complete')}
            hint={t('completeHint')}
            inline
            value={isBack ? value('complete') : (account?.complete ?? '')}
            choices={yesNo}
          />
          <Radios
            name="diligent"
            label={t('diligent')}
            inline
            value={isBack ? value('diligent') : (account?.diligent ?? '')}
            choices={yesNo}
          />
          <Actions>
            <SubmitButton>{t('save')}</SubmitButton>
          </Actions>
        </Form>
      </TellingOnce>
      {account && (
        <p class="usa-hint">
          {t('writtenBy', {
            name: account.byName ?? '',
            at: exactTime(account.at, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC'),
          })}
        </p>
      )}
    </StaffPage>
  );
}
