import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Checkbox, Radios } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { DraftView } from '../actions/draft.ts';
import { paths } from '../paths.ts';
import { words } from '../words-editor.ts';

type Props = { view: DraftView; frame: Frame };

/** The way of a draft: sent by one, approved or sent back by another, published with its moment. */
export function CoursePart({ view, frame }: Props) {
  const t = words(frame.lang);
  const { standing } = view;
  const { value, error } = typed(frame.again);
  const to = (kind: string) => paths.act(view.id, view.shown.version, kind);
  const note = (
    <TextArea name="note" label={t('whyDecided')} value={value('note')} error={error('note')} rows={3} required />
  );
  return (
    <section class="tl-card tl-screen-only" aria-labelledby="course">
      <h2 id="course">{t('courseTitle')}</h2>
      {standing === 'draft' && (
        <Form action={to('sent')} label={t('sendDo')}>
          <p>{t('sendIntro')}</p>
          {note}
          <SubmitButton>{t('sendDo')}</SubmitButton>
        </Form>
      )}
      {standing === 'sent' && view.mine && (
        <Form action={to('recalled')} label={t('recallDo')}>
          <Alert kind="info">{t('waitsForOther')}</Alert>
          <SubmitButton look="outline">{t('recallDo')}</SubmitButton>
        </Form>
      )}
      {standing === 'sent' && !view.mine && (
        <Form action={to('approved')} label={t('decideTitle')}>
          <p>{t('decideIntro')}</p>
          {note}
          <Actions>
            <SubmitButton>{t('approveDo')}</SubmitButton>
            <SubmitButton look="outline" formAction={to('returned')}>
              {t('returnDo')}
            </SubmitButton>
          </Actions>
        </Form>
      )}
      {standing === 'approved' && <PublishForm view={view} frame={frame} />}
      <Disclosure summary={t('discardTitle')}>
        <Form action={to('discarded')} label={t('discardTitle')}>
          <p>{t('discardIntro')}</p>
          <Checkbox name="sure" label={t('discardSure')} error={error('sure')} />
          <SubmitButton look="outline">{t('discardTitle')}</SubmitButton>
        </Form>
      </Disclosure>
    </section>
  );
}

function PublishForm({ view, frame }: Props) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <Form action={paths.act(view.id, view.shown.version, 'published')} label={t('publishTitle')}>
      <p>{t('publishIntro')}</p>
      <Radios
        name="from"
        label={t('publishWhen')}
        value={value('from') || 'now'}
        error={error('from')}
        required
        choices={[
          { value: 'now', label: t('publishNow') },
          { value: 'later', label: t('publishLater') },
        ]}
      />
      <TextField
        name="day"
        label={t('publishDay')}
        hint={t('dayHint')}
        size="medium"
        value={value('day')}
        error={error('day')}
      />
      <TextField
        name="time"
        label={t('publishTime')}
        hint={t('timeHint')}
        size="short"
        value={value('time')}
        error={error('time')}
      />
      <SubmitButton>{t('publishDo')}</SubmitButton>
    </Form>
  );
}
