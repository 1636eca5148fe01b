import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { WhereView } from '../actions/where.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { homeWords } from './parts.ts';

/** Where one home is, for the few. The title says only its number. */
export function WherePage({ view, frame }: { view: WhereView; frame: Frame }) {
  const t = words(frame.lang);
  const { home, address, parents } = view;
  return (
    <StaffPage
      frame={frame}
      title={homeWords(home.number, frame)}
      width="form"
      crumbs={[{ href: paths.homes, label: t('title') }]}
    >
      <h1>{homeWords(home.number, frame)}</h1>
      <p>{t('whereLead')}</p>
      <h2>{t('address')}</h2>
      <p class="tl-prose">{address}</p>
      <h2>{t('parents')}</h2>
      <ul class="usa-list">
        {parents
          .filter(({ until }) => until === null)
          .map(({ name, code }) => (
            <li>{`${name} · ${t(`parent-${code}` as 'parent-full-time')}`}</li>
          ))}
      </ul>
      {view.mine && <Moved view={view} frame={frame} />}
    </StaffPage>
  );
}

function Moved({ view, frame }: { view: WhereView; frame: Frame }) {
  const t = words(frame.lang);
  const { value, error, isBack } = typed(frame.again);
  return (
    <Disclosure summary={t('movedWhere')} open={isBack}>
      <Form action={paths.where(view.home.id)} label={t('movedWhere')}>
        <TextArea
          name="address"
          label={t('address')}
          hint={t('addressHint')}
          value={value('address')}
          error={error('address')}
          rows={3}
          maxlength={500}
          required
        />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}
